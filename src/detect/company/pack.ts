/**
 * The file that company data travels in: `SLUICEC1`, the length of a JSON header (32 bits, little-endian), the header
 * padded with spaces to four bytes, then the tables one after another. Parsed as a stranger's: every number is checked
 * against the bytes that are there.
 */
import { fail, ok, type Result } from "../../lib/result";
import { MOST_FIELD_BITS, wordsFor, type FuseTable } from "./fuse";

export const PACK_KINDS = ["edm", "dictionary", "fingerprints"] as const;
export type PackKind = (typeof PACK_KINDS)[number];

export const MOST_PACK_BYTES = 16_000_000;
export const MOST_COLUMNS = 8;
export const MOST_WORDS = 12;

/** What an entry of a table may look like, so that a text is hashed no more than it must be. */
export interface CellShape {
  /** Numbers of folded units that entries have, ascending. */
  readonly lengths: readonly number[];
  /** Most words an entry has in the data. */
  readonly words: number;
}

interface PackBase {
  /** Two 32-bit halves. */
  readonly key: readonly [number, number];
  /** Entries the pack was built from. */
  readonly entries: number;
}

/** Cells of a table, or words and phrases of a dictionary, which is a table of one column. */
export interface CellPack extends PackBase {
  readonly kind: "edm" | "dictionary";
  readonly shape: CellShape;
  readonly columns: number;
  /** How many cells of one row, of different columns, make a finding. */
  readonly require: number;
  /** Within so many words. */
  readonly within: number;
  /** Languages whose endings are taken off before words are compared. */
  readonly stem: readonly string[];
  readonly cells: FuseTable;
  /** Pairs of cells of one row; null where one cell is enough. */
  readonly pairs: FuseTable | null;
}

export interface FingerprintPack extends PackBase {
  readonly kind: "fingerprints";
  /** Words a fingerprint covers. */
  readonly gram: number;
  /** Fingerprints of one document, within `within` words, that make a finding. */
  readonly require: number;
  readonly within: number;
  readonly grams: FuseTable;
}

export type Pack = CellPack | FingerprintPack;
export type PackProblem = { reason: "not-a-pack" | "too-large" | "damaged" };

const MAGIC = "SLUICEC1";
const HEADER_FROM = 12;
const LONGEST_HEADER = 65_536;
const MOST_SEGMENT = 65_536;

export function writePack(pack: Pack): Uint8Array<ArrayBuffer> {
  const header = JSON.stringify(pack, (_key, value: unknown) =>
    value instanceof Uint32Array ? value.length : value,
  );
  const text = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 4) * 4));
  const tables = tablesOf(pack);
  const size = tables.reduce((sum, { words }) => sum + words.length * 4, HEADER_FROM + text.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, text.length, true);
  bytes.set(text, HEADER_FROM);
  let at = HEADER_FROM + text.length;
  for (const { words } of tables)
    for (const word of words) {
      view.setUint32(at, word, true);
      at += 4;
    }
  return bytes;
}

