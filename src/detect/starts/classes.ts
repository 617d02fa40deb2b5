/** Sixteen classes of code units, four bits each: fine enough to tell numbers apart, coarse enough for tables of three. */

export const CLASSES = 16;
/** All that is in no other class. */
export const OTHER = 0;
const INSIDES = ["0", "1", "2", "3456", "789", "A-F", "G-Z", "a-f", "g-z", " ", "-", ".", ":"];
const SETS = INSIDES.map((inside) => new RegExp(`^[${inside}]$`, "u"));
const JOINING = "/+(),|";
const BREAKS = "\t\n\r";
export const SPACE = INSIDES.indexOf(" ") + 1;
export const BREAK = INSIDES.length + 2;
const ASCII = 128;

/** The class of each ASCII unit. */
export const CLASS_OF = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (JOINING.includes(sign)) return INSIDES.length + 1;
  if (BREAKS.includes(sign)) return BREAK;
  return SETS.findIndex((set) => set.test(sign)) + 1;
});

/** With `iu` these are taken for `s` and `k`, so that they are in the class of those. */
const FOLDED = ["\u017f", "\u212a"] as const;
const [LONG_S, KELVIN] = FOLDED.map((letter) => letter.charCodeAt(0));
const OF_FOLDED = CLASS_OF["k".charCodeAt(0)] ?? OTHER;

/** The class of each code unit. */
const CLASS_OF_ANY = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  if (unit < ASCII) return CLASS_OF[unit] ?? OTHER;
  return unit === LONG_S || unit === KELVIN ? OF_FOLDED : OTHER;
});

export function classOf(unit: number): number {
  return CLASS_OF_ANY[unit] ?? OTHER;
}

/** The class of what stands in the text there; 0 beyond its ends. */
export function classAt(text: string, at: number): number {
  return at < text.length ? classOf(text.charCodeAt(at)) : OTHER;
}

/** A set of classes: one bit each. */
export type ClassSet = number;

export const ANY_CLASS: ClassSet = 0xffff;
export const OTHERS: ClassSet = 1;

/** A sign that takes nothing beyond ASCII: written without escapes but those of ASCII, and not turned round. */
const ONLY_ASCII = /^(?:\\[dwtnr\-.+*?^$|()[\]{}/\\]|[\0-\x5b\x5d-\x7f])+$/u;

export interface Sign {
  /** Classes of which the sign may take some unit. */
  readonly some: ClassSet;
  /** Classes of which it takes every unit. */
  readonly every: ClassSet;
  /** May it take a character of two units, both of them in class 0? */
  readonly mayBeLong: boolean;
}

const known = new Map<string, Sign>();

/** What one sign of a pattern takes: a literal, an escape or a set. */
export function signOf(atom: string, flags: string): Sign {
  const key = `${flags.includes("i") ? "i" : ""}${flags.includes("s") ? "s" : ""} ${atom}`;
  const seen = known.get(key);
  if (seen) return seen;
  const one = new RegExp(`^(?:${atom})$`, flags.replace(/[gym]/gu, ""));
  let some = 0;
  let missed = OTHERS;
  const note = (letter: string) => {
    const own = 1 << classAt(letter, 0);
    if (one.test(letter)) some |= own;
    else missed |= own;
  };
  CLASS_OF.forEach((_, unit) => note(String.fromCharCode(unit)));
  FOLDED.forEach(note);
  const mayBeLong = atom === "." || atom.startsWith("[^") || !ONLY_ASCII.test(atom);
  if (mayBeLong) some |= OTHERS;
  const sign = { some, every: ANY_CLASS & ~missed, mayBeLong };
  known.set(key, sign);
  return sign;
}
