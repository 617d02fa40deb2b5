/** What is done to a text before it is scanned. Edits are data, so that fast-check can leave them out one by one. */
import fc from "fast-check";
import { ENCODINGS } from "./encodings";

export interface FuzzEdit {
  readonly kind: keyof typeof EDITS;
  /** Where, in thousandths of the text. */
  readonly at: number;
  /** How far, in code units. */
  readonly size: number;
  /** Whatever else the kind needs. */
  readonly pick: number;
}

/** No input is longer, in code units. */
export const LONGEST = 4_000;

const NOISE = [
  ..."\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u202d\u0301\u0336\u20dd\ufe0f\u3000\u00a0\u2028\u0085\0\ufffd",
  ..."٣۷९๙１ａІоеѕΑՕᏟɑſK①⅓ﬁﷺ㎏🏴👩‍👩‍👧é漢가ا",
  "\ud800",
  "\udc00",
  "\udb40\udc41",
  "\u{e007f}",
  "e\u0301\u0301\u0301",
];
const GLUE = ["\n", "\r\n", "\t", ",", ";", "|", " | ", ": ", "=", '"', "'", "\\", "&", "%", "-"];
const LOOK_ALIKES = new Map(
  [..."aeopcxyABEKMHOPCTX"].map((c, at) => [c, "аеорсхуАВЕКМНОРСТХ"[at] ?? c]),
);

type Apply = (text: string, from: number, to: number, pick: number) => string;

const EDITS = {
  cut: (text, from) => text.slice(0, from),
  cutFront: (text, from) => text.slice(from),
  drop: (text, from, to) => text.slice(0, from) + text.slice(to),
  repeat: (text, from, to, pick) =>
    text.slice(0, to) + text.slice(from, to).repeat(1 + (pick % 40)) + text.slice(to),
  run: (text, from, to, pick) =>
    text.slice(0, from) +
    (text[from] ?? "x").repeat((to - from) * (1 + (pick % 9))) +
    text.slice(from),
  noise: (text, from, _, pick) => text.slice(0, from) + noise(pick) + text.slice(from),
  between: (text, from, to, pick) =>
    text.slice(0, from) + [...text.slice(from, to)].join(noise(pick)) + text.slice(to),
  glue: (text, from, to, pick) =>
    text.slice(0, from) +
    text.slice(from, to).replace(/\s+/gu, GLUE[pick % GLUE.length] ?? " ") +
    text.slice(to),
  encode: (text, from, to, pick) =>
    text.slice(0, from) +
    (ENCODINGS[pick % ENCODINGS.length]?.(text.slice(from, to)) ?? "") +
    text.slice(to),
  digits: (text, from, to, pick) =>
    text.slice(0, from) +
    text.slice(from, to).replace(/\d/gu, (digit) => String((Number(digit) + pick) % 10)) +
    text.slice(to),
  lookAlikes: (text, from, to) =>
    text.slice(0, from) +
    [...text.slice(from, to)].map((char) => LOOK_ALIKES.get(char) ?? char).join("") +
    text.slice(to),
  swap: (text, from, to) => text.slice(to) + text.slice(from, to) + text.slice(0, from),
} as const satisfies Record<string, Apply>;

function noise(pick: number): string {
  return NOISE[pick % NOISE.length] ?? "";
}

export const fuzzEdit: fc.Arbitrary<FuzzEdit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  at: fc.integer({ min: 0, max: 1_000 }),
  size: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 })),
  pick: fc.nat({ max: 9_999 }),
});

export function applyFuzzEdits(text: string, edits: readonly FuzzEdit[]): string {
  let now = text;
  for (const { kind, at, size, pick } of edits) {
    const from = Math.floor((now.length * at) / 1_000);
    now = EDITS[kind](now, from, Math.min(now.length, from + size), pick).slice(0, LONGEST);
  }
  return now;
}