/** Never throws; the problem says nothing of the content. */
export function readPack(bytes: Uint8Array): Result<Pack, PackProblem> {
  if (bytes.length > MOST_PACK_BYTES) return fail({ reason: "too-large" });
  if (bytes.length < HEADER_FROM || latin(bytes.subarray(0, 8)) !== MAGIC)
    return fail({ reason: "not-a-pack" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(8, true);
  const from = HEADER_FROM + length;
  if (length % 4 !== 0 || length > LONGEST_HEADER || from > bytes.length)
    return fail({ reason: "damaged" });
  const header = jsonIn(bytes.subarray(HEADER_FROM, from));
  const reader = new TableReader(view, from);
  const pack = header && packOf(header, reader);
  return pack && reader.atEnd() ? ok(pack) : fail({ reason: "damaged" });
}

function tablesOf(pack: Pack): FuseTable[] {
  if (pack.kind === "fingerprints") return [pack.grams];
  return pack.pairs === null ? [pack.cells] : [pack.cells, pack.pairs];
}

type Fields = Readonly<Record<string, unknown>>;

function packOf(header: Fields, reader: TableReader): Pack | null {
  const key = numbersIn(header["key"], 0, 0xffff_ffff, 2);
  const entries = whole(header["entries"], 0, 100_000_000);
  const require = whole(header["require"], 1, MOST_COLUMNS);
  const within = whole(header["within"], 1, 500);
  const [first, second] = key ?? [];
  if (first === undefined || second === undefined || entries === null) return null;
  if (require === null || within === null) return null;
  const base = { key: [first, second] as const, entries, require, within };
  if (header["kind"] === "fingerprints") {
    const gram = whole(header["gram"], 2, 32);
    const grams = reader.table(header["grams"]);
    return gram !== null && grams ? { ...base, kind: "fingerprints", gram, grams } : null;
  }
  const kind = header["kind"] === "edm" || header["kind"] === "dictionary" ? header["kind"] : null;
  const columns = whole(header["columns"], 1, MOST_COLUMNS);
  const shape = shapeOf(header["shape"]);
  const stem = textsIn(header["stem"]);
  const cells = reader.table(header["cells"]);
  const pairs = header["pairs"] === null ? null : reader.table(header["pairs"]);
  if (kind === null || columns === null || shape === null || stem === null || !cells) return null;
  if (require > columns || require > 1 !== (pairs !== null)) return null;
  return { ...base, kind, columns, shape, stem, cells, pairs };
}

class TableReader {
  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}

  table(given: unknown): FuseTable | null {
    const fields = fieldsOf(given);
    const seed = whole(fields["seed"], 0, 0xffff_ffff);
    const segmentLength = whole(fields["segmentLength"], 4, MOST_SEGMENT);
    const segmentCount = whole(fields["segmentCount"], 1, 1_000_000);
    const fingerprintBits = whole(fields["fingerprintBits"], 1, MOST_FIELD_BITS);
    const payloadBits = whole(fields["payloadBits"], 0, 8);
    const count = whole(fields["words"], 1, MOST_PACK_BYTES / 4);
    if (seed === null || segmentLength === null || segmentCount === null) return null;
    if (fingerprintBits === null || payloadBits === null || count === null) return null;
    const bits = fingerprintBits + payloadBits;
    const powerOfTwo = (segmentLength & (segmentLength - 1)) === 0;
    if (bits > MOST_FIELD_BITS || !powerOfTwo) return null;
    if (count !== wordsFor((segmentCount + 2) * segmentLength, bits)) return null;
    if (this.at + count * 4 > this.view.byteLength) return null;
    const words = new Uint32Array(count);
    for (let at = 0; at < count; at++) words[at] = this.view.getUint32(this.at + at * 4, true);
    this.at += count * 4;
    return { seed, segmentLength, segmentCount, fingerprintBits, payloadBits, words };
  }

  atEnd(): boolean {
    return this.at === this.view.byteLength;
  }
}

function shapeOf(given: unknown): CellShape | null {
  const fields = fieldsOf(given);
  const words = whole(fields["words"], 1, MOST_WORDS);
  const lengths = numbersIn(fields["lengths"], 1, 1_000, null);
  return words === null || lengths === null || lengths.length > 1_000 ? null : { words, lengths };
}

function jsonIn(bytes: Uint8Array): Fields | null {
  try {
    return fieldsOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    // Half a header, or none at all; its words are nobody's business.
    return null;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function whole(value: unknown, least: number, most: number): number | null {
  const fits = typeof value === "number" && Number.isInteger(value);
  return fits && value >= least && value <= most ? value : null;
}

function numbersIn(
  value: unknown,
  least: number,
  most: number,
  count: number | null,
): number[] | null {
  if (!Array.isArray(value) || (count !== null && value.length !== count)) return null;
  const numbers = value.map((one: unknown) => whole(one, least, most));
  return numbers.every((one) => one !== null) ? numbers : null;
}

function textsIn(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > 20) return null;
  return value.every((one) => typeof one === "string") ? value : null;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
