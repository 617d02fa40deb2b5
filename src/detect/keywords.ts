/** Finds all keywords of all detectors in one pass over a text (Aho and Corasick, 1975). */

export interface KeywordIndex {
  /** Positions of each keyword's last code unit + 1, by keyword; only keywords that occur. */
  find(lowerCase: string): Map<string, number[]>;
}

const ALPHABET = 128;

export function createKeywordIndex(words: Iterable<string>): KeywordIndex {
  const keywords = [...new Set(words)];
  const size = keywords.reduce((total, word) => total + word.length, 1);
  const next = new Int32Array(size * ALPHABET).fill(-1);
  const output: number[][] = [[]];
  let states = 1;
  keywords.forEach((word, at) => {
    let state = 0;
    for (let unit = 0; unit < word.length; unit++) {
      const edge = state * ALPHABET + symbol(word.charCodeAt(unit));
      if (next[edge] === -1) {
        next[edge] = states++;
        output.push([]);
      }
      state = next[edge] ?? 0;
    }
    output[state]?.push(at);
  });
  const ends = link(next, output, states);
  return {
    find(text) {
      const found = new Map<string, number[]>();
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        state = next[state * ALPHABET + symbol(text.charCodeAt(at))] ?? 0;
        if (ends[state] === 0) continue;
        for (const keyword of output[state] ?? []) {
          const word = keywords[keyword] ?? "";
          if (!text.startsWith(word, at + 1 - word.length)) continue;
          const positions = found.get(word);
          if (positions) positions.push(at + 1);
          else found.set(word, [at + 1]);
        }
      }
      return found;
    },
  };
}

/** Breadth first: turns the tree into a full automaton; answers which states end a keyword. */
function link(next: Int32Array, output: number[][], states: number): Uint8Array {
  const failure = new Int32Array(states);
  const queue: number[] = [];
  for (let unit = 0; unit < ALPHABET; unit++) {
    const child = next[unit] ?? -1;
    if (child === -1) next[unit] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = failure[state] ?? 0;
    output[state]?.push(...(output[fallback] ?? []));
    for (let unit = 0; unit < ALPHABET; unit++) {
      const edge = state * ALPHABET + unit;
      const child = next[edge] ?? -1;
      const other = next[fallback * ALPHABET + unit] ?? 0;
      if (child === -1) next[edge] = other;
      else {
        failure[child] = other;
        queue.push(child);
      }
    }
  }
  return Uint8Array.from(output.slice(0, states), (words) => (words.length > 0 ? 1 : 0));
}

/** ASCII as it is; the rest shares slots, and a match is compared again. */
function symbol(unit: number): number {
  return unit < ALPHABET ? unit : unit % ALPHABET;
}
