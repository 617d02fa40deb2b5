/**
 * The form of a number as people of an office would write it down: `A` a letter, `9` a digit, `X` either, small letters
 * themselves in capitals, a blank for a blank, a hyphen or nothing, `{7}` and `{7,8}` for so many of the last, `[…]` one
 * of these, `|` between two forms. `AA 9{7}` is two letters and seven digits. Linear by construction: no repeat of a
 * repeat, none without an end.
 */

const SIGNS: Readonly<Record<string, string>> = {
  A: "[A-Z]",
  "9": "\\d",
  X: "[A-Z\\d]",
  " ": "[ -]?",
  ".": "\\.",
  "/": "\\/",
};
const PIECE = /\{\d+(?:,\d+)?\}|\[[A-Z\u0391-\u03a9\d()*+/-]+\]|./gu;

/** Source of an expression for the form; `exact`: a blank is a blank. */
export function formSource(form: string, exact = false): string {
  return form
    .replace(PIECE, (piece) => {
      if (piece.length > 1 || (exact && piece === " ")) return piece;
      return SIGNS[piece] ?? (/[a-z]/u.test(piece) ? piece.toUpperCase() : piece);
    })
    .split("|")
    .sort((a, b) => b.length - a.length)
    .join("|");
}

/** Least number of digits that a value of any of the forms has. */
export function leastDigits(form: string): number {
  return Math.min(...form.split("|").map(digitsIn));
}

function digitsIn(form: string): number {
  const digits = form.replace(CLASS, (one) => (/[A-Z\u0391-\u03a9]/u.test(one) ? "X" : "9"));
  return [...digits.matchAll(/9(?:\{(\d+)(?:,\d+)?\}|(\?))?/gu)].reduce(
    (sum, [, count = "1", optional]) => sum + (optional === undefined ? Number(count) : 0),
    0,
  );
}

const CLASS = /\[[^\]]+\]/gu;
