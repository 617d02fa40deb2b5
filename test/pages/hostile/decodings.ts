/** Every code in which a trick may write its secret, undone; used to say what really arrived. Pure. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

const DEEPEST = 3;
const MOST_TEXT = 30_000_000;
/** Beyond this only the plain readings are tried: tricks that use a code send little. */
const MOST_CODED = 400_000;

/** All texts that these bytes can be read as. */
export function readingsOf(bytes: Buffer): string[] {
  const seen = new Set<string>();
  visitBytes(bytes, 0, seen);
  return [...seen];
}

function visitBytes(bytes: Buffer, depth: number, seen: Set<string>): void {
  if (bytes.length === 0 || bytes.length > MOST_TEXT) return;
  for (const open of [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync]) {
    const inner = bytes.length < MOST_CODED && depth < DEEPEST ? attempt(open, bytes) : null;
    if (inner) visitBytes(inner, depth + 1, seen);
  }
  visitText(bytes.toString("utf8"), depth, seen);
  if (bytes.includes(0) && bytes.length < MOST_CODED) {
    visitText(bytes.toString("utf16le"), depth, seen);
    visitText(bytes.toString("latin1").replaceAll("\0", ""), depth, seen);
  }
}

function visitText(text: string, depth: number, seen: Set<string>): void {
  if (text === "" || seen.has(text)) return;
  seen.add(text);
  seen.add(text.replace(/[^\p{L}\p{N}]/gu, "")); // separators, blanks, characters nobody sees
  if (depth >= DEEPEST || text.length > MOST_CODED) return;
  for (const decode of TEXT_CODES) {
    const inner = decode(text);
    if (inner !== text) visitText(inner, depth + 1, seen);
  }
  for (const [run] of text.matchAll(/[\w+/-]{16,}={0,2}/gu))
    visitBytes(Buffer.from(run, "base64"), depth + 1, seen);
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}[ ,:]?){10,}/giu))
    visitBytes(Buffer.from(run.replace(/[ ,:]/gu, ""), "hex"), depth + 1, seen);
}

const TEXT_CODES: readonly ((text: string) => string)[] = [
  (text) => text.normalize("NFKC"),
  (text) => [...text].reverse().join(""),
  (text) => text.replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => fromCode(hex, 16)),
  percentDecoded,
  (text) => text.replace(/&#(\d{1,3});/gu, (_, code: string) => fromCode(code, 10)),
  // Lists of character codes.
  (text) =>
    text.replace(/\d{1,3}(?:\s*[,;]\s*\d{1,3}){9,}/gu, (list) =>
      list
        .split(/\s*[,;]\s*/u)
        .map((code) => fromCode(code, 10))
        .join(""),
    ),
  // `{"0":68,"1":69}`: what JSON makes of a typed array.
  (text) => text.replace(/"?\d+"?:(\d{1,3})\b,?/gu, (_, code: string) => fromCode(code, 10)),
  tagsDecoded,
  (text) => bitsDecoded(text.replace(/[^\u200b\u200c]/gu, "")),
];

function percentDecoded(text: string): string {
  return text
    .replace(/\+/gu, " ")
    .replace(/(?:%[0-9a-f]{2})+/giu, (run) =>
      Buffer.from(run.replace(/%/gu, ""), "hex").toString("utf8"),
    );
}

/** Tag characters stand for ASCII, and nobody sees them. */
function tagsDecoded(text: string): string {
  return text.replace(/[\u{e0020}-\u{e007e}]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xe0000),
  );
}

/** Two kinds of zero-width characters as bits. */
function bitsDecoded(bits: string): string {
  return (bits.match(/.{8}/gu) ?? [])
    .map((byte) =>
      String.fromCharCode(
        Number.parseInt(byte.replace(/\u200b/gu, "0").replace(/\u200c/gu, "1"), 2),
      ),
    )
    .join("");
}

function fromCode(code: string, base: number): string {
  return String.fromCharCode(Number.parseInt(code, base));
}

function attempt(open: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer | null {
  try {
    return open(bytes);
  } catch {
    return null; // not compressed in this way
  }
}
