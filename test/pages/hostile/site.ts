/** Serves the hostile pages below `/hostile/` on every look-alike host: the list, each page, helper files, verdicts. */
import { createSocket } from "node:dgram";
import { readFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage } from "../bundle";
import { send, sendJson, type Exchange, type Site } from "../chat/exchange";
import { isRun } from "./secret";
import { TRICKS } from "./tricks";
import type { Trick } from "./trick";
import type { Witness } from "./witness";

export { API_HOSTS, ELSEWHERE_HOST } from "./names";
export const HOSTILE = "/hostile/";

const ISOLATED = { "cross-origin-embedder-policy": "require-corp" } as const;
const HERE = dirname(fileURLToPath(import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  html: "text/html; charset=utf-8",
  css: "text/css",
};

export function createHostileSite(witness: Witness): Site {
  let script: Promise<string> | null = null;
  return async (exchange) => {
    const { url, response } = exchange;
    const rest = url.pathname.slice(HOSTILE.length);
    const trick = TRICKS.find(({ name }) => name === rest);
    if (rest === "") send(response, listOfTricks(), "text/html; charset=utf-8");
    else if (rest === "arrived") sendJson(response, verdictOn(witness, url));
    else if (rest === "quic") send(response, await quicAddress(witness, url), "text/plain");
    else if (rest === "udp") send(response, await udpAddress(witness), "text/plain");
    else if (rest === "hostile.js")
      send(
        response,
        await (script ??= bundlePage(join(HERE, "client", "page.ts"))),
        "text/javascript",
      );
    else if (trick) {
      for (const [name, value] of Object.entries(headersOf(trick))) response.setHeader(name, value);
      send(response, pageOf(trick.name), "text/html; charset=utf-8");
    } else if (rest.startsWith("files/")) return sendFile(exchange, rest.slice("files/".length));
    else return false;
    return true;
  };
}

/** A packet is all that can be seen of a session that a server without QUIC never answers. */
function quicAddress(witness: Witness, url: URL): Promise<string> {
  const socket = createSocket("udp4").unref();
  socket.once("message", () => {
    witness.note(url.searchParams.get("run") ?? "");
    socket.close();
  });
  return new Promise((resolve) =>
    socket.bind(0, "127.0.0.1", () => resolve(`https://127.0.0.1:${socket.address().port}/`)),
  );
}

/** Where packets are looked at byte by byte; browsers send none of WebRTC to the loopback device. */
function udpAddress(witness: Witness): Promise<string> {
  const socket = createSocket("udp4").unref();
  socket.on("message", (bytes) => witness.look(bytes));
  const outer = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal);
  return new Promise((resolve) =>
    socket.bind(0, () => resolve(`${outer?.address ?? "127.0.0.1"} ${socket.address().port}`)),
  );
}

function headersOf({ headers = {}, isolated }: Trick): Readonly<Record<string, string>> {
  if (!isolated) return headers;
  return { ...headers, ...ISOLATED, "cross-origin-opener-policy": "same-origin" };
}

function verdictOn(witness: Witness, url: URL) {
  const run = url.searchParams.get("run");
  return { arrived: isRun(run) && witness.arrived(run) !== null };
}

async function sendFile({ response }: Exchange, name: string): Promise<boolean> {
  if (!/^[\w-]+\.(?:js|html|css)$/u.test(name)) return false;
  const file = await readFile(join(HERE, "files", name), "utf8").catch(() => null);
  if (file === null) return false;
  for (const [header, value] of Object.entries(ISOLATED)) response.setHeader(header, value);
  response.setHeader("service-worker-allowed", "/");
  send(response, file, TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain");
  return true;
}

function pageOf(name: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <link rel="icon" href="data:," />
    <meta name="viewport" content="width=device-width" />
  </head>
  <body>
    <p id="about"></p>
    <p><strong id="verdict">running</strong></p>
    <pre id="log"></pre>
    <script src="${HOSTILE}hostile.js" data-trick="${name}"></script>
  </body>
</html>`;
}

function listOfTricks(): string {
  const items = TRICKS.map(
    ({ name, about, host }) =>
      `<li><a href="${host ? `https://${host}` : ""}${HOSTILE}${name}">${name}</a>: ${about}</li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile pages</title>
<h1>Hostile pages</h1><p>Each tries to send an account number past the guard and says what arrived.</p>
<ul>${items.join("\n")}</ul></html>`;
}
