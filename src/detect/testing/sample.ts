import { compileShape, type ClassName } from "../families/shape";

const LETTERS: Readonly<Record<ClassName, string>> = {
  hex: "0123456789abcdef",
  HEX: "0123456789ABCDEF",
  xhex: "0123456789abcdef",
  d: "0123456789",
  an: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  a: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  lan: "0123456789abcdefghijklmnopqrstuvwxyz",
  uan: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  w: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  wp: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  wq: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  b64: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  b64q: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  b32: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  lb32: "abcdefghijklmnopqrstuvwxyz234567",
};

/** A made-up token of a shape, the same for the same seed; so that no token stands in the repository. */
export function sampleOf(template: string, seed: number): string {
  let state = seed * 2_654_435_761 + template.length;
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
  return compileShape(template)
    .parts.map((part) => {
      if ("literal" in part) return part.literal;
      const letters = LETTERS[part.of];
      const length = Math.max(part.least, Math.min(part.most, part.least + 4));
      const body = Array.from({ length }, () => letters[next(letters.length)]).join("");
      return length > 3 && /\d/u.test(letters) ? `${body[0]}${2 + next(8)}${body.slice(2)}` : body;
    })
    .join("");
}
