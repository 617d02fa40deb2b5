/** Whether a number that is said and spelled follows a word for it: the expressions for such are long. */
import { createSaidWords, endOfWord, isDigit, type SaidWords } from "./said-words";
import { WORDS_FOR_AS, WORDS_SPELLED } from "./spoken-letters";
import { isTyped, mayBeNumber, nextWord, NUMBER_BEGINNINGS, partsOf } from "./spoken-starts";

const SPELLED = createSaidWords(partsOf(WORDS_SPELLED));
/** No word that counts begins otherwise. */
const OPENING_WORDS = [...partsOf(WORDS_SPELLED), ...NUMBER_BEGINNINGS];
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
    if (tokens === 0 && end - at > 1 && !mayOpen(lower, at)) {
      at = nextWord(lower, end);
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

const ASCII = 128;
const OPENINGS = Uint8Array.from({ length: ASCII * ASCII }, (_, pair) => {
  const [first, second] = [Math.floor(pair / ASCII), pair % ASCII];
  if (isDigit(first)) return 1;
  const opening = String.fromCharCode(first, second);
  return Number(OPENING_WORDS.some((word) => word.startsWith(opening)));
});

/** Do the first two letters of a word begin any that counts? Most words are passed over by that. */
function mayOpen(lower: string, start: number): boolean {
  const first = lower.charCodeAt(start);
  const second = lower.charCodeAt(start + 1);
  return first >= ASCII || second >= ASCII || OPENINGS[first * ASCII + second] === 1;
}

/** A letter alone, the name of one or of a sign, or a typed group. */
function isSpelled(lower: string, start: number, end: number): boolean {
  return end - start === 1 || isTyped(lower, start, end) || SPELLED.has(lower, start, end);
}
