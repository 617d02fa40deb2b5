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
  const { table, from, ended } = automatonOf(treeOf(keywords, columns), width);
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

/** Nodes by number, the root first; -1 where there is none. */
interface Tree {
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly column: Uint8Array;
  /** The keywords that a node ends: several where their signs share columns. */
  readonly own: readonly (readonly number[] | undefined)[];
}

function treeOf(keywords: readonly string[], columns: Uint8Array): Tree {
  const size = keywords.reduce((total, word) => total + word.length, 1);
  const firstChild = new Int32Array(size).fill(-1);
  const nextSibling = new Int32Array(size).fill(-1);
  const column = new Uint8Array(size);
  const own: (number[] | undefined)[] = [undefined];
  keywords.forEach((word, at) => {
    let node = 0;
    for (let unit = 0; unit < word.length; unit++) {
      const wanted = columnOf(columns, word.charCodeAt(unit));
      let child = firstChild[node] ?? -1;
      while (child !== -1 && column[child] !== wanted) child = nextSibling[child] ?? -1;
      if (child === -1) {
        child = own.push(undefined) - 1;
        column[child] = wanted;
        nextSibling[child] = firstChild[node] ?? -1;
        firstChild[node] = child;
      }
      node = child;
    }
    (own[node] ??= []).push(at);
  });
  return { firstChild, nextSibling, column, own };
}

interface Automaton {
  /** A row for each state; a cell has the start of the next state's row and, in the last bit, whether that ends a keyword. */
  readonly table: Int32Array;
  /** Where the keywords that a state ends begin in `ended`; those of the next state follow. */
  readonly from: Int32Array;
  readonly ended: Int32Array;
}

/**
 * Breadth first, so that the states that a text is in most of the time stand together. A row is that of the state which
 * goes on where this one's own children do not, and which stands before it.
 */
function automatonOf({ firstChild, nextSibling, column, own }: Tree, width: number): Automaton {
  const table = new Int32Array(own.length * width);
  const fallbacks = new Int32Array(own.length);
  const from = new Int32Array(own.length + 1);
  const ended: number[] = [];
  const queue = [0];
  for (let state = 0; state < queue.length; state++) {
    const node = queue[state] ?? 0;
    const row = state * width;
    if (state > 0) {
      const fallback = fallbacks[state] ?? 0;
      table.copyWithin(row, fallback * width, (fallback + 1) * width);
      for (const keyword of own[node] ?? []) ended.push(keyword);
      const last = from[fallback + 1] ?? 0;
      for (let next = from[fallback] ?? 0; next < last; next++) ended.push(ended[next] ?? 0);
    }
    from[state + 1] = ended.length;
    for (let child = firstChild[node] ?? -1; child !== -1; child = nextSibling[child] ?? -1) {
      const cell = row + (column[child] ?? 0);
      const shorter = table[cell] ?? 0;
      const ends = own[child] === undefined ? shorter & 1 : 1;
      fallbacks[queue.length] = (shorter >> 1) / width;
      table[cell] = ((queue.length * width) << 1) | ends;
      queue.push(child);
    }
  }
  return { table, from, ended: Int32Array.from(ended) };
}
