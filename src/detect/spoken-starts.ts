/** Where runs of dictated numbers may start: their expressions are long, and each try of them is dear. */
import { NUMBER_WORDS, WORDS_BETWEEN } from "./spoken-digits";

/** What number words, and those between them, begin with. */
const SAID_FIRST: ReadonlySet<string> = new Set(
  ["plus", ...NUMBER_WORDS].map((word) => word.replace(/\P{L}.*$/u, "")),
);
const SAID_NEXT: ReadonlySet<string> = new Set(
  [...NUMBER_WORDS, ...WORDS_BETWEEN].flatMap((word) => word.split(/\P{L}+/u)),
);
/** Compounds are longer, and more of them match than there are. */
const LONGEST_SIMPLE = 6;
/** More signs never stand between two words. */
const LONGEST_JOINT = 12;
const ASCII = 128;
const JAPANESE = 0x3000;

/** A cheap look, in lower case: may a run of words start there? Not before another word than those of such runs. */
export function maySayRun(lower: string, start: number): boolean {
  if (lower.charCodeAt(start) >= JAPANESE) return true;
  const end = endOfWord(lower, start);
  if (!isAmong(SAID_FIRST, lower, start, end)) return false;
  let next = end;
  while (next < end + LONGEST_JOINT && !isWordUnit(lower.charCodeAt(next)) && next < lower.length)
    next++;
  const unit = lower.charCodeAt(next);
  if (unit >= 48 && unit <= 57) return next > end;
  return next > end && isAmong(SAID_NEXT, lower, next, endOfWord(lower, next));
}

function isAmong(words: ReadonlySet<string>, lower: string, start: number, end: number): boolean {
  return end - start > LONGEST_SIMPLE || words.has(lower.slice(start, end));
}

function endOfWord(lower: string, start: number): number {
  let end = start;
  while (isWordUnit(lower.charCodeAt(end))) end++;
  return end;
}

/** A letter of the languages in question, or a digit. */
function isWordUnit(unit: number): boolean {
  if (unit < ASCII) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return unit >= 0xc0 && unit < 0x250;
}
