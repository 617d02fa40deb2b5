/** Looks for planted tokens, known by salted hashes alone, among what a text says from one piece of it to another. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { spellings } from "./canary-readings";
import { lowerCase } from "./lower-case";

export interface PlantedToken {
  readonly id: string;
  /** Hex. */
  readonly salt: string;
  /** Letters and digits in the token. */
  readonly length: number;
  /** Of the salt and the bare token, in hex. */
  readonly sha256: string;
}

export interface PlacedToken {
  readonly id: string;
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Finds tokens in a text. */
export type CanarySearch = (text: string) => PlacedToken[];

const PIECE = /[\p{L}\p{N}]+/gu;
/** Characters that may part two pieces of a token: signs, a break of the line and what a mail quotes it with. */
const MOST_APART = 5;
const BREAK = /[\r\n]/u;
const BLANK = /[^\S\t]/u;
/** Between two cells or values; only letters of a token that are written apart have such between them. */
const CELL = /[\t;,"=|<>()[\]{}]/u;
const LETTERS_APART = 2;
/** Candidates of one reading that are hashed, and one more for each few characters; no text of ours has a tenth of it. */
const MOST_HASHED = 50_000;
const CHARACTERS_A_HASH = 4;
const DIGIT = /\p{N}/u;

/** The hash under which a bare token stands in a policy. */
export function tokenHash(salt: string, bare: string): string {
  return bytesToHex(sha256(utf8ToBytes(salt + bare)));
}

/**
 * In each spelling, forwards and backwards. Linear: a candidate starts where a piece does, and only known lengths are
 * tried.
 */
export function createCanarySearch(planted: readonly PlantedToken[]): CanarySearch {
  const byLength = new Map<number, Map<string, PlantedToken[]>>();
  for (const token of planted) {
    const bySalt = byLength.get(token.length) ?? new Map<string, PlantedToken[]>();
    byLength.set(token.length, bySalt);
    const alike = bySalt.get(token.salt);
    if (alike) alike.push(token);
    else bySalt.set(token.salt, [token]);
  }
  const tests = [...byLength].map(
    ([length, bySalt]) => [length, [...bySalt].map(createHashTest)] as const,
  );
  return (text) => {
    const pieces = piecesOf(lowerCase(text));
    const found: PlacedToken[] = [];
    let left = MOST_HASHED + text.length / CHARACTERS_A_HASH;
    for (const [length, idsOf] of tests)
      for (const [first, last] of spansOf(pieces, length)) {
        for (const bare of spellings(pieces.texts.slice(first, last + 1)))
          for (const form of [bare, [...bare].reverse().join("")])
            for (const ids of idsOf)
              for (const id of left-- > 0 ? ids(form) : [])
                found.push({ id, start: pieces.starts[first] ?? 0, end: pieces.ends[last] ?? 0 });
        if (left <= 0) return found;
      }
    return found;
  };
}

/** Which tokens of one salt is a bare one? Bytes are compared: to write each hash in hex costs as much as to make it. */
function createHashTest([salt, tokens]: readonly [string, readonly PlantedToken[]]) {
  const byStart = new Map<number, PlantedToken[]>();
  for (const token of tokens) {
    const start = Number.parseInt(token.sha256.slice(0, 8), 16);
    byStart.set(start, [...(byStart.get(start) ?? []), token]);
  }
  const salted = utf8ToBytes(salt);
  return (bare: string): string[] => {
    const hash = sha256(concatBytes(salted, utf8ToBytes(bare)));
    const [a = 0, b = 0, c = 0, d = 0] = hash;
    const near = byStart.get(((a << 24) | (b << 16) | (c << 8) | d) >>> 0);
    if (!near) return [];
    const whole = bytesToHex(hash);
    return near.flatMap((token) => (token.sha256 === whole ? token.id : []));
  };
}

interface Pieces {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where each starts among the letters and digits of all. */
  readonly at: readonly number[];
  /** Which piece ends there. */
  readonly endingAt: ReadonlyMap<number, number>;
  /** How many of the gaps before each piece part it from the former, and hold a blank but no break, are those of cells. */
  readonly partings: readonly number[];
  readonly blanks: readonly number[];
  readonly cells: readonly number[];
}

function piecesOf(lower: string): Pieces {
  const texts: string[] = [];
  const [starts, ends, at, partings, blanks, cells] = [[], [], [], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const endingAt = new Map<number, number>();
  let [length, parting, blank, cell, past] = [0, 0, 0, 0, 0];
  for (const { 0: piece, index } of lower.matchAll(PIECE)) {
    const gap = lower.slice(past, Math.min(index, past + MOST_APART + 1));
    if (gap.length > MOST_APART) parting++;
    if (BLANK.test(gap) && !BREAK.test(gap)) blank++;
    if (CELL.test(gap) && !BREAK.test(gap)) cell++;
    texts.push(piece);
    starts.push(index);
    past = index + piece.length;
    ends.push(past);
    at.push(length);
    length += piece.length;
    endingAt.set(length, texts.length - 1);
    partings.push(parting);
    blanks.push(blank);
    cells.push(cell);
  }
  return { texts, starts, ends, at, endingAt, partings, blanks, cells };
}

/** Runs of pieces that have so many characters together and may be one token: prose has too many of them to try. */
function* spansOf(pieces: Pieces, length: number): Generator<readonly [number, number]> {
  const { texts, at, endingAt, partings, blanks, cells } = pieces;
  for (let first = 0; first < texts.length; first++) {
    const last = endingAt.get((at[first] ?? 0) + length);
    if (last === undefined || partings[first] !== partings[last]) continue;
    if (cells[first] !== cells[last] && length > LETTERS_APART * (last - first + 1)) continue;
    if (blanks[first] !== blanks[last] && isProse(texts.slice(first, last + 1))) continue;
    yield [first, last];
  }
}

/** Words with a number among them, rather than groups or letters of a token that are written apart. */
function isProse(pieces: readonly string[]): boolean {
  const telling = pieces.filter((piece) => piece.length === 1 || DIGIT.test(piece)).length;
  return 2 * telling < pieces.length;
}
