/** Bytes written as letters: base64, base32, hex; plain, as UTF-16, or packed with gzip or zlib. Pure. */
import { base32nopad } from "@scure/base";
import { Gunzip, Unzlib } from "fflate";
import { joinBytes } from "../lib/join-bytes";

/** A longer run is looked at from its start before all of it is decoded; in characters, whole bytes in every code. */
const HEAD = 4_096;
const LEAST_DECODED = 8;
const READABLE = 0.95;
/** What is unpacked at a time; deflate makes at most 1,032 times as much of it (RFC 1951). */
const SLICE = 128;

/** `most`: characters of packed text that are unpacked, as of the others. What is not packed never grows. */
export function fromBase64(run: string, most: number): string {
  return withOrWithoutLastLine(run, (part) => base64Text(part, most));
}

/** Capitals only or small letters only. */
export function fromBase32(run: string, most: number): string {
  return withOrWithoutLastLine(run, (part) => base32Text(part, most));
}

/** The last line may be a word of its own. */
function withOrWithoutLastLine(run: string, decode: (run: string) => string): string {
  const decoded = decode(run);
  if (decoded !== "" || !run.includes("\n")) return decoded;
  return decode(run.slice(0, run.lastIndexOf("\n")));
}

function base64Text(run: string, most: number): string {
  const units = unitsIn(run, OF_BASE64);
  return units % 4 === 1 ? "" : saidBy(run, units, base64Bytes, most);
}

/** Characters of a code that a run has, without breaks and padding. */
function unitsIn(run: string, values: Int8Array): number {
  let units = 0;
  for (let at = 0; at < run.length; at++) if (valueAt(run, at, values) >= 0) units++;
  return units;
}

function valueAt(run: string, at: number, values: Int8Array): number {
  return values[run.charCodeAt(at)] ?? NONE;
}

const NONE = -1;
const OF_BASE64 = valuesOf(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  "-_",
);
const OF_HEX = valuesOf("0123456789abcdef", "");
for (const [at, letter] of [..."ABCDEF"].entries()) OF_HEX[letter.charCodeAt(0)] = 10 + at;

/** What each character stands for; `others` are written for the last ones as well. */
function valuesOf(alphabet: string, others: string): Int8Array {
  const values = new Int8Array(128).fill(NONE);
  const last = alphabet.length - others.length;
  [...alphabet].forEach((sign, value) => (values[sign.charCodeAt(0)] = value));
  [...others].forEach((sign, at) => (values[sign.charCodeAt(0)] = last + at));
  return values;
}

function base64Bytes(run: string, units: number): Uint8Array {
  return bytesIn(run, units, OF_BASE64, 6);
}

/** The bytes that the first `units` characters of a code say, `bits` each; what makes no whole byte is let go. */
function bytesIn(run: string, units: number, values: Int8Array, bits: number): Uint8Array {
  const bytes = new Uint8Array((units * bits) >> 3);
  let [held, waiting, length] = [0, 0, 0];
  for (let at = 0; at < run.length && length < bytes.length; at++) {
    const value = valueAt(run, at, values);
    if (value < 0) continue;
    held = ((held << bits) | value) & 0xffff;
    waiting += bits;
    if (waiting < 8) continue;
    waiting -= 8;
    bytes[length++] = (held >> waiting) & 0xff;
  }
  return bytes;
}

function base32Text(run: string, most: number): string {
  const bare = run.replace(/[\r\n=]/gu, "").toUpperCase();
  try {
    return saidBy(
      bare,
      bare.length,
      (part, units) => base32nopad.decode(part.slice(0, units)),
      most,
    );
  } catch {
    return ""; // no whole bytes
  }
}

export function fromHex(run: string, most: number): string {
  return saidBy(run, unitsIn(run, OF_HEX), hexBytes, most);
}

function hexBytes(run: string, units: number): Uint8Array {
  return bytesIn(run, units, OF_HEX, 4);
}

/** A picture of a megabyte is known by its first bytes for no text. */
function saidBy(
  run: string,
  units: number,
  decode: (run: string, units: number) => Uint8Array,
  most: number,
): string {
  if (units > HEAD && textOf(decode(run, HEAD), HEAD) === "") return "";
  return textOf(decode(run, units), most);
}

/** The text in the bytes, unpacked if they are packed; empty when they are not plainly text. */
function textOf(bytes: Uint8Array, most: number): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return unpacked(bytes, Gunzip, most);
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) {
    const text = unpacked(bytes, Unzlib, most);
    if (text !== "") return text; // `x` is also a letter
  }
  if (isUtf16(bytes)) return readable(bytes, "utf-16le");
  return mayBeUtf8(bytes) ? readable(bytes, "utf-8") : "";
}

/** Stops where the text is long enough, however much there is, and where the packing is broken. */
function unpacked(bytes: Uint8Array, Kind: typeof Gunzip | typeof Unzlib, most: number): string {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Kind((part: Uint8Array) => {
    parts.push(part.slice(0, most - length));
    length = Math.min(most, length + part.length);
  });
  try {
    for (let at = 0; at < bytes.length && length < most; at += SLICE)
      stream.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
  } catch {
    // What came before the break still counts.
  }
  return readable(joinBytes(parts), "utf-8");
}

/** Latin letters in two bytes each, as PowerShell's `-EncodedCommand` has them. */
function isUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 2 * LEAST_DECODED || bytes.length % 2 === 1) return false;
  let zeros = 0;
  for (let at = 1; at < bytes.length; at += 2) if (bytes[at] === 0) zeros++;
  return zeros > bytes.length * 0.4;
}

/** A look without a decoder: most bytes that are no text break its rules (RFC 3629) within the first few. */
function mayBeUtf8(bytes: Uint8Array): boolean {
  let open = 0;
  for (const byte of bytes) {
    if (open > 0) {
      if ((byte & 0xc0) !== 0x80) return false;
      open--;
    } else if (byte >= 0x80) {
      if (byte < 0xc2 || byte > 0xf4) return false;
      open = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    }
  }
  return true;
}

/** A character that was cut off at the end is let go; anything else that is broken makes it no text. */
function readable(bytes: Uint8Array, code: "utf-8" | "utf-16le"): string {
  const text = new TextDecoder(code).decode(bytes, { stream: true });
  if (text.length < LEAST_DECODED || text.includes("\ufffd")) return "";
  let good = 0;
  for (const [run] of text.matchAll(/[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]+/gu)) good += run.length;
  return good >= text.length * READABLE ? text : "";
}
