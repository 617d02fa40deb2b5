/** Bodies of every kind, as something `src/sites` can read, and back into what can be sent. */
import { fail, ok, type Result } from "../lib/result";
import type { BodyField, DecodedBody } from "../sites/body";
import { wordsIn } from "./binary";
import { formatOf, openCompressed } from "./compressed";
import { intactly } from "./intact";
import {
  append,
  appendField,
  appendParam,
  blobSize,
  blobType,
  decodeAs,
  decodeUtf8,
  encodeUtf8,
  fileName,
  finds,
  forEachField,
  forEachParam,
  NativeFile,
  NativeFormData,
  NativeResponse,
  NativeSearchParams,
  NativeTypeError,
  NativeUint8Array,
  isView,
  parseJson,
  paramsText,
  readBlob,
  responseForm,
} from "./natives";
import { outgoing } from "./seal";

export const MAX_BYTES = 24_000_000;

export type Sendable = string | FormData | Uint8Array<ArrayBuffer>;

export interface Readable {
  readonly body: DecodedBody;
  /** A changed body in the form the original had: text for text, a form for a form. */
  rebuild(changed: DecodedBody): Sendable | Promise<Sendable>;
  /** It has files besides that nobody can read. */
  readonly unread?: boolean;
  /** What a rebuilt body says, where it is not read as bodies usually are. */
  reread?(sendable: Sendable): Promise<Reading>;
}

export type Unreadable = {
  reason: "not-text" | "too-large" | "binary-file" | "opaque-body" | "opaque-stream";
  /** Words among bytes that are no text, for those who look for no more. */
  words?: DecodedBody;
};
export type Reading = Result<Readable, Unreadable>;

