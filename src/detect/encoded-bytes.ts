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
  const bare = run
    .replace(/[\r\n=]/gu, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  if (bare.length % 4 === 1) return "";
  return saidBy(bare, base64Bytes, most);
}

function base64Bytes(bare: string): Uint8Array {
  const binary = atob(bare);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function base32Text(run: string, most: number): string {
  const bare = run.replace(/[\r\n=]/gu, "").toUpperCase();
  try {
    return saidBy(bare, (part) => base32nopad.decode(part), most);
  } catch {
    return ""; // no whole bytes
  }
}

export function fromHex(run: string, most: number): string {
  return saidBy(run.replace(/[ :]/gu, ""), hexBytes, most);
}

function hexBytes(bare: string): Uint8Array {
  const bytes = new Uint8Array(bare.length >> 1);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = Number.parseInt(bare.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** A picture of a megabyte is known by its first bytes for no text. */
function saidBy(bare: string, decode: (bare: string) => Uint8Array, most: number): string {
  if (bare.length > HEAD && textOf(decode(bare.slice(0, HEAD)), HEAD) === "") return "";
  return textOf(decode(bare), most);
}

/** The text in the bytes, unpacked if they are packed; empty when they are not plainly text. */
function textOf(bytes: Uint8Array, most: number): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return unpacked(bytes, Gunzip, most);
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) {
    const text = unpacked(bytes, Unzlib, most);
    if (text !== "") return text; // `x` is also a letter
  }
  return isUtf16(bytes) ? readable(bytes, "utf-16le") : readable(bytes, "utf-8");
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

/** A character that was cut off at the end is let go; anything else that is broken makes it no text. */
function readable(bytes: Uint8Array, code: "utf-8" | "utf-16le"): string {
  const text = new TextDecoder(code).decode(bytes, { stream: true });
  if (text.length < LEAST_DECODED || text.includes("\ufffd")) return "";
  let good = 0;
  for (const [run] of text.matchAll(/[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]+/gu)) good += run.length;
  return good >= text.length * READABLE ? text : "";
}
