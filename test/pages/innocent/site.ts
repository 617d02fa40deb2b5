/** Serves the innocent page below `/innocent/` on every look-alike host, and answers of every ordinary kind. */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage } from "../bundle";
import { send, sendJson, type Exchange, type Response, type Site } from "../chat/exchange";

export const INNOCENT = "/innocent/";

const HERE = dirname(fileURLToPath(import.meta.url));
const PIECES = ["first ", "zweite ", "trôisième ", "fourth ", "last"];
const PIECE_PAUSE_MS = 80;
const ENDLESS_MS = 20_000;

/** Request headers that say how a request was made, and nothing about which browser made it. */
const TOLD_HEADERS =
  /^(?:content-(?:type|length|encoding)|accept|x-own|origin|referer|cookie|cache-control|pragma|sec-fetch-.*|x-requested-with|priority)$/u;

export function createInnocentSite(): Site {
  let script: Promise<string> | null = null;
  const counts = new Map<string, number>();
  return async (exchange) => {
    const { url, response } = exchange;
    const rest = url.pathname.slice(INNOCENT.length);
    if (rest === "") send(response, PAGE, "text/html; charset=utf-8");
    else if (rest === "innocent.js")
      send(
        response,
        await (script ??= bundlePage(join(HERE, "client", "page.ts"))),
        "text/javascript",
      );
    else {
      const [, answer = ""] = /^(?:plain|conversation)\/([a-z]+)$/u.exec(rest) ?? [];
      exchange.record("other");
      return answerAs(answer, exchange, counts);
    }
    return true;
  };
}

async function answerAs(
  answer: string,
  exchange: Exchange,
  counts: Map<string, number>,
): Promise<boolean> {
  const { response, url } = exchange;
  if (answer === "echo") sendJson(response, echoOf(exchange));
  else if (answer === "text")
    send(response, "Plain words, 3 > 2 & ü.", "text/plain; charset=utf-8");
  else if (answer === "json")
    send(response, '{"a":[1,"two",null],"b":{"c":"é"}}', "application/json");
  else if (answer === "page")
    send(response, "<!doctype html><title>A page</title><p>Words", "text/html; charset=utf-8");
  else if (answer === "nothing") {
    response.writeHead(204);
    response.end();
  } else if (answer === "refused") send(response, '{"detail":"no"}', "application/json", 422);
  else if (answer === "redirect") {
    response.writeHead(303, { location: "text" });
    response.end();
  } else if (answer === "flaky") {
    const key = url.pathname + url.search;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    send(response, String(count), "text/plain", count === 1 ? 503 : 200);
  } else if (answer === "stream") await pieces(response, PIECES, "text/plain; charset=utf-8");
  else if (answer === "events") {
    const events = [
      "id: 1\ndata: one\n\n",
      "event: named\ndata: two\ndata: lines\n\n",
      ": still here\n\n",
    ];
    await pieces(response, events, "text/event-stream");
  } else if (answer === "endless") {
    const many = Array.from({ length: ENDLESS_MS / PIECE_PAUSE_MS }, () => "more ");
    await pieces(response, many, "text/plain; charset=utf-8");
  } else if (answer === "cut") {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"half":');
    await wait(PIECE_PAUSE_MS);
    response.destroy();
  } else if (answer === "broken") response.destroy();
  else if (answer === "silent") await closed(response);
  else return false;
  return true;
}

/** The request as it came; boundaries of forms are drawn by chance, so they are named alike. */
function echoOf({ method, url, body, contentType, headers }: Exchange): unknown {
  const boundary = /boundary=(.+)$/u.exec(contentType)?.[1];
  const alike = (text: string) =>
    (boundary ? text.replaceAll(boundary, "BOUNDARY") : text).replace(
      /(?<=-{4}WebKitFormBoundary)\w{16}/gu,
      "",
    );
  const told = Object.entries(headers).filter(([name]) => TOLD_HEADERS.test(name));
  return {
    method,
    address: url.pathname + url.search,
    headers: Object.fromEntries(told.map(([name, value]) => [name, alike(String(value))]).sort()),
    length: body.length,
    body:
      body.length > 2_000
        ? createHash("sha256").update(body).digest("hex")
        : alike(body.toString("latin1")),
  };
}

async function pieces(response: Response, texts: readonly string[], type: string): Promise<void> {
  let over = false;
  response.on("close", () => (over = true));
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  for (const text of texts) {
    if (over) return;
    response.write(text);
    await wait(PIECE_PAUSE_MS);
  }
  if (!over) response.end();
}

function closed(response: Response): Promise<void> {
  return new Promise((resolve) => response.on("close", () => resolve()));
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>An innocent page</title>
    <link rel="icon" href="data:," />
    <script>var innocent = { running: "", observations: {} };</script>
  </head>
  <body>
    <p><input type="file" id="files" multiple /> <textarea id="field"></textarea></p>
    <p id="zone">Drop here</p>
    <ol id="probes"></ol>
    <pre id="seen"></pre>
    <script src="${INNOCENT}innocent.js"></script>
  </body>
</html>`;
