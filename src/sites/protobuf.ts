/** Protocol buffers without their schema: as JSON text to read, and with new strings where one field is text. Pure. */
import { joined } from "../lib/joined";
import { encodeString } from "./json-text";

export type Bytes = Uint8Array<ArrayBuffer>;

/** What the platform has for bytes and text; the page's guard brings its own. The first and third throw on bad input. */
export interface ByteCodec {
  readonly decodeUtf8: (bytes: Bytes) => string;
  readonly encodeUtf8: (text: string) => Bytes;
  readonly fromBase64: (text: string) => Bytes;
  readonly toBase64: (bytes: Bytes) => string;
}

const VARINT = 0;
const FIXED_64 = 1;
const DELIMITED = 2;
const FIXED_32 = 5;
/** A level is two of the JSON text, which may have 64. */
const MAX_DEPTH = 24;
const MOST_FIELDS = 20_000;
/** What a text has not, and the heads of fields inside a message have. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\v\f\u000e-\u001f]/u;

interface Field {
  readonly number: number;
  readonly wire: number;
  readonly start: number;
  /** Where the length stands, if it has one. */
  readonly lengthAt: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * The message as a JSON text: an object with a list for every field number. `text` leads to the field that is text;
 * of others it is guessed whether they are text, a message or bytes (base64). Null when it is no such message.
 */
export function messageJson(
  bytes: Bytes,
  text: readonly number[],
  codec: ByteCodec,
): string | null {
  const read = (part: Bytes, path: readonly number[] | null, depth: number): string | null => {
    const fields = depth > MAX_DEPTH ? null : readFields(part);
    if (!fields) return null;
    const lists = new Map<number, string[]>();
    for (const field of fields) {
      const value = valueJson(part, field, path, depth);
      if (value === null) return null;
      const list = lists.get(field.number) ?? [];
      list.push(value);
      lists.set(field.number, list);
    }
    return `{${[...lists].map(([number, list]) => `"${number}":[${list.join(",")}]`).join(",")}}`;
  };

  function valueJson(
    part: Bytes,
    { number, wire, from, to, value }: Field,
    path: readonly number[] | null,
    depth: number,
  ): string | null {
    if (wire !== DELIMITED) return String(value);
    const content = part.slice(from, to);
    const onTheWay = path !== null && path[0] === number ? path.slice(1) : null;
    const words = textOf(content, codec);
    if (onTheWay?.length === 0) return words === null ? null : encodeString(words);
    if (onTheWay) return read(content, onTheWay, depth + 1);
    if (words !== null && !CONTROL.test(words)) return encodeString(words);
    return read(content, null, depth + 1) ?? encodeString(codec.toBase64(content));
  }

  return read(bytes, text, 0);
}

/** The message with new contents, in their order, where `text` leads; every other byte stays. Null: no such message. */
export function withTexts(
  bytes: Bytes,
  text: readonly number[],
  next: () => Bytes | null,
): Bytes | null {
  const fields = readFields(bytes);
  if (!fields) return null;
  const pieces: Bytes[] = [];
  for (const { number, wire, start, lengthAt, from, to } of fields) {
    if (number !== text[0] || wire !== DELIMITED) {
      pieces.push(bytes.slice(start, to));
      continue;
    }
    const old = bytes.slice(from, to);
    const content = text.length === 1 ? next() : withTexts(old, text.slice(1), next);
    if (!content) return null;
    if (sameBytes(old, content)) pieces.push(bytes.slice(start, to));
    else pieces.push(bytes.slice(start, lengthAt), varint(content.length), content);
  }
  return joined(pieces);
}

function readFields(bytes: Bytes): Field[] | null {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = readVarint(bytes, at);
    if (!tag || fields.length >= MOST_FIELDS) return null;
    const [number, wire] = [Math.floor(tag.value / 8), tag.value % 8];
    if (number < 1 || number >= 2 ** 29) return null;
    const first = wire === VARINT || wire === DELIMITED ? readVarint(bytes, tag.end) : null;
    let to = tag.end + (wire === FIXED_64 ? 8 : 4);
    if (first) to = wire === DELIMITED ? first.end + first.value : first.end;
    else if (wire !== FIXED_64 && wire !== FIXED_32) return null;
    if (to > bytes.length) return null;
    const from = first && wire === DELIMITED ? first.end : tag.end;
    fields.push({ number, wire, start: at, lengthAt: tag.end, from, to, value: first?.value ?? 0 });
    at = to;
  }
  return fields;
}

/** Numbers of more than 53 bits lose their lower ones: they are read, never written. */
function readVarint(bytes: Bytes, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let at = start; at < start + 10; at++) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    value += (byte % 128) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return null;
}

function varint(value: number): Bytes {
  const out: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  return new Uint8Array([...out, rest]);
}

function textOf(bytes: Bytes, { decodeUtf8 }: ByteCodec): string | null {
  try {
    return decodeUtf8(bytes);
  } catch {
    return null; // not UTF-8
  }
}

function sameBytes(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
