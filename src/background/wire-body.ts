/** A request's body as the browser shows it: its seals, and what could be read of it. */
import { sha256Hex } from "../lib/digest";
import { formText, type FormEntry } from "../lib/form-text";
import { fail, ok, type Result } from "../lib/result";
import type { WireBody } from "../platform/web-request";
import { OPAQUE_SEAL } from "../protocol/page";
import type { DecodedBody } from "../sites/body";

export interface ReadBody {
  /** Null: of one that nobody is shown. */
  readonly seals: readonly string[] | null;
  readonly decoded: Result<DecodedBody, { reason: "opaque" | "not-text" }>;
}

export async function readWireBody(body: WireBody): Promise<ReadBody> {
  if (body.kind === "unseen") return { seals: null, decoded: fail({ reason: "opaque" }) };
  if (body.kind === "opaque") return { seals: [OPAQUE_SEAL], decoded: fail({ reason: "opaque" }) };
  if (body.kind === "fields") {
    const entries = body.fields.flatMap(([name, values]) =>
      values.map((value): FormEntry => [name, value]),
    );
    const seals = [await sha256Hex(new TextEncoder().encode(formText(entries)))];
    return { seals, decoded: ok(asForm(entries)) };
  }
  const seals = [await sha256Hex(body.bytes)];
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body.bytes);
    return { seals, decoded: ok(decodeText(text)) };
  } catch {
    return { seals, decoded: fail({ reason: "not-text" }) }; // not UTF-8: compressed, a picture
  }
}

/** A body that only looks like a form hides its words in the names. */
export function asForm(entries: readonly FormEntry[]): DecodedBody {
  const texts = entries.flatMap(([name, value]) => [longName(name), value]);
  return {
    kind: "fields",
    fields: texts.map((value) => ({ name: "", value, json: isJson(value) })),
  };
}

function decodeText(text: string): DecodedBody {
  if (/^\s*[[{"]/u.test(text))
    try {
      JSON.parse(text);
      return { kind: "json", text };
    } catch {
      // Not JSON after all: it is read as text.
    }
  return { kind: "text", text };
}

function isJson(value: string): boolean {
  return /^\s*[[{]/u.test(value) && decodeText(value).kind === "json";
}

function longName(name: string): string {
  return /^[\w.[\]-]{1,60}$/u.test(name) ? "" : name;
}
