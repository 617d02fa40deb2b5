/** Requests and socket messages out of a HAR file, as an adapter would be asked about them. */
import type { BodyField, DecodedBody } from "../../src/sites/body";
import { openFrames } from "../../src/sites/frames";
import type { RequestAddress, SiteBook } from "../../src/sites/match";
import type { ByteCodec } from "../../src/sites/protobuf";

export interface Recorded extends RequestAddress {
  readonly method: string;
  /** Host of the page that asked. */
  readonly pageHost: string;
  /** Null: it had a body that cannot be read here, such as bytes. */
  readonly body: DecodedBody | null;
}

/** Everything in a recording that has a body; throws when the text is no HAR. */
export async function recordedIn(har: string, sites: SiteBook): Promise<Recorded[]> {
  const entries = listAt(parsed(har), "log", "entries");
  if (!entries) throw new Error("this file is no HAR: it has no log.entries");
  const recorded: Recorded[] = [];
  for (const entry of entries) {
    const address = textAt(entry, "request", "url");
    if (address === null || !URL.canParse(address)) continue;
    const url = new URL(address);
    const where = { host: url.host, path: url.pathname, pageHost: pageOf(entry) ?? url.host };
    const method = (textAt(entry, "request", "method") ?? "GET").toUpperCase();
    const data = at(entry, "request", "postData");
    if (data !== undefined) recorded.push({ ...where, method, body: await bodyOf(data) });
    for (const message of listAt(entry, "_webSocketMessages") ?? []) {
      if (textAt(message, "type") !== "send") continue;
      const text = textAt(message, "data");
      const socket = { ...where, method: "WS" };
      const binary = at(message, "opcode") === 2;
      const body =
        text === null ? null : binary ? framedBody(text, socket, sites) : bodyOfText(text);
      recorded.push({ ...socket, body });
    }
  }
  return recorded;
}

const CODEC: ByteCodec = {
  decodeUtf8: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  encodeUtf8: (text) => new Uint8Array(new TextEncoder().encode(text)),
  fromBase64: (text) => new Uint8Array(Buffer.from(text, "base64")),
  toBase64: (bytes) => Buffer.from(bytes).toString("base64"),
};

/** Recordings keep binary messages in base64; null when the site is not known to speak in frames. */
function framedBody(
  base64: string,
  where: RequestAddress & { pageHost: string },
  sites: SiteBook,
): DecodedBody | null {
  const frames = sites.matchRequest(where.pageHost, where)?.endpoint.frames;
  const opened = frames ? openFrames(CODEC.fromBase64(base64), frames, CODEC) : null;
  return opened && { kind: "json", text: opened.json };
}

function pageOf(entry: unknown): string | null {
  for (const header of listAt(entry, "request", "headers") ?? []) {
    const value = textAt(header, "value") ?? "";
    if (/^(?:origin|referer)$/iu.test(textAt(header, "name") ?? "") && URL.canParse(value))
      return new URL(value).host;
  }
  return null;
}

async function bodyOf(data: unknown): Promise<DecodedBody | null> {
  const type = textAt(data, "mimeType") ?? "";
  const text = textAt(data, "text");
  const params = listAt(data, "params") ?? [];
  if (params.length > 0)
    return {
      kind: "fields",
      fields: params.map((param) =>
        fieldOf(
          decodeURIComponent(textAt(param, "name") ?? ""),
          decodeURIComponent((textAt(param, "value") ?? "").replaceAll("+", " ")),
          textAt(param, "fileName") !== null,
        ),
      ),
    };
  if (text === null) return null;
  if (/^multipart\/form-data/iu.test(type)) return multipart(text, type);
  if (/x-www-form-urlencoded/iu.test(type))
    return {
      kind: "fields",
      fields: [...new URLSearchParams(text)].map(([name, value]) => fieldOf(name, value, false)),
    };
  return bodyOfText(text);
}

async function multipart(text: string, type: string): Promise<DecodedBody | null> {
  try {
    const form = await new Response(text, { headers: { "content-type": type } }).formData();
    const fields: BodyField[] = [];
    for (const [name, value] of form)
      fields.push(
        typeof value === "string"
          ? fieldOf(name, value, false)
          : fieldOf(name, await value.text(), true),
      );
    return { kind: "fields", fields };
  } catch {
    return null; // not the form it says it is: recordings leave out the bytes of files
  }
}

function fieldOf(name: string, value: string, file: boolean): BodyField {
  const json = !file && /^\s*[[{]/u.test(value) && parsed(value) !== undefined;
  return file ? { name, value, json, file } : { name, value, json };
}

function bodyOfText(text: string): DecodedBody {
  const json = /^\s*[[{"]/u.test(text) && parsed(text) !== undefined;
  return { kind: json ? "json" : "text", text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the caller says what that means
  }
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? (Reflect.get(inner, key) as unknown)
        : undefined,
    value,
  );
}

function listAt(value: unknown, ...path: string[]): unknown[] | null {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : null;
}

function textAt(value: unknown, ...path: string[]): string | null {
  const found = at(value, ...path);
  return typeof found === "string" ? found : null;
}
