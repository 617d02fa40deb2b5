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
/** Characters looked through in all; a long list of values, each of which stands for itself, is not worth more. */
const MOST_WORK = 50_000_000;
const WORD = /[\p{L}\p{N}_]/u;
const NAME_PART = /^\p{Lu}[\p{Ll}\p{Lu}’'-]+$/u;

/** Findings for the repeats that are not findings yet; what overlaps one of `found` is left alone. */
export function repeatsOf(text: string, found: readonly Finding[]): Finding[] {
  const values = new Map<string, Finding>();
  for (const finding of found) {
    if (!SPREADING.has(finding.type) || finding.score < LEAST_SCORE) continue;
    const value = text.slice(finding.start, finding.end);
    if (value.length >= LEAST_LENGTH && !values.has(value)) values.set(value, finding);
    if (finding.type !== "PERSON") continue;
    for (const part of value.split(/[\s,]+/u))
      if (isNamePart(part, text) && !values.has(part)) values.set(part, finding);
  }
  if (values.size * text.length > MOST_WORK) return [];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  const longestFirst = [...values].sort(([a], [b]) => b.length - a.length);
  return longestFirst.flatMap(([value, source]) =>
    occurrences(text, value).flatMap((start) => {
      const end = start + value.length;
      if (taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      return [repeatAt(start, end, source)];
    }),
  );
}

/** A capitalised part of a name that the text does not also use as a plain word. */
function isNamePart(part: string, text: string): boolean {
  if (part.length < PART_LENGTH || !NAME_PART.test(part)) return false;
  return occurrences(text, part.toLowerCase()).length === 0;
}

/** Starts of `value` in `text` where it stands as a word of its own. */
function occurrences(text: string, value: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + value.length] ?? " ";
    if (!joins(before) && !joins(after)) starts.push(at);
  }
  return starts;
}

/** Inside an address, a path or a longer word the value is part of something else. */
function joins(neighbour: string): boolean {
  return WORD.test(neighbour) || neighbour === "@" || neighbour === "/" || neighbour === "\\";
}

function repeatAt(start: number, end: number, source: Finding): Finding {
  // The whole score: a rule that replaces the value must not leave it standing where it comes again.
  return { ...source, start, end, reasons: [...source.reasons, { step: "repeat", delta: 0 }] };
}
