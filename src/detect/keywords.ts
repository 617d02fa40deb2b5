/** Finds all keywords of all detectors in one pass over a text (Aho and Corasick, 1975). */

/** Positions of each keyword's last code unit + 1; only keywords that occur. */
export type KeywordPositions = ReadonlyMap<string, readonly number[]>;

export interface KeywordIndex {
  find(lowerCase: string): KeywordPositions;
}

/** Columns for code units outside ASCII; a match that has such is compared again. */
const SHARED = 16;

/** `whole`: those of the words that do not count inside a word; a Latin letter or digit before them is enough for that. */
export function createKeywordIndex(
  words: Iterable<string>,
  whole: ReadonlySet<string> = new Set(),
): KeywordIndex {
  const keywords = [...new Set(words)];
  const columns = columnsOf(keywords);
  const width = 1 + Math.max(...columns);
  const size = keywords.reduce((total, word) => total + word.length, 1);
  const next = new Int32Array(size * width).fill(-1);
  const output: number[][] = [[]];
  let states = 1;
  keywords.forEach((word, at) => {
    let state = 0;
    for (let unit = 0; unit < word.length; unit++) {
      const edge = state * width + columnOf(columns, word.charCodeAt(unit));
      if (next[edge] === -1) {
        next[edge] = states++;
        output.push([]);
      }
      state = next[edge] ?? 0;
    }
    output[state]?.push(at);
  });
  const order = link(next, output, states, width);
  const table = packedRows(next, output, order, width);
  const { from, words: ended } = packedWords(order, output);
  const lengths = Int32Array.from(keywords, ({ length }) => length);
  const kinds = Uint8Array.from(
    keywords,
    (word) => (/\P{ASCII}/u.test(word) ? SPELLED : 0) | (whole.has(word) ? WHOLE : 0),
  );
  /** Where each keyword ends that occurs in the text at hand. */
  const found = Array.from(keywords, (): number[] | undefined => undefined);
  return {
    find(text) {
      const known: number[] = [];
      let row = 0;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const packed = table[row + (columns[unit < 128 ? unit : 128 + (unit % SHARED)] ?? 0)] ?? 0;
        row = packed >> 1;
        if ((packed & 1) === 0) continue;
        const state = (row / width) | 0;
        const last = from[state + 1] ?? 0;
        for (let next = from[state] ?? 0; next < last; next++) {
          const keyword = ended[next] ?? 0;
          const kind = kinds[keyword] ?? 0;
          const start = at + 1 - (lengths[keyword] ?? 0);
          if ((kind & WHOLE) !== 0 && isInWord(text, start)) continue;
          if ((kind & SPELLED) !== 0 && !text.startsWith(keywords[keyword] ?? "", start)) continue;
          const ends = found[keyword];
          if (ends) ends.push(at + 1);
          else {
            found[keyword] = [at + 1];
            known.push(keyword);
          }
        }
      }
      const positions = new Map<string, readonly number[]>();
      for (const keyword of known) {
        positions.set(keywords[keyword] ?? "", found[keyword] ?? []);
        found[keyword] = undefined;
      }
      return positions;
    },
  };
}

/** A keyword with signs that share a column, so that it is compared again. */
const SPELLED = 1;
/** One that does not count inside a word. */
const WHOLE = 2;

/** What each state ends, one after the other: the words of a state stand from its number's place up to the next one's. */
function packedWords(
  order: readonly number[],
  output: readonly (readonly number[])[],
): { readonly from: Int32Array; readonly words: Int32Array } {
  const from = new Int32Array(order.length + 1);
  order.forEach((state, place) => {
    from[place + 1] = (from[place] ?? 0) + (output[state]?.length ?? 0);
  });
  return { from, words: Int32Array.from(order.flatMap((state) => output[state] ?? [])) };
}

/** Is the character before a lower-case Latin letter or a digit? */
export function isInWord(lower: string, start: number): boolean {
  const unit = lower.charCodeAt(start - 1);
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

/** What most of a text is made of stands together in every row, so that the rows in use fit the processor's cache. */
const COMMON = " etaoinsrhldcu";

/** ASCII that some keyword has gets a column of its own, the rest of it column 0. */
function columnsOf(keywords: readonly string[]): Uint8Array {
  const columns = new Uint8Array(128 + SHARED);
  let width = 1;
  for (const word of [COMMON, ...keywords])
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (unit < 128) columns[unit] ||= width++;
    }
  for (let at = 0; at < SHARED; at++) columns[128 + at] = width++;
  return columns;
}

function columnOf(columns: Uint8Array, unit: number): number {
  return columns[unit < 128 ? unit : 128 + (unit % SHARED)] ?? 0;
}

/** Breadth first: turns the tree into a full automaton. Gives the states in that order. */
function link(next: Int32Array, output: number[][], states: number, width: number): number[] {
  const failure = new Int32Array(states);
  const queue: number[] = [];
  for (let column = 0; column < width; column++) {
    const child = next[column] ?? -1;
    if (child === -1) next[column] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = failure[state] ?? 0;
    output[state]?.push(...(output[fallback] ?? []));
    for (let column = 0; column < width; column++) {
      const edge = state * width + column;
      const child = next[edge] ?? -1;
      const other = next[fallback * width + column] ?? 0;
      if (child === -1) next[edge] = other;
      else {
        failure[child] = other;
        queue.push(child);
      }
    }
  }
  return [0, ...queue];
}

/**
 * States as the starts of their rows, which saves a multiplication, and whether they end a keyword, in the last bit. Those
 * that a text is in most of the time stand together: they are few, and would lie scattered otherwise.
 */
function packedRows(
  next: Int32Array,
  output: readonly (readonly number[])[],
  order: readonly number[],
  width: number,
): Int32Array {
  const packed = new Int32Array(order.length);
  order.forEach((state, place) => {
    packed[state] = ((place * width) << 1) | Number((output[state]?.length ?? 0) > 0);
  });
  const rows = new Int32Array(order.length * width);
  order.forEach((state, place) => {
    for (let column = 0; column < width; column++)
      rows[place * width + column] = packed[next[state * width + column] ?? 0] ?? 0;
  });
  return rows;
}
