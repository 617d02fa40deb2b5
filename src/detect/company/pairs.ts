import type { KeyedHash } from "./keyed-hash";

interface HashedCell {
  readonly high: number;
  readonly low: number;
}

/** Leaves in `hash` what stands for two cells of one row; the lower column comes first. */
export function hashPair(
  hash: KeyedHash,
  a: HashedCell,
  columnA: number,
  b: HashedCell,
  columnB: number,
): void {
  hash.start();
  hash.word(a.high);
  hash.word(a.low);
  hash.word(b.high);
  hash.word(b.low);
  hash.word((columnA << 8) | columnB);
  hash.finish();
}
