/** Where runs of dictated numbers may start: their expressions are long, and each try of them is dear. */
import { createSaidWords, endOfWord, isDigit, type SaidWords } from "./said-words";
import { NUMBER_WORDS, WORDS_BETWEEN } from "./spoken-digits";
import { COMPOUND_STARTS } from "./spoken-numbers";

/** Longer words are told by their beginning alone: there are more compounds than any list has. */
export const LONGEST_SIMPLE = 6;
const BEGINNING = 3;
/** What number words, and those between them, begin with. */
const SAID_FIRST = createSaidWords([
  "plus",
  ...NUMBER_WORDS.map((word) => word.replace(/\P{L}.*$/u, "")),
]);
/** Of letters alone. */
export const NUMBER_PARTS: readonly string[] = partsOf(NUMBER_WORDS);
const SAID = createSaidWords(NUMBER_PARTS);
const SAID_NEXT = createSaidWords(partsOf([...NUMBER_WORDS, ...WORDS_BETWEEN]));
/** What words of numbers, short or long, begin with. */
export const NUMBER_BEGINNINGS: readonly string[] = [
  ...new Set(
    partsOf([...NUMBER_WORDS, ...COMPOUND_STARTS, ...WORDS_BETWEEN]).map((word) =>
      word.slice(0, BEGINNING),
    ),
  ),
];
const BEGINNINGS = createSaidWords(NUMBER_BEGINNINGS);
/** More signs never stand between two words. */
const LONGEST_JOINT = 12;
const JOINING = " ,.:…'’、・·-–";
const ASCII = 128;
const JOINS = Uint8Array.from({ length: ASCII }, (_, unit) =>
  Number(JOINING.includes(String.fromCharCode(unit))),
);
const BEYOND = [...JOINING].map((sign) => sign.charCodeAt(0)).filter((unit) => unit >= ASCII);
const LONGEST_TYPED = 4;
const JAPANESE = 0x3000;

/** A cheap look, in lower case: may a run of words start there? Not before another word than those of such runs. */
export function maySayRun(lower: string, start: number): boolean {
  if (lower.charCodeAt(start) >= JAPANESE) return true;
  const end = endOfWord(lower, start);
  if (!isAmong(SAID_FIRST, lower, start, end)) return false;
  const next = nextWord(lower, end);
  if (isDigit(lower.charCodeAt(next))) return next > end;
  return next > end && isAmong(SAID_NEXT, lower, next, endOfWord(lower, next));
}

/** The same for a run of so many words at the least; one look for each number, so that who asks knows that it is the same. */
export function maySayWords(least: number): (lower: string, start: number) => boolean {
  const known = LOOKS.get(least);
  if (known) return known;
  const look = (lower: string, start: number): boolean => {
    if (!maySayRun(lower, start)) return false;
    if (lower.charCodeAt(start) >= JAPANESE) return true;
    return wordsSaid(lower, start, least) >= least;
  };
  LOOKS.set(least, look);
  return look;
}

const LOOKS = new Map<number, (lower: string, start: number) => boolean>();

/** How many words for numbers, or typed groups, stand there with nothing but words of such runs between them; up to `enough`. */
function wordsSaid(lower: string, start: number, enough: number): number {
  let count = 0;
  for (let at = start; at < lower.length && count < enough;) {
    const end = endOfWord(lower, at);
    if (end === at) break;
    if (at === start || isTyped(lower, at, end) || isAmong(SAID, lower, at, end)) count++;
    else if (!SAID_NEXT.has(lower, at, end)) break;
    at = nextWord(lower, end);
  }
  return count;
}

/** Where the next word begins, if nothing but what joins two words of a run stands before it. */
export function nextWord(lower: string, end: number): number {
  let next = end;
  while (next < end + LONGEST_JOINT && isJoining(lower.charCodeAt(next))) next++;
  return next;
}

function isJoining(unit: number): boolean {
  return unit < ASCII ? JOINS[unit] === 1 : BEYOND.includes(unit);
}

/** Digits as they stand among the words of a run, without a letter. */
export function isTyped(lower: string, start: number, end: number): boolean {
  if (end - start > LONGEST_TYPED || end === start) return false;
  for (let at = start; at < end; at++) if (!isDigit(lower.charCodeAt(at))) return false;
  return true;
}

/** Is the word among those, or long and perhaps a compound? */
function isAmong(words: SaidWords, lower: string, start: number, end: number): boolean {
  return end - start > LONGEST_SIMPLE
    ? BEGINNINGS.has(lower, start, start + BEGINNING)
    : words.has(lower, start, end);
}

export function mayBeNumber(lower: string, start: number, end: number): boolean {
  return isAmong(SAID, lower, start, end);
}

/** The words of letters alone that the given ones are made of. */
export function partsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(/\P{L}+/u)).filter((part) => part !== "");
}
