import type { Detector } from "./detector";

const DEFAULT_WINDOW = 60;
/** Scripts that write words without blanks, or join their articles to them, have no upper and lower case. */
const LETTER = /[\p{Ll}\p{Lu}\d]/u;
const CASED = /[\p{Ll}\p{Lu}]/u;
/** Of one unit of Latin-1; others are asked for by the expression. */
const LATIN = 256;
const IS_LETTER = Uint8Array.from({ length: LATIN }, (_, unit) =>
  Number(LETTER.test(String.fromCharCode(unit))),
);

type Context = NonNullable<Detector["context"]>;

/** Does one of the words stand near the span, as a word of its own or at the start of a compound? */
export function hasContext(
  lower: string,
  start: number,
  end: number,
  { words, window = DEFAULT_WINDOW }: Context,
): boolean {
  const byFirst = byFirstOf(words);
  return (
    occursIn(lower, Math.max(0, start - window), start, byFirst) ||
    occursIn(lower, end, Math.min(lower.length, end + Math.floor(window / 2)), byFirst)
  );
}

/** By units of Latin-1; beyond them by `OTHERS`, all together. */
type ByFirst = readonly (readonly string[] | undefined)[];

const OTHERS = LATIN;

const known = new WeakMap<readonly string[], ByFirst>();

/** The words by their first unit, so that few are looked for at each place. */
function byFirstOf(words: readonly string[]): ByFirst {
  const seen = known.get(words);
  if (seen) return seen;
  const byFirst = Array.from({ length: OTHERS + 1 }, (): string[] | undefined => undefined);
  for (const word of words) {
    const first = Math.min(word.charCodeAt(0), OTHERS);
    byFirst[first] = [...(byFirst[first] ?? []), word];
  }
  known.set(words, byFirst);
  return byFirst;
}

/** What lies beyond the two places is not seen. */
function occursIn(lower: string, from: number, to: number, byFirst: ByFirst): boolean {
  let isBehindLetter = false;
  for (let at = from; at < to; at++) {
    const unit = lower.charCodeAt(at);
    const words = isBehindLetter ? undefined : byFirst[unit < LATIN ? unit : OTHERS];
    if (words)
      for (const word of words)
        if (at + word.length <= to && lower.startsWith(word, at) && isApart(lower, at, to, word))
          return true;
    isBehindLetter = unit < LATIN ? IS_LETTER[unit] === 1 : LETTER.test(lower.charAt(at));
  }
  return false;
}

/** A short word is none at the start of another. */
function isApart(lower: string, at: number, to: number, word: string): boolean {
  const next = at + word.length;
  return word.length > 3 || next >= to || !CASED.test(lower.charAt(next));
}
