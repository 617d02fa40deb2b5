/** What one look-alike site is, beside its page: where it lives, what it reads, how it answers. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerTo, piecesOf } from "./answer";
import { bundle } from "./build-pages";
import { send, sendJson, type Exchange, type Response, type Site } from "./exchange";
import type { Received } from "./received";

const HERE = dirname(fileURLToPath(import.meta.url));
const PIECE_PAUSE_MS = 4;

export interface LookAlike {
  /** The site's id in `src/sites`; `client/sites/<id>.ts` is its page. */
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** Path of the chat page. */
  readonly path: string;
  /** Further hosts that the page speaks to. */
  readonly otherHosts?: readonly string[];
  /** Where a person types. */
  readonly composer: string;
  /** The user's words in a request or message that is one of the site's prompts; null for any other. */
  readonly promptIn: (entry: Sent) => string | null;
  /** Is it a draft, sent before the user wanted to send anything? */
  readonly isDraft?: (entry: Sent) => boolean;
  /** Its page takes files by every way of `client/attach.ts` and sends them at once, or with the next message. */
  readonly upload?: "at-once" | "with-message";
  /** Answers a prompt, or anything else that the site has an address for. */
  readonly answer?: (exchange: Exchange, prompt: string | null) => Promise<boolean>;
  /** What comes back over the socket for a message. */
  readonly socketAnswer?: (message: string) => readonly string[];
}

export type Sent = Pick<Received, "method" | "host" | "url" | "body" | "contentType">;

/** Page, script and addresses of a look-alike; its script is bundled when it is first asked for. */
export function createLookAlike(site: LookAlike): Site {
  let script: Promise<string> | null = null;
  return async (exchange) => {
    const { method, url, response, body, host, contentType } = exchange;
    if (host !== site.host) {
      response.setHeader("access-control-allow-origin", `https://${site.host}`);
      response.setHeader("access-control-allow-methods", "POST, PUT");
      response.setHeader(
        "access-control-allow-headers",
        "content-type, x-goog-api-key, x-ms-blob-type",
      );
    }
    if (method === "GET" && url.pathname === "/look-alike/site.js") {
      script ??= bundle(`sites/${site.id}.ts`);
      send(response, await script, "text/javascript");
    } else if (method === "GET" && url.pathname === "/look-alike/style.css") {
      send(response, await file("style.css"), "text/css");
    } else if (method === "GET" && url.pathname === site.path) {
      const page = (await file("site.html")).replaceAll("%NAME%", site.name);
      send(response, page, "text/html; charset=utf-8");
    } else if (method === "OPTIONS") {
      send(response, "", "text/plain", 204);
    } else if (method === "POST" || method === "PUT") {
      const sent = { method, host, url: url.pathname, body: body.toString("utf8"), contentType };
      const prompt = site.promptIn(sent);
      exchange.record(prompt !== null ? "prompt" : site.isDraft?.(sent) ? "draft" : "other");
      if (!(await site.answer?.(exchange, prompt))) sendJson(response, { status: "ok" });
    } else {
      return (await site.answer?.(exchange, null)) ?? false;
    }
    return true;
  };
}

/** Streams a reply in the site's own framing: `frame` for each piece, with all text so far. */
export async function streamReply(
  response: Response,
  prompt: string,
  contentType: string,
  frame: (piece: string, soFar: string) => string,
  end = "",
): Promise<true> {
  response.writeHead(200, { "content-type": contentType, "cache-control": "no-store" });
  let soFar = "";
  for (const piece of piecesOf(answerTo(prompt))) {
    soFar += piece;
    response.write(frame(piece, soFar));
    await new Promise((resolve) => setTimeout(resolve, PIECE_PAUSE_MS));
  }
  if (end !== "") response.write(end);
  response.end();
  return true;
}

/** A value inside parsed JSON, or undefined. */
export function inside(text: string, ...path: (string | number)[]): unknown {
  try {
    return path.reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null ? Reflect.get(value, key) : null,
      JSON.parse(text),
    );
  } catch {
    return undefined; // not JSON: then it is not the message that is looked for
  }
}

/** As `inside`, for strings. */
export function textInside(text: string, ...path: (string | number)[]): string | null {
  const value = inside(text, ...path);
  return typeof value === "string" ? value : null;
}

function file(name: string): Promise<string> {
  return readFile(join(HERE, "client", name), "utf8");
}
