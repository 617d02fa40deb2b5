/** A set of words that is asked for a word in a text without cutting it out: a table of letters, from one to the next. */

/** Letters of the languages in question, in lower case, and digits. */
const UNITS = 0x250;
const ASCII = 128;

export interface SaidWords {
  /** Is what stands between `start` and `end`, a whole word, among them? */
  has(lower: string, start: number, end: number): boolean;
}

/** Words of letters and digits, in lower case. */
export function createSaidWords(words: Iterable<string>): SaidWords {
  const all = [...words];
  const columns = new Uint8Array(UNITS);
  let width = 1;
  for (const word of all)
    for (const letter of word) {
      columns[letter.charCodeAt(0)] ||= width++;
      // A text with a capital that grows in lower case keeps those outside ASCII (`lower-case.ts`).
      const capital = letter.toUpperCase();
      if (capital.length === 1 && capital.charCodeAt(0) < UNITS)
        columns[capital.charCodeAt(0)] = columns[letter.charCodeAt(0)] ?? 0;
    }
  const next: number[] = Array.from({ length: width }, () => 0);
  const ends: boolean[] = [false];
  for (const word of all) {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const edge = state * width + (columns[word.charCodeAt(at)] ?? 0);
      if (next[edge] === 0) {
        next[edge] = ends.length;
        ends.push(false);
        for (let column = 0; column < width; column++) next.push(0);
      }
      state = next[edge] ?? 0;
    }
    ends[state] = true;
  }
  const table = Uint16Array.from(next);
  const final = Uint8Array.from(ends, Number);
  return {
    has(lower, start, end) {
      let state = 0;
      for (let at = start; at < end; at++) {
        state = table[state * width + (columns[lower.charCodeAt(at)] ?? 0)] ?? 0;
        if (state === 0) return false;
      }
      return final[state] === 1;
    },
  };
}

/** Where the word ends that begins at `start`. */
export function endOfWord(lower: string, start: number): number {
  let end = start;
  while (end < lower.length && isWordUnit(lower.charCodeAt(end))) end++;
  return end;
}

/** A letter of the languages in question, or a digit. */
export function isWordUnit(unit: number): boolean {
  return unit < UNITS && WORD_UNITS[unit] === 1;
}

const WORD_UNITS = Uint8Array.from({ length: UNITS }, (_, unit) =>
  Number(unit < ASCII ? (unit >= 97 && unit <= 122) || isDigit(unit) : unit >= 0xc0),
);

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
