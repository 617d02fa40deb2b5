/** Rows of a table, or words of a dictionary, made into a pack that cannot be listed. */
import { formsOf } from "./forms";
import { buildFuse } from "./fuse";
import { KeyedHash } from "./keyed-hash";
import { MOST_WORDS, type CellPack } from "./pack";
import { hashPair } from "./pairs";
import { stemWords } from "./stem";
import { foldWords, type Words } from "./words";

export interface CellOptions {
  readonly kind: "edm" | "dictionary";
  readonly key: readonly [number, number];
  readonly columns: number;
  readonly require: number;
  readonly within: number;
  readonly stem: readonly string[];
}

/** What a builder tells its admin; counts only. */
export interface CellReport {
  readonly rows: number;
  readonly cells: number;
  /** Different cells in the table. */
  readonly distinct: number;
  readonly empty: number;
  /** Cells so short that they would be found everywhere. */
  readonly tooShort: number;
  /** Cells of more than twelve words. */
  readonly tooLong: number;
  readonly pairs: number;
}

/** One cell alone is believed when its fingerprint is this long: one of 4,000 million words by chance. */
const ALONE_BITS = 32;
/** In a pair the cell only has to keep most words away, and the pair itself decides. */
const CELL_BITS = 8;
const PAIR_BITS = 22;
const LEAST_UNITS = 2;
const LEAST_ALONE = 4;
const LONGEST = 200;
const CJK_FROM = 0x2e80;

export function buildCells(
  rows: Iterable<readonly string[]>,
  options: CellOptions,
): { pack: CellPack; report: CellReport } {
  const hash = new KeyedHash(...options.key);
  const cells = new KeySet();
  const pairs = new KeySet();
  const lengths = new Set<number>();
  const counts = { rows: 0, cells: 0, empty: 0, tooShort: 0, tooLong: 0 };
  let most = 1;

  function cellOf(value: string): { high: number; low: number } | null {
    const words = stemWords(foldWords(value), options.stem);
    const { length } = words.units;
    if (length === 0) counts.empty++;
    else if (words.count > MOST_WORDS || length > LONGEST) counts.tooLong++;
    else if (length < leastUnits(words.units, options.require)) counts.tooShort++;
    else {
      counts.cells++;
      return hashed(words);
    }
    return null;
  }

  function hashed(words: Words): { high: number; low: number } {
    lengths.add(words.units.length);
    most = Math.max(most, words.count);
    hash.start();
    for (const unit of words.units) hash.unit(unit);
    hash.finish();
    return { high: hash.high, low: hash.low };
  }

  /** A dictionary's phrase in forms that endings do not give. */
  function addForms(phrase: string): void {
    for (const form of formsOf(phrase, options.stem)) {
      const words = stemWords(foldWords(form), options.stem);
      if (words.units.length < leastUnits(words.units, options.require)) continue;
      const { high, low } = hashed(words);
      cells.add(high, low, 0);
    }
  }

  for (const row of rows) {
    counts.rows++;
    const found = row.slice(0, options.columns).map(cellOf);
    found.forEach((cell, column) => {
      if (!cell) return;
      cells.add(cell.high, cell.low, options.require > 1 ? 1 << column : 0);
      if (options.kind === "dictionary") addForms(row[column] ?? "");
    });
    if (options.require === 1) continue;
    found.forEach((a, columnA) =>
      found.forEach((b, columnB) => {
        if (!a || !b || columnA >= columnB) return;
        hashPair(hash, a, columnA, b, columnB);
        pairs.add(hash.high, hash.low, 0);
      }),
    );
  }
  const known = cells.done();
  const paired = options.require > 1 ? pairs.done() : null;
  const bits =
    paired === null
      ? { fingerprintBits: ALONE_BITS, payloadBits: 0 }
      : { fingerprintBits: CELL_BITS, payloadBits: options.columns };
  const pack: CellPack = {
    kind: options.kind,
    key: options.key,
    entries: counts.rows,
    columns: options.columns,
    require: options.require,
    within: options.within,
    stem: options.stem,
    shape: { words: most, lengths: [...lengths].sort((a, b) => a - b) },
    cells: buildFuse(known, paired === null ? null : known.payload, bits),
    pairs: paired && buildFuse(paired, null, { fingerprintBits: PAIR_BITS, payloadBits: 0 }),
  };
  const distinct = known.high.length;
  return { pack, report: { ...counts, distinct, pairs: paired?.high.length ?? 0 } };
}

/** A Chinese character says more than a letter. */
function leastUnits(units: Uint16Array, require: number): number {
  if (require > 1) return LEAST_UNITS;
  return units.some((unit) => unit >= CJK_FROM) ? LEAST_UNITS : LEAST_ALONE;
}

/** Keys once each, with the payloads of equal ones joined. */
class KeySet {
  private readonly high: number[] = [];
  private readonly low: number[] = [];
  private readonly payload: number[] = [];
  private readonly byUpperBits = new Map<number, number>();
  private readonly clashing = new Map<string, number>();

  add(high: number, low: number, payload: number): void {
    const upper = high * 0x20_0000 + (low >>> 11);
    const known = this.byUpperBits.get(upper);
    if (known === undefined) this.byUpperBits.set(upper, this.append(high, low, payload));
    else if (this.low[known] === low) this.join(known, payload);
    else {
      const other = this.clashing.get(`${high} ${low}`);
      if (other === undefined) this.clashing.set(`${high} ${low}`, this.append(high, low, payload));
      else this.join(other, payload);
    }
  }

  done(): { high: Uint32Array; low: Uint32Array; payload: Uint8Array } {
    return {
      high: Uint32Array.from(this.high),
      low: Uint32Array.from(this.low),
      payload: Uint8Array.from(this.payload),
    };
  }

  private append(high: number, low: number, payload: number): number {
    this.high.push(high);
    this.low.push(low);
    return this.payload.push(payload) - 1;
  }

  private join(at: number, payload: number): void {
    this.payload[at] = (this.payload[at] ?? 0) | payload;
  }
}