/** Text of a request: JSON if it is JSON, else form fields if it says so, else as it stands. */
export function readText(text: string, contentType: string | null): Reading {
  if (text.length > MAX_BYTES) return fail({ reason: "too-large" });
  if (finds(/^\s*[[{"]/u, text) && isJson(text))
    return readable({ kind: "json", text }, (changed) => textOf(changed, text));
  if (contentType !== null && finds(/x-www-form-urlencoded/iu, contentType))
    return readParams(new NativeSearchParams(text));
  return readable({ kind: "text", text }, (changed) => textOf(changed, text));
}

/** Bytes of a request; `contentType` tells a multipart form by its boundary. */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): Promise<Reading> {
  if (bytes.byteLength > MAX_BYTES) return fail({ reason: "too-large" });
  if (contentType !== null && finds(/^multipart\/form-data/iu, contentType)) {
    const response = new NativeResponse(bytes, { headers: { "content-type": contentType } });
    try {
      const form = await responseForm(response);
      if (await isJust(form, bytes, contentType)) return await readForm(form);
      return fail({ reason: "not-text" });
    } catch {
      return fail({ reason: "not-text" }); // not the form it says it is
    }
  }
  return readPlain(bytes, contentType) ?? (await readCompressed(bytes, contentType)) ?? skim(bytes);
}

/** Null: not UTF-8, so it is compressed, encrypted or a picture. */
function readPlain(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): Reading | null {
  let text: string;
  try {
    text = decodeUtf8(bytes);
  } catch {
    return null;
  }
  const reading = readText(text, contentType);
  // Who calls it text, or writes lists and objects, means text; in any other, bytes before a string may be its length.
  const known = finds(/text|json|form/iu, contentType ?? "") || finds(/^\s*[[{]/u, text);
  if (known || !reading.ok || reading.value.body.kind !== "text" || text === "") return reading;
  return readable(
    intactly(() => wordsIn(bytes, text)),
    unchangeable,
  );
}

/** What can be read at once of bytes in which only words count; null where it takes opening them. */
export function readAtOnce(bytes: Uint8Array<ArrayBuffer>): Reading | null {
  return readPlain(bytes, null) ?? (formatOf(bytes) ? null : skim(bytes));
}

function skim(bytes: Uint8Array<ArrayBuffer>): Reading {
  return fail({ reason: "not-text", words: intactly(() => wordsIn(bytes, null)) });
}

/** For bodies that can be judged and not changed. */
export function unchangeable(): never {
  throw new NativeTypeError();
}

/** Do these bytes say what the form says and no more? Readers of forms skip what stands around and between fields. */
async function isJust(form: FormData, bytes: Uint8Array<ArrayBuffer>, contentType: string) {
  const again = await outgoing(form);
  return intactly(
    () =>
      decodeAs("windows-1252", again.bytes).replaceAll(
        boundaryOf(again.contentType ?? ""),
        boundaryOf(contentType),
      ) === decodeAs("windows-1252", bytes),
  );
}

function boundaryOf(contentType: string): string {
  return /boundary="?([^";]+)/iu.exec(contentType)?.[1] ?? "";
}

async function readCompressed(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): Promise<Reading | null> {
  const opened = await openCompressed(bytes, MAX_BYTES);
  if (!opened) return null;
  const inner = readPlain(opened.bytes, contentType);
  if (!inner) return skim(opened.bytes); // opened, and still no text
  if (!inner.ok) return inner;
  const { body, rebuild } = inner.value;
  return readable(body, async (changed) => {
    const text = await rebuild(changed);
    const closed = typeof text === "string" ? await opened.close(encodeUtf8(text)) : null;
    return closed ?? unchangeable(); // this body cannot be compressed again
  });
}

/** Only forms bring a content type that belongs to this very body. */
export function isForm(body: Sendable): body is FormData {
  return typeof body === "object" && !isView(body);
}

export async function readBlobBody(blob: Blob): Promise<Reading> {
  if (blobSize(blob) > MAX_BYTES) return fail({ reason: "too-large" });
  return readBytes(new NativeUint8Array(await readBlob(blob)), blobType(blob));
}

export function readParams(params: URLSearchParams): Reading {
  const fields: BodyField[] = [];
  forEachParam(params, (value, name) => {
    append(fields, fieldOf(name, value));
  });
  return readable({ kind: "fields", fields }, (changed) => {
    const again = new NativeSearchParams();
    if (changed.kind === "fields")
      for (const { name, value } of changed.fields) appendParam(again, name, value);
    return paramsText(again);
  });
}

/** Fields and text files of a form; what is in other files stays unread. */
export async function readForm(form: FormData): Promise<Reading> {
  const entries = entriesOf(form);
  const fields: BodyField[] = [];
  let unread = false;
  for (let at = 0; at < entries.length; at++) {
    const { name, value } = entries[at] as Entry;
    if (typeof value === "string") {
      append(fields, fieldOf(name, value));
      continue;
    }
    if (blobSize(value) > MAX_BYTES) return fail({ reason: "too-large" });
    // An empty file has nothing to read but its name, which is what it says then.
    let text = blobSize(value) === 0 ? fileName(value) : "";
    if (!text)
      try {
        text = decodeUtf8(new NativeUint8Array(await readBlob(value)));
      } catch {
        unread = true; // not UTF-8
      }
    append(fields, { name, value: text, json: false, file: true });
  }
  const reading = readable({ kind: "fields", fields }, (changed) => {
    const again = new NativeFormData();
    if (changed.kind !== "fields") return again;
    for (let at = 0; at < changed.fields.length; at++) {
      const field = changed.fields[at];
      const value = entries[at]?.value;
      if (!field || value === undefined) continue;
      if (typeof value === "string") appendField(again, field.name, field.value);
      else {
        const same = field.value === fields[at]?.value;
        if (!same && blobSize(value) === 0) throw new NativeTypeError(); // the name of a file is not changed
        appendField(
          again,
          field.name,
          same ? value : fileLike(value, field.value),
          fileName(value),
        );
      }
    }
    return again;
  });
  return unread && reading.ok ? ok({ ...reading.value, unread }) : reading;
}

export interface Entry {
  readonly name: string;
  readonly value: string | File;
}

export function entriesOf(form: FormData): Entry[] {
  const entries: Entry[] = [];
  forEachField(form, (value, name) => append(entries, { name, value }));
  return entries;
}

/** What a rebuilt body says, for the proof that nothing found is left in it. */
export async function readSendable(
  sendable: Sendable,
  contentType: string | null,
): Promise<Reading> {
  if (typeof sendable === "string") return readText(sendable, contentType);
  return isForm(sendable) ? readForm(sendable) : readBytes(sendable, contentType);
}

function readable(body: DecodedBody, rebuild: Readable["rebuild"]): Reading {
  return ok({ body, rebuild });
}

function textOf(changed: DecodedBody, fallback: string): string {
  return changed.kind === "fields" ? fallback : changed.text;
}

export function fieldOf(name: string, value: string): BodyField {
  return { name, value, json: finds(/^\s*[[{]/u, value) && isJson(value) };
}

function fileLike(file: File, text: string): File {
  return new NativeFile([text], fileName(file), { type: blobType(file) });
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false; // it is read as text
  }
}
