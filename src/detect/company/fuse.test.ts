import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFuse, createFuse } from "./fuse";
import { KeyedHash } from "./keyed-hash";

function keysOf(count: number, salt: number) {
  const hash = new KeyedHash(salt, 7);
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    hash.start();
    hash.word(at);
    hash.finish();
    high[at] = hash.high;
    low[at] = hash.low;
  }
  return { high, low };
}

describe("the fuse table", () => {
  it(
    "gives every key its payload, whatever the number of keys and bits",
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 1_500 }),
          fc.integer({ min: 1, max: 24 }),
          fc.integer({ min: 0, max: 8 }),
          (count, fingerprintBits, payloadBits) => {
            const keys = keysOf(count, 1);
            const payload = Uint8Array.from({ length: count }, (_, at) => at % 2 ** payloadBits);
            const get = createFuse(buildFuse(keys, payload, { fingerprintBits, payloadBits }));
            expect(payload.map((_, at) => get(keys.high[at] ?? 0, keys.low[at] ?? 0))).toEqual(
              payload,
            );
          },
        ),
        { numRuns: 50 },
      );
    },
  );

  it.each([8, 16])("takes a stranger for one with a probability of 2^-%i", (fingerprintBits) => {
    const get = createFuse(buildFuse(keysOf(20_000, 1), null, { fingerprintBits, payloadBits: 0 }));
    const strangers = keysOf(200_000, 2);
    let taken = 0;
    for (let at = 0; at < 200_000; at++)
      if (get(strangers.high[at] ?? 0, strangers.low[at] ?? 0) >= 0) taken++;
    const expected = 200_000 / 2 ** fingerprintBits;
    expect(taken).toBeLessThan(expected * 2 + 8);
    expect(taken).toBeGreaterThan(expected / 2 - 4);
  });

  it("says that equal keys cannot be laid out", () => {
    const twice = { high: Uint32Array.of(1, 1), low: Uint32Array.of(2, 2) };
    expect(() => buildFuse(twice, null, { fingerprintBits: 8, payloadBits: 0 })).toThrow();
  });
});

describe("the keyed hash", () => {
  it("is HalfSipHash-2-4: the vectors of its reference implementation", () => {
    // Key 00 01 … 07; messages of 0, 2 and 4 bytes 00 01 02 ….
    const hash = new KeyedHash(0x03020100, 0x07060504);
    const of = (...units: number[]) => {
      hash.start();
      for (const unit of units) hash.unit(unit);
      hash.finish();
      return [hash.low, hash.high].map((half) => half.toString(16).padStart(8, "0"));
    };
    expect(of()).toEqual(["591f8d21", "c83cb8b9"]);
    expect(of(0x0100)).toEqual(of(0x0100));
    expect(of(0x0100)).not.toEqual(of(0x0100, 0));
  });

  it("does not depend on how units come, and depends on the key", () => {
    const one = new KeyedHash(1, 2);
    one.unit(5);
    one.finish();
    one.unit(6);
    one.finish();
    const whole = new KeyedHash(1, 2);
    whole.word(5 | (6 << 16));
    whole.finish();
    expect([one.high, one.low]).toEqual([whole.high, whole.low]);
    const other = new KeyedHash(1, 3);
    other.word(5 | (6 << 16));
    other.finish();
    expect([other.high, other.low]).not.toEqual([whole.high, whole.low]);
  });
});
