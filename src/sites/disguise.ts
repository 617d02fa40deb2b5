/** Words written as something that is no text: base64, hex, character codes. Pure, and no decoder of the platform. */
import type { Step } from "./json-text";

/** So much is decoded to see what it is. */
const SAMPLE = 240;
const LEAST_CODES = 24;
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Is this base64 or hex of a sentence? Pictures and tokens are not. */
export function holdsProse(text: string): boolean {
  if (text.length < 32) return false;
  const start = text.slice(0, SAMPLE);
  if (/^(?:[0-9a-f]{2})+$/iu.test(start)) return isProse(bytesOfHex(start));
  if (/^[\w+/-]+={0,2}$/u.test(start)) return isProse(bytesOfBase64(start));
  return false;
}

/** Is this base64 or hex of signs that can be read, be they words or not? */
export function startsReadable(text: string): boolean {
  if (text.length < 20) return false;
  const start = text.slice(0, 64);
  if (/^(?:[0-9a-f]{2})+$/iu.test(start)) return isReadable(bytesOfHex(start));
  if (/^[\w+/-]+={0,2}$/u.test(start)) return isReadable(bytesOfBase64(start));
  return false;
}

/** Watches the numbers of a document for lists of character codes that make a sentence. */
export function createNumberReader() {
  let list = "";
  let codes: number[] = [];
  return {
    /** Takes one number; true when those of its list, so far, read as a sentence. */
    isText(path: readonly Step[], source: string, start: number, end: number): boolean {
      const index = path.at(-1);
      if (end - start > 6 || index === undefined) return false;
      const here = path.slice(0, -1).join("/");
      if (here !== list) codes = [];
      list = here;
      const code = Number(source.slice(start, end));
      if (!Number.isInteger(code) || codes.length >= SAMPLE) return false;
      codes.push(code);
      return codes.length >= LEAST_CODES && codes.length % LEAST_CODES === 0 && isProse(codes);
    },
  };
}

function isProse(codes: readonly number[]): boolean {
  let letters = 0;
  let gaps = 0;
  for (const code of codes) {
    if (code === 32 || code === 10) gaps++;
    else if (code < 32 || code === 127 || code > 0x2fff) return false;
    else if (code > 64) letters++;
  }
  return gaps >= 2 && letters >= codes.length / 3 && gaps >= codes.length / 40;
}

function isReadable(codes: readonly number[]): boolean {
  return codes.every(
    (code) => (code >= 32 && code < 127) || code === 9 || code === 10 || code === 13,
  );
}

function bytesOfHex(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 2)
    bytes.push(Number.parseInt(text.slice(at, at + 2), 16));
  return bytes;
}

function bytesOfBase64(text: string): number[] {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const sign of text) {
    const value = BASE64.indexOf(sign === "-" ? "+" : sign === "_" ? "/" : sign);
    if (value < 0) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
}
