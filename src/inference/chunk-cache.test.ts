import { describe, expect, it } from "vitest";
import { createChunkCache } from "./chunk-cache";
import { lruMap } from "./lru-map";

describe("createChunkCache", () => {
  it("finds a chunk by its pieces and order", () => {
    const cache = createChunkCache<string>(10);
    cache.set([1, 2, 3], "a");
    expect(cache.get([1, 2, 3])).toBe("a");
    expect([cache.get([1, 3, 2]), cache.get([1, 2]), cache.get([1, 2, 3, 0])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("tells many chunks apart", () => {
    const cache = createChunkCache<number>(100_000);
    for (let i = 0; i < 20_000; i += 1) cache.set([0, i, i % 7, 2], i);
    expect(cache.size).toBe(20_000);
    expect(cache.get([0, 777, 0, 2])).toBe(777);
  });
});

describe("lruMap", () => {
  it("forgets what was not asked for longest", () => {
    const map = lruMap<string, number>(2);
    map.set("a", 1);
    map.set("b", 2);
    map.get("a");
    map.set("c", 3);
    expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([1, undefined, 3]);
  });
});
