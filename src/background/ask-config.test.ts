import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { askConfig } from "./ask-config";

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serve(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/api/config`;
}

describe("asking a host what it is", () => {
  it("brings what it answers, and tells it nothing of who asks", async () => {
    let asked: Record<string, unknown> = {};
    const url = await serve(({ method, url: path, headers }, response) => {
      asked = { method, path, cookie: headers.cookie, referer: headers.referer };
      response.end('{"name":"A"}');
    });
    expect(await askConfig(url, fetch)).toEqual({ name: "A" });
    expect(asked).toEqual({ method: "GET", path: "/api/config" });
  });

  it("gives the browser no leave to add cookies, follow or keep anything", async () => {
    let init: RequestInit | undefined;
    await askConfig("https://chat.firm.example/api/config", (_, options) => {
      init = options;
      return Promise.resolve(new Response("{}"));
    });
    expect(init).toMatchObject({
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  });

  it.each<[string, RequestListener]>([
    ["no JSON", (_, response) => response.end("<html>")],
    ["a refusal", (_, response) => response.writeHead(403).end("{}")],
    ["a redirect", (_, response) => response.writeHead(302, { location: "/other" }).end()],
    ["more than anyone should read", (_, response) => response.end(`"${"a".repeat(300_000)}"`)],
    [
      "half an answer",
      (request, response) => {
        response.writeHead(200, { "content-length": "100" }).write("{");
        request.socket.destroy();
      },
    ],
  ])("makes nothing of %s", async (_, answer) => {
    expect(await askConfig(await serve(answer), fetch)).toBeNull();
  });

  it("makes nothing of nobody", async () => {
    const url = await serve((_, response) => response.end());
    server?.close();
    server = null;
    expect(await askConfig(url, fetch)).toBeNull();
  });
});
