/**
 * Knows again what was pasted, without keeping any of it: of each paste only hashes of its letters, block by block.
 * Editors change spaces, breaks and marks when they take a paste in, so only letters and digits count.
 */
import { keepNewest } from "../lib/newest";
import type { PastedRange } from "../protocol/origins";

export interface PasteMemory {
  add(text: string): void;
  /** What of a text was pasted before; rising, apart. What stands between pasted letters belongs to them. */
  rangesIn(text: string): PastedRange[];
}

/** Letters in a block: shorter pastes are words that anybody types. */
export const BLOCK = 24;
/** About 2.4 million letters; the oldest go first. */
const MOST_BLOCKS = 100_000;

export function createPasteMemory(mostBlocks = MOST_BLOCKS): PasteMemory {
  const blocks = new Set<number>();

  function keep(block: number): void {
    blocks.delete(block);
    blocks.add(block);
    keepNewest(blocks, mostBlocks);
  }

  return {
    add(text) {
      const { codes } = lettersOf(text);
      const last = codes.length - BLOCK;
      eachBlock(codes, (block, at) => {
        if (at % BLOCK === 0 || at === last) keep(block);
      });
    },
    rangesIn(text) {
      if (blocks.size === 0) return [];
      const { codes, starts } = lettersOf(text);
      const ranges: [number, number][] = [];
      eachBlock(codes, (block, at) => {
        if (!blocks.has(block)) return;
        const before = ranges.at(-1);
        const end = at + BLOCK;
        if (before && before[1] >= at) before[1] = end;
        else ranges.push([at, end]);
      });
      return ranges.map(([from, to]) => [
        from === 0 ? 0 : endOfLetter(text, starts[from - 1] ?? 0),
        to === codes.length ? text.length : (starts[to] ?? text.length),
      ]);
    },
  };
}

interface Letters {
  /** Code points of letters and digits in lower case. */
  readonly codes: readonly number[];
  /** Where each stands, in UTF-16 code units. */
  readonly starts: readonly number[];
}

const LETTER = /[\p{L}\p{N}]/u;

function lettersOf(text: string): Letters {
  const codes: number[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const code = letterCode(character);
    if (code !== null) {
      codes.push(code);
      starts.push(at);
    }
    at += character.length;
  }
  return { codes, starts };
}

function letterCode(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
    return code >= 65 && code <= 90 ? code + 32 : null;
  }
  return LETTER.test(character) ? (character.toLowerCase().codePointAt(0) ?? code) : null;
}

function endOfLetter(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

const BASES = [0x01000193, 0x5bd1e995] as const;
const LEAVING = BASES.map((base) => {
  let power = 1;
  for (let i = 0; i < BLOCK; i += 1) power = Math.imul(power, base);
  return power;
});

/** Calls back for each run of BLOCK letters with a hash of 53 bits; linear, because the hash rolls. */
function eachBlock(codes: readonly number[], visit: (block: number, at: number) => void): void {
  const [a, b] = BASES;
  const [leavesA = 0, leavesB = 0] = LEAVING;
  let first = 0;
  let second = 0;
  for (let i = 0; i < codes.length; i += 1) {
    const comes = codes[i] ?? 0;
    const goes = i >= BLOCK ? (codes[i - BLOCK] ?? 0) : 0;
    first = (Math.imul(first, a) + comes - Math.imul(goes, leavesA)) | 0;
    second = (Math.imul(second, b) + comes - Math.imul(goes, leavesB)) | 0;
    if (i >= BLOCK - 1) visit((first >>> 0) * 0x20_0000 + (second >>> 11), i - BLOCK + 1);
  }
}
