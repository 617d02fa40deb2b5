/** Ways a text changes on its way in, by accident or on purpose, with the places of its values carried along. */
import { seeded, type Random } from "../evidence/random";
import type { Span } from "../eval/marked";
import * as signs from "./signs";

export interface Perturbation {
  readonly name: string;
  /** For each code point of the text what stands in its place: nothing, itself, or more. */
  change(chars: readonly string[], random: Random): string[];
}

export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

const LETTER = /\p{L}/u;
const KEY_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const COLUMN = 40;

/** The text changed, its values where they now stand; the same text is always changed in the same way. */
export function perturbed({ text, spans }: Marked, perturbation: Perturbation): Marked {
  const chars = Array.from(text);
  const changed = perturbation.change(chars, seeded(perturbation.name + text));
  const moved = new Map<number, number>();
  let from = 0;
  let to = 0;
  chars.forEach((char, at) => {
    moved.set(from, to);
    from += char.length;
    to += (changed[at] ?? "").length;
  });
  moved.set(from, to);
  const place = (at: number) => moved.get(at) ?? at;
  return {
    text: changed.join(""),
    spans: spans.map((span) => ({ ...span, start: place(span.start), end: place(span.end) })),
  };
}

/** Each letter with a chance of `rate`. */
function letters(rate: number, change: (letter: string, random: Random) => string) {
  return (chars: readonly string[], random: Random) =>
    chars.map((char) => (LETTER.test(char) && random.next() < rate ? change(char, random) : char));
}

/** Swapped, dropped, doubled or hit beside; each a quarter of the slips. */
function typos(rate: number): Perturbation["change"] {
  return (chars, random) => {
    const out = [...chars];
    for (let at = 0; at < out.length; at += 1) {
      const char = chars[at] ?? "";
      if (!LETTER.test(char) || random.next() >= rate) continue;
      const next = chars[at + 1] ?? "";
      const slip = random.below(4);
      if (slip === 0 && LETTER.test(next)) {
        out[at] = next;
        out[at + 1] = char;
        at += 1;
      } else if (slip === 1) out[at] = "";
      else if (slip === 2) out[at] = char + char;
      else out[at] = besideOnKeyboard(char, random);
    }
    return out;
  };
}

export function besideOnKeyboard(char: string, random: Random): string {
  const row = KEY_ROWS.find((keys) => keys.includes(char.toLowerCase()));
  if (row === undefined) return char + char;
  const at = row.indexOf(char.toLowerCase());
  const near = [row[at - 1], row[at + 1]].flatMap((key) => (key === undefined ? [] : [key]));
  const key = random.pick(near);
  return char === char.toLowerCase() ? key : key.toUpperCase();
}

const swapBy =
  (table: Readonly<Record<string, string>>) =>
  (char: string): string =>
    table[char] ?? char;

/** A break in place of the space before each word that would pass the column. */
function wrapped(chars: readonly string[]): string[] {
  let width = 0;
  return chars.map((char) => {
    width = char === "\n" ? 0 : width + 1;
    if (char !== " " || width < COLUMN) return char;
    width = 0;
    return "\n";
  });
}

/** A break after a hyphen inside the word that reaches the column. */
function hyphenated(chars: readonly string[]): string[] {
  let width = 0;
  return chars.map((char, at) => {
    width = char === "\n" ? 0 : width + 1;
    const inside = [chars[at - 1], char, chars[at + 1]].every((one) => LETTER.test(one ?? ""));
    if (width < COLUMN || !inside) return char;
    width = 0;
    return `${char}-\n`;
  });
}

function synonyms(chars: readonly string[]): string[] {
  const out = [...chars];
  const text = chars.join("");
  // Code points, not code units: `\b` patterns run on the text, so places are counted again.
  for (const match of text.matchAll(signs.SYNONYM)) {
    const start = Array.from(text.slice(0, match.index)).length;
    const length = Array.from(match[0]).length;
    const other = signs.synonymOf(match[0]);
    for (let at = start; at < start + length; at += 1) out[at] = "";
    out[start] = other;
  }
  return out;
}

/** In the order of the tables. `text as it is` is the measure of the others. */
export const PERTURBATIONS: readonly Perturbation[] = [
  { name: "text as it is", change: (chars) => [...chars] },
  { name: "typos, 5 % of letters", change: typos(0.05) },
  { name: "typos, 10 %", change: typos(0.1) },
  { name: "lower case", change: letters(1, (char) => char.toLowerCase()) },
  { name: "upper case", change: letters(1, (char) => char.toUpperCase()) },
  {
    name: "case at random",
    change: letters(0.5, signs.otherCase),
  },
  { name: "accents lost", change: letters(1, signs.withoutAccents) },
  { name: "accents added, 20 %", change: letters(0.2, (char) => `${char}\u0301`.normalize("NFC")) },
  { name: "words for others of their meaning", change: synonyms },
  { name: "homoglyphs, 10 %", change: letters(0.1, swapBy(signs.CYRILLIC)) },
  { name: "homoglyphs, all", change: letters(1, swapBy(signs.CYRILLIC)) },
  { name: "rarer homoglyphs, all", change: letters(1, swapBy(signs.RARE)) },
  { name: "full-width letters", change: letters(1, signs.fullWidth) },
  { name: "zero-width, 20 % of letters", change: letters(0.2, (char) => `${char}\u200b`) },
  { name: "zero-width after every letter", change: letters(1, (char) => `${char}\u200b`) },
  { name: "soft hyphens, 20 %", change: letters(0.2, (char) => `${char}\u00ad`) },
  { name: "strokes over letters, 30 %", change: letters(0.3, (char) => `${char}\u0336`) },
  { name: "leet, 50 %", change: letters(0.5, swapBy(signs.LEET)) },
  {
    name: "scanned (rn–m, l–1, O–0), 30 %",
    change: (chars, random) =>
      chars.map((char) => (random.next() < 0.3 ? (signs.SCANNED[char] ?? char) : char)),
  },
  { name: "letters spaced", change: letters(1, (char) => `${char} `) },
  { name: "letters with dots", change: letters(1, (char) => `${char}.`) },
  { name: "lines of 40 columns", change: wrapped },
  { name: "words broken at 40 columns", change: hyphenated },
  {
    name: "spaces lost, 20 %",
    change: (chars, random) =>
      chars.map((char) => (char === " " && random.next() < 0.2 ? "" : char)),
  },
];
