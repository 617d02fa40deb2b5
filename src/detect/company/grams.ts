import { KeyedHash } from "./keyed-hash";
import type { Words } from "./words";

const UPPER_STEP = 0x01000193;
const LOWER_STEP = 0x9e3779b1;

/**
 * Calls back with the keyed hash of every run of `gram` words, once for the word each begins with. Each word is hashed
 * with the key; runs are joined by a rolling polynomial (Karp and Rabin, 1987) over those hashes.
 */
export function createGramHash(
  key: readonly [number, number],
  gram: number,
): (words: Words, each: (word: number, high: number, low: number) => void) => void {
  const hash = new KeyedHash(key[0], key[1]);
  let dropUpper = 1;
  let dropLower = 1;
  for (let at = 0; at < gram; at++) {
    dropUpper = Math.imul(dropUpper, UPPER_STEP);
    dropLower = Math.imul(dropLower, LOWER_STEP);
  }
  const uppers = new Int32Array(gram);
  const lowers = new Int32Array(gram);
  return ({ count, units, from }, each) => {
    let upper = 0;
    let lower = 0;
    uppers.fill(0);
    lowers.fill(0);
    for (let word = 0; word < count; word++) {
      hash.start();
      const end = from[word + 1] ?? 0;
      for (let at = from[word] ?? 0; at < end; at++) hash.unit(units[at] ?? 0);
      hash.finish();
      const slot = word % gram;
      upper =
        (Math.imul(upper, UPPER_STEP) + hash.high - Math.imul(uppers[slot] ?? 0, dropUpper)) | 0;
      lower =
        (Math.imul(lower, LOWER_STEP) + hash.low - Math.imul(lowers[slot] ?? 0, dropLower)) | 0;
      uppers[slot] = hash.high;
      lowers[slot] = hash.low;
      if (word >= gram - 1) each(word - gram + 1, upper >>> 0, lower >>> 0);
    }
  };
}
