import { lruMap } from "./lru-map";

export interface ChunkCache<V> {
  get(ids: readonly number[]): V | undefined;
  set(ids: readonly number[], value: V): void;
  clear(): void;
  readonly size: number;
}

/**
 * What the model said of a window, by a hash of its pieces, so that a pre-scan warms the check at Enter.
 * The cache keeps no text. The two 32-bit hashes are seeded per instance, because a text made to collide with a
 * harmless one would take over its verdict.
 */
export function createChunkCache<V>(limit: number): ChunkCache<V> {
  const seeds = crypto.getRandomValues(new Uint32Array(4));
  const map = lruMap<string, V>(limit);
  const keyOf = (ids: readonly number[]) =>
    `${ids.length}:${hash(ids, seeds[0] ?? 0, seeds[1] ?? 0)}:${hash(ids, seeds[2] ?? 0, seeds[3] ?? 0)}`;
  return {
    get: (ids) => map.get(keyOf(ids)),
    set: (ids, value) => map.set(keyOf(ids), value),
    clear: () => map.clear(),
    get size() {
      return map.size;
    },
  };
}

/** MurmurHash3's mixing over 32-bit numbers, with two secret seeds. */
function hash(ids: readonly number[], seed: number, stir: number): number {
  let state = seed;
  for (const id of ids) {
    let block = Math.imul(id ^ stir, 0xcc9e2d51);
    block = (block << 15) | (block >>> 17);
    state ^= Math.imul(block, 0x1b873593);
    state = Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64;
  }
  state ^= ids.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
