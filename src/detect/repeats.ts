/** A value that was found once is found wherever the text repeats it: a name in the signature, a login in the log. */
import type { EntityType, Finding } from "./types";

/** Types whose value means the same wherever it stands. Names may also come back by one of their parts. */
const SPREADING: ReadonlySet<EntityType> = new Set<EntityType>([
  "PERSON",
  "ORGANIZATION",
  "USERNAME",
  "EMPLOYEE_ID",
  "CUSTOMER_ID",
  "MEDICAL_RECORD",
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "BANK_ACCOUNT",
  "VEHICLE_ID",
  "PASSWORD",
  "API_KEY",
]);
const LEAST_SCORE = 0.7;
const LEAST_LENGTH = 4;
const PART_LENGTH = 3;
const WORD = /[\p{L}\p{N}_]/u;
const NAME_PART = /^\p{Lu}[\p{Ll}\p{Lu}’'-]+$/u;

/** Findings for the repeats that are not findings yet; what overlaps one of `found` is left alone. */
export function repeatsOf(text: string, found: readonly Finding[]): Finding[] {
  const values = valuesOf(text, found);
  if (values.size === 0) return [];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  const places = placesOf(text, values.keys());
  const longestFirst = [...values].sort(([a], [b]) => b.length - a.length);
  return longestFirst.flatMap(([value, source]) =>
    (places.get(value) ?? []).flatMap((start) => {
      const end = start + value.length;
      if (taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      return [repeatAt(start, end, source)];
    }),
  );
}

/** What is looked for, each with the finding it comes from. */
function valuesOf(text: string, found: readonly Finding[]): Map<string, Finding> {
  const values = new Map<string, Finding>();
  const parts = new Map<string, Finding>();
  for (const finding of found) {
    if (!SPREADING.has(finding.type) || finding.score < LEAST_SCORE) continue;
    const value = text.slice(finding.start, finding.end);
    if (value.length >= LEAST_LENGTH && !values.has(value)) values.set(value, finding);
    if (finding.type !== "PERSON") continue;
    for (const part of value.split(/[\s,]+/u))
      if (part.length >= PART_LENGTH && NAME_PART.test(part) && !parts.has(part))
        parts.set(part, finding);
  }
  // A part that the text also uses as a plain word is none.
  const plain = placesOf(
    text,
    [...parts.keys()].map((part) => part.toLowerCase()),
  );
  for (const [part, finding] of parts)
    if (!plain.has(part.toLowerCase()) && !values.has(part)) values.set(part, finding);
  return values;
}

/**
 * Starts of each value where it stands as a word of its own; only values that occur. Each start of a word is looked up
 * among the values that begin alike, once for each of their lengths: linear in the text however many values there are.
 */
function placesOf(text: string, values: Iterable<string>): ReadonlyMap<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  const wanted = new Set<string>();
  for (const value of values) {
    wanted.add(value);
    const start = value.slice(0, PART_LENGTH);
    const known = lengths.get(start);
    if (known) known.add(value.length);
    else lengths.set(start, new Set([value.length]));
  }
  const places = new Map<string, number[]>();
  if (wanted.size === 0) return places;
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && joins(text[at - 1] ?? " ")) continue;
    for (const length of lengths.get(text.slice(at, at + PART_LENGTH)) ?? []) {
      const value = text.slice(at, at + length);
      if (!wanted.has(value) || joins(text[at + length] ?? " ")) continue;
      const starts = places.get(value);
      if (starts) starts.push(at);
      else places.set(value, [at]);
    }
  }
  return places;
}

/** Inside an address, a path or a longer word the value is part of something else. */
function joins(neighbour: string): boolean {
  return WORD.test(neighbour) || neighbour === "@" || neighbour === "/" || neighbour === "\\";
}

function repeatAt(start: number, end: number, source: Finding): Finding {
  // The whole score: a rule that replaces the value must not leave it standing where it comes again.
  return { ...source, start, end, reasons: [...source.reasons, { step: "repeat", delta: 0 }] };
}
