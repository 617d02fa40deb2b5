/** Every byte the look-alike servers were sent, in order, for assertions and for the tour's table. */
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

/** By what way a message came; `page` is everything that only loads the site. */
export type ReceivedChannel =
  | "page"
  | "prompt"
  | "draft"
  | "autocomplete"
  | "upload"
  | "websocket"
  | "beacon"
  | "form"
  | "other";

export interface Received {
  readonly at: number;
  readonly host: string;
  readonly channel: ReceivedChannel;
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly contentType: string;
  /** Bytes, opened if compressed, read as UTF-8. */
  readonly body: string;
  readonly bytes: number;
  /** Of the bytes as they came. */
  readonly sha256: string;
}

export interface Recorder {
  add(entry: Omit<Received, "at" | "bytes" | "body" | "sha256">, body: Buffer): Received;
  all(): readonly Received[];
  clear(): void;
}

/** An in-memory record; `at` counts up from 1 and survives `clear`. */
export function createRecorder(): Recorder {
  let entries: Received[] = [];
  let next = 1;
  return {
    add(entry, body) {
      const text = opened(body).toString("utf8");
      const sha256 = createHash("sha256").update(body).digest("hex");
      const received = { ...entry, at: next++, body: text, bytes: body.length, sha256 };
      entries.push(received);
      return received;
    },
    all: () => entries,
    clear() {
      entries = [];
    },
  };
}

/** Compressed bodies as what they hold. */
function opened(body: Buffer): Buffer {
  try {
    return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  } catch {
    return body; // only looks compressed
  }
}

/**
 * Entries in which a value can be found: as it is, without blanks, percent-encoded, JSON-escaped or in
 * base64, in the address or the body. Used to prove that a value never arrived by any way.
 */
export function entriesHolding(entries: readonly Received[], value: string): Received[] {
  const wanted = squeeze(value);
  return entries.filter((entry) =>
    readings(`${entry.url}\n${entry.body}`).some((reading) => squeeze(reading).includes(wanted)),
  );
}

function readings(raw: string): string[] {
  const unescaped = raw.replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const base64 = [...raw.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/gu)].map(([run]) =>
    Buffer.from(run, "base64").toString("utf8"),
  );
  return [raw, unescaped, percentDecoded(raw), ...base64];
}

function percentDecoded(raw: string): string {
  return raw
    .replace(/\+/gu, " ")
    .replace(/(?:%[0-9a-f]{2})+/giu, (run) =>
      Buffer.from(run.replace(/%/gu, ""), "hex").toString("utf8"),
    );
}

function squeeze(text: string): string {
  return text.replace(/\\[nrt]|\s/gu, "");
}
