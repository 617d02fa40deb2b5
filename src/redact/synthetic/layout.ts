/** Digits and letters put into the layout of another value: its separators and its case stay. */
import type { Dice } from "../dice";
import { luhn } from "../../lib/luhn";

/** `chars` in the places of `model`'s letters and digits. Null when there are not as many. */
export function fill(model: string, chars: string): string | null {
  let at = 0;
  const filled = model.replace(/[\p{L}\p{N}]/gu, () => chars.charAt(at++));
  return at === chars.length ? filled : null;
}

export function digitsOf(value: string): string {
  return value.replace(/\D/gu, "");
}

/** Completes `head` with the digit that makes it pass Luhn. */
export function withLuhn(head: string): string {
  for (let digit = 0; digit < 10; digit++) if (luhn(`${head}${digit}`)) return `${head}${digit}`;
  throw new RangeError("one of ten digits fits");
}

/**
 * Random characters of the same shape: a letter for a letter, a digit for a digit. A short head of letters, which names
 * the kind (`KV-2231`), stays; of a number the first digit stays nonzero.
 */
export function sameShape(value: string, dice: Dice): string {
  const head = /^\p{L}{1,3}(?=\P{L})/u.exec(value)?.[0].length ?? 0;
  let first = true;
  const rest = value.slice(head).replace(/[\p{L}\p{N}]/gu, (char) => {
    if (/\d/u.test(char)) {
      const digit = first && char !== "0" ? 1 + dice.below(9) : dice.below(10);
      first = false;
      return String(digit);
    }
    const letter = dice.pick([..."ABCDEFGHJKLMNPRSTUVWXYZ"]);
    return char === char.toLowerCase() ? letter.toLowerCase() : letter;
  });
  return value.slice(0, head) + rest;
}
