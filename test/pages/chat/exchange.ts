/** One request and its answer, as the look-alike sites see it. */
import type { IncomingMessage } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import type { Received, ReceivedChannel } from "./received";

export type Request = IncomingMessage | Http2ServerRequest;

/** What both HTTP versions' responses can do. */
export interface Response {
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers?: Record<string, string>): unknown;
  write(chunk: string | Uint8Array): boolean;
  destroy(): unknown;
  end(): unknown;
  end(body: string): unknown;
  on(event: "close", listener: () => void): unknown;
}

export interface Exchange {
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly body: Buffer;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly response: Response;
  /** Puts the request on record; every handler that answers something other than a page file calls it. */
  record(channel: ReceivedChannel): Received;
}

/** Answers the exchange, or returns false when the site has no such address. */
export type Site = (exchange: Exchange) => Promise<boolean>;

/** All bytes of a request; `piece` sees them as they come. */
export async function readBody(
  request: Request,
  piece: (chunk: Buffer) => void = () => {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    piece(chunk);
  }
  return Buffer.concat(chunks);
}

export function sendJson(response: Response, value: unknown, status = 200): void {
  send(response, JSON.stringify(value), "application/json", status);
}

export function send(response: Response, body: string, contentType: string, status = 200): void {
  response.writeHead(status, {
    "content-type": contentType,
    "cache-control": "no-store",
  });
  response.end(body);
}

/** Sends server-sent events one after another with a pause, as a model that writes does. */
export async function streamEvents(
  response: Response,
  events: readonly string[],
  pauseMs: number,
): Promise<void> {
  let closed = false;
  response.on("close", () => {
    closed = true;
  });
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  for (const event of events) {
    if (closed) return;
    response.write(`${event}\n\n`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  response.end();
}

/** A JSON object out of a body, or null when it is something else. */
export function jsonObject(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // not JSON: the caller answers 400
  }
}
