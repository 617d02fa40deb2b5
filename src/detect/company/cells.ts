/** Finds in a text the cells of a pack, and the rows they come from. Linear in the text. */
import { createFuse } from "./fuse";
import { KeyedHash } from "./keyed-hash";
import { MOST_WORDS, type CellPack } from "./pack";
import { hashPair } from "./pairs";
import { stemWords } from "./stem";
import type { Words } from "./words";

/** Words `first` to `last`, inclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

interface Candidate extends WordSpan {
  readonly high: number;
  readonly low: number;
  /** One bit a column. */
  readonly columns: number;
  /** Earlier cells of the same row, as far as anyone can tell. */
  readonly partners: { readonly other: Candidate; readonly own: number; readonly its: number }[];
}

/** Numbers are written in groups that the data need not have; with more letters than an IBAN has they are none. */
const LETTERS_IN_NUMBERS = 6;
/** How many earlier cells one is held against; more stand only in lists of the company's own data. */
const MOST_EARLIER = 48;
const ZERO = 48;
const NINE = 57;

export function createCellScanner(pack: CellPack): (words: Words) => WordSpan[] {
  const [first, second] = pack.key;
  const hash = new KeyedHash(first, second);
  const cells = createFuse(pack.cells);
  const pairs = pack.pairs && createFuse(pack.pairs);
  const lengths = new Uint8Array((pack.shape.lengths.at(-1) ?? 0) + 1);
  for (const length of pack.shape.lengths) lengths[length] = 1;

  function candidates(words: Words): Candidate[] {
    const { units, from, count } = words;
    const found: Candidate[] = [];
    for (let start = 0; start < count; start++) {
      hash.start();
      const begin = from[start] ?? 0;
      let letters = 0;
      for (let word = start; word < count && word - start < MOST_WORDS; word++) {
        const end = from[word + 1] ?? begin;
        if (end - begin >= lengths.length) break;
        for (let at = from[word] ?? 0; at < end; at++) {
          const unit = units[at] ?? 0;
          if (unit < ZERO || unit > NINE) letters++;
          hash.unit(unit);
        }
        if (word - start >= pack.shape.words && letters > LETTERS_IN_NUMBERS) break;
        if (lengths[end - begin] !== 1) continue;
        hash.finish();
        const { high, low } = hash;
        const columns = cells(high, low);
        if (columns < 0 || (columns === 0 && pack.require > 1)) continue;
        found.push({ first: start, last: word, high, low, columns, partners: [] });
      }
    }
    return found;
  }

  function sameRow(one: Candidate, its: number, other: Candidate, own: number): boolean {
    const earlier = its < own;
    const [a, columnA, b, columnB] = earlier ? [one, its, other, own] : [other, own, one, its];
    hashPair(hash, a, columnA, b, columnB);
    return pairs !== null && pairs(hash.high, hash.low) >= 0;
  }

  /** Of pairs, one that adds nothing is not looked up. */
  function link(
    one: Candidate,
    earlier: readonly Candidate[],
    counted: ReadonlySet<Candidate>,
  ): void {
    for (const other of earlier) {
      if (other.last >= one.first) continue;
      const both = other.columns | one.columns;
      // Two cells that can only be of the same column.
      if ((both & (both - 1)) === 0) continue;
      if (pack.require === 2 && one.partners.length > 0 && counted.has(other)) continue;
      for (let its = 0; its < pack.columns; its++)
        for (let own = 0; own < pack.columns; own++)
          if (own !== its && other.columns & (1 << its) && one.columns & (1 << own))
            if (sameRow(other, its, one, own)) one.partners.push({ other, own, its });
    }
  }

  return (plain) => {
    const found = candidates(stemWords(plain, pack.stem));
    if (pack.require === 1) return found;
    const counted = new Set<Candidate>();
    let recent: Candidate[] = [];
    for (const one of found) {
      let stale = Math.max(0, recent.length - MOST_EARLIER);
      while (stale < recent.length && one.first - (recent[stale]?.last ?? 0) > pack.within) stale++;
      if (stale > 0) recent = recent.slice(stale);
      link(one, recent, counted);
      for (const row of rowsOf(one, pack.require)) for (const cell of row) counted.add(cell);
      recent.push(one);
    }
    return [...counted];
  };
}

/** Sets of cells that end with this one, each pair of which was in one row; different columns all. */
function rowsOf(one: Candidate, require: number): Candidate[][] {
  const rows: Candidate[][] = [];
  for (const { other, own, its } of one.partners) {
    const row = [
      { cell: one, column: own },
      { cell: other, column: its },
    ];
    for (const next of one.partners) {
      if (row.length >= require) break;
      if (next.own !== own || row.some(({ column }) => column === next.its)) continue;
      if (row.slice(1).every(({ cell, column }) => linked(cell, column, next.other, next.its)))
        row.push({ cell: next.other, column: next.its });
    }
    if (row.length >= require) rows.push(row.map(({ cell }) => cell));
  }
  return rows;
}

function linked(a: Candidate, columnA: number, b: Candidate, columnB: number): boolean {
  const has = (later: Candidate, own: number, earlier: Candidate, its: number) =>
    later.partners.some(
      (partner) => partner.other === earlier && partner.own === own && partner.its === its,
    );
  return has(a, columnA, b, columnB) || has(b, columnB, a, columnA);
}
