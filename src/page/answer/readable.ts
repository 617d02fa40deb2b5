/** Text written as base64 or hex. What decodes to plain text was text: numbers that machines made do not. */

const BASE64 = /^[\w+/-]{12,}={0,2}$/u;
const HEX = /^(?:[0-9a-f]{2}){8,}$/iu;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const LONGEST = 4_096;

/** What `value` says when it is decoded; null when it is no code or says nothing readable. */
export function readableIn(value: string): string | null {
  const bare = value.replace(/\.(?:avif|gif|jpe?g|png|svg|webp)$/iu, "").slice(0, LONGEST);
  const text = HEX.test(bare) ? fromHex(bare) : BASE64.test(bare) ? fromBase64(bare) : "";
  return text.length >= 6 && readsAsText(text) ? text : null;
}

function fromHex(hex: string): string {
  let text = "";
  for (let at = 0; at + 1 < hex.length; at += 2)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 2), 16));
  return text;
}

function fromBase64(code: string): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const sign of code) {
    if (sign === "=") break;
    const digit = ALPHABET.indexOf(sign === "-" ? "+" : sign === "_" ? "/" : sign);
    value = ((value << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    text += String.fromCharCode((value >> bits) & 0xff);
  }
  return text;
}

/** All ASCII that prints, most of it letters and digits, at least some of it letters. */
function readsAsText(text: string): boolean {
  if (!/^[\x20-\x7e\r\n\t\x80-\xff]+$/u.test(text)) return false;
  const wordy = text.match(/[A-Za-z0-9 ]/gu)?.length ?? 0;
  const plain = text.match(/[\x20-\x7e\r\n\t]/gu)?.length ?? 0;
  return plain >= text.length * 0.9 && wordy >= text.length * 0.75 && /[A-Za-z]{3}/u.test(text);
}
