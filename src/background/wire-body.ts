/** A request's body as the browser shows it: its seals, and what could be read of it. */
import { sha256Hex } from "../lib/digest";
import { formText, type FormEntry } from "../lib/form-text";
import { fail, ok, type Result } from "../lib/result";
import type { WireBody } from "../platform/web-request";
import { OPAQUE_SEAL } from "../protocol/page";
import type { DecodedBody } from "../sites/body";
import { readFields, readFieldsAndNames } from "./read-fields";

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
    return { seals: [await formSeal(entries)], decoded: ok(asForm(entries)) };
  }
  const seal = await sha256Hex(body.bytes);
  const text = textOf(body.bytes);
  if (text === null) return { seals: [seal], decoded: fail({ reason: "not-text" }) };
  // One that is sent as plain text, or with files that are not shown, was let go by its fields.
  const forms = [readFields(text), readFieldsAndNames(text)].filter((form) => form !== null);
  return {
    seals: [seal, ...(await Promise.all(forms.map(formSeal)))],
    decoded: ok(decodeText(text)),
  };
}

/** Null: not UTF-8, so it is compressed or a picture. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function formSeal(entries: readonly FormEntry[]): Promise<string> {
  return sha256Hex(new TextEncoder().encode(formText(entries)));
}

/** A body that only looks like a form hides its words in the names; `named`: those are looked at by their own names, too. */
export function asForm(entries: readonly FormEntry[], named = false): DecodedBody {
  const fields = entries.flatMap(([name, value]) => [
    { name: "", value: longName(name) },
    { name: named ? name : "", value },
  ]);
  return {
    kind: "fields",
    fields: fields.map((field) => ({ ...field, json: isJson(field.value) })),
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
