import type { Detector } from "./detector";

const DEFAULT_WINDOW = 60;
/** Scripts that write words without blanks, or join their articles to them, have no upper and lower case. */
const LETTER = /[\p{Ll}\p{Lu}\d]/u;
const CASED = /[\p{Ll}\p{Lu}]/u;

/** Does one of the words stand near the span, as a word of its own or at the start of a compound? */
export function hasContext(
  lower: string,
  start: number,
  end: number,
  { words, window = DEFAULT_WINDOW }: NonNullable<Detector["context"]>,
): boolean {
  const before = lower.slice(Math.max(0, start - window), start);
  const after = lower.slice(end, end + Math.floor(window / 2));
  return words.some((word) => occurs(before, word) || occurs(after, word));
}

function occurs(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const previous = text[at - 1];
    if (previous === undefined || !LETTER.test(previous)) {
      const next = text[at + word.length];
      if (word.length > 3 || next === undefined || !CASED.test(next)) return true;
    }
  }
  return false;
}
