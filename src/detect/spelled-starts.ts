/** Whether a number that is said and spelled follows a word for it: the expressions for such are long. */
import { createSaidWords, endOfWord, isDigit, type SaidWords } from "./said-words";
import { WORDS_FOR_AS, WORDS_SPELLED } from "./spoken-letters";
import {
  isTyped,
  LONGEST_SIMPLE,
  mayBeNumber,
  nextWord,
  NUMBER_BEGINNINGS,
  NUMBER_PARTS,
  partsOf,
} from "./spoken-starts";

const SPELLED = createSaidWords(partsOf(WORDS_SPELLED));
const FOR_AS = createSaidWords(partsOf(WORDS_FOR_AS));

export interface Spelling {
  /** Tokens that stand beside each other, at the least, and how many of them are words for numbers. */
  readonly least: number;
  readonly said: number;
  /** Words that may stand between two of them. */
  readonly between: SaidWords;
}

/** A cheap look, in lower case: may such a run begin between the two places? */
export function maySpell(lower: string, from: number, to: number, spelling: Spelling): boolean {
  let tokens = 0;
  let said = 0;
  let isFree = false;
  for (let at = from; at < lower.length && (at < to || tokens > 0);) {
    const end = endOfWord(lower, at);
    if (tokens === 0 && (end === at || (end - at > 1 && !mayOpen(lower, at, end)))) {
      at = Math.max(at + 1, nextWord(lower, end));
      continue;
    }
    if (mayBeNumber(lower, at, end)) {
      tokens++;
      said++;
    } else if (isSpelled(lower, at, end)) tokens++;
    else if (tokens > 0) {
      if (FOR_AS.has(lower, at, end)) isFree = true;
      else if (!isFree && !spelling.between.has(lower, at, end)) tokens = said = 0;
      else isFree = false;
    }
    if (tokens >= spelling.least && said >= spelling.said) return true;
    at = Math.max(at + 1, nextWord(lower, end));
  }
  return false;
}

/** Longer words are told by how they begin alone. */
const LONGEST_TOLD = 15;
/** By the last five bits of its first two letters and by its length: is there such a word? */
const OPENINGS = new Uint8Array(32 * 32 * (LONGEST_TOLD + 1));

function placeOf(first: number, second: number, length: number): number {
  return ((first & 31) << 9) | ((second & 31) << 4) | Math.min(length, LONGEST_TOLD);
}

for (const word of partsOf(WORDS_SPELLED))
  OPENINGS[placeOf(word.charCodeAt(0), word.charCodeAt(1), word.length)] = 1;
for (const word of NUMBER_PARTS)
  OPENINGS[placeOf(word.charCodeAt(0), word.charCodeAt(1), word.length)] = 1;
for (const beginning of NUMBER_BEGINNINGS)
  for (let length = LONGEST_SIMPLE + 1; length <= LONGEST_TOLD; length++)
    OPENINGS[placeOf(beginning.charCodeAt(0), beginning.charCodeAt(1), length)] = 1;

/** May the word be one that counts? Most words are passed over by how they begin and how long they are. */
function mayOpen(lower: string, start: number, end: number): boolean {
  const first = lower.charCodeAt(start);
  const second = lower.charCodeAt(start + 1);
  return (
    isDigit(first) ||
    first >= ASCII ||
    second >= ASCII ||
    OPENINGS[placeOf(first, second, end - start)] === 1
  );
}

const ASCII = 128;

/** A letter alone, the name of one or of a sign, or a typed group. */
function isSpelled(lower: string, start: number, end: number): boolean {
  return end - start === 1 || isTyped(lower, start, end) || SPELLED.has(lower, start, end);
}
