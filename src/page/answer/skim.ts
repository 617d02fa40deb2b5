/** The way past all signs of an answer that mean nothing. A loop, since most of what comes is shorter than a search. */

/** Kinds of signs: of JSON outside of strings, what ends or escapes a string of JSON, what may begin or end an address. */
export const STRUCTURE = 1;
export const ENDS_STRING = 2;
export const TELLING = 4;

const KINDS = new Uint8Array(128);
for (let code = 0; code < KINDS.length; code++) {
  const among = (signs: string) => Number(signs.includes(String.fromCharCode(code)));
  KINDS[code] =
    among('"{}[],:') * STRUCTURE + among('"\\\n') * ENDS_STRING + among("[]<!\n") * TELLING;
}

/** Is it of one of these kinds? `code` is a UTF-16 code unit. */
export function isOf(kinds: number, code: number): boolean {
  return code < 128 && ((KINDS[code] ?? 0) & kinds) !== 0;
}

/** Where the first sign of these kinds stands, from `from` on; `to` when none stands before it. */
export function nextOf(kinds: number, text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isOf(kinds, text.charCodeAt(at))) at++;
  return at;
}

const QUOTE = 0x22;
const LETTER_P = 0x70;

/** Has a whole JSON text no string in which anything may begin or end, and no `p`, which names what comes later? */
export function isQuiet(text: string, from: number, to: number): boolean {
  let begun = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      if (at - begun === 2 && text.charCodeAt(at - 1) === LETTER_P) return false;
      begun = begun < 0 ? at : -1;
    } else if (begun >= 0 && isOf(TELLING | ENDS_STRING, code)) return false;
  }
  return true;
}
