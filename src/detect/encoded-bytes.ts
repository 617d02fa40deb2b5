/** Bytes written as letters: base64, base32, hex; plain, as UTF-16, or packed with gzip or zlib. Pure. */
import { base32nopad } from "@scure/base";
import { Gunzip, Unzlib } from "fflate";
import { joinBytes } from "../lib/join-bytes";

/** Longest decoded text and longest run that is looked at, in characters. */
export const MOST_CHARACTERS = 20_000;
const LONGEST_RUN = 2 * MOST_CHARACTERS;
const LEAST_DECODED = 8;
const READABLE = 0.95;
/** What is unpacked at a time; deflate makes at most 1,032 times as much of it (RFC 1951). */
const SLICE = 128;

export function fromBase64(run: string): string {
  return withOrWithoutLastLine(run, base64Text);
}

/** Capitals only or small letters only. */
export function fromBase32(run: string): string {
  return withOrWithoutLastLine(run, base32Text);
}

/** The last line may be a word of its own. */
function withOrWithoutLastLine(run: string, decode: (run: string) => string): string {
  const decoded = decode(run);
  if (decoded !== "" || !run.includes("\n")) return decoded;
  return decode(run.slice(0, run.lastIndexOf("\n")));
}

function base64Text(run: string): string {
  const bare = run
    .replace(/[\r\n=]/gu, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  if (bare.length % 4 === 1 || bare.length > LONGEST_RUN) return "";
  return textOf(Uint8Array.from(atob(bare), (char) => char.charCodeAt(0)));
}

function base32Text(run: string): string {
  const bare = run.replace(/[\r\n=]/gu, "").toUpperCase();
  if (bare.length > LONGEST_RUN) return "";
  try {
    return textOf(base32nopad.decode(bare));
  } catch {
    return ""; // no whole bytes
  }
}

export function fromHex(run: string): string {
  const bare = run.replace(/[ :]/gu, "");
  if (bare.length > LONGEST_RUN) return "";
  const bytes = bare.match(/../gu)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return textOf(Uint8Array.from(bytes));
}

/** The text in the bytes, unpacked if they are packed; empty when they are not plainly text. */
function textOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return unpacked(bytes, Gunzip);
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) {
    const text = unpacked(bytes, Unzlib);
    if (text !== "") return text; // `x` is also a letter
  }
  return isUtf16(bytes) ? readable(bytes, "utf-16le") : readable(bytes, "utf-8");
}

/** Stops where the text is long enough, however much there is, and where the packing is broken. */
function unpacked(bytes: Uint8Array, Kind: typeof Gunzip | typeof Unzlib): string {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Kind((part: Uint8Array) => {
    parts.push(part.slice(0, MOST_CHARACTERS - length));
    length = Math.min(MOST_CHARACTERS, length + part.length);
  });
  try {
    for (let at = 0; at < bytes.length && length < MOST_CHARACTERS; at += SLICE)
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
  const good = text.match(/[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  return good >= text.length * READABLE ? text : "";
}
