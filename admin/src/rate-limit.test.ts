import { describe, expect, it } from "vitest";
import { createRateLimit } from "./rate-limit";

const SECOND = 1_000;

describe("createRateLimit", () => {
  it("lets a burst through, then one at a time as time passes", () => {
    const limit = createRateLimit({ burst: 2, perMinute: 6 });
    expect([limit.take("a", 0), limit.take("a", 0), limit.take("a", 0)]).toEqual([null, null, 10]);
    expect(limit.take("a", 4 * SECOND)).toBe(6);
    expect(limit.take("a", 10 * SECOND)).toBeNull();
    expect(limit.take("a", 10 * SECOND)).toBe(10);
  });

  it("never saves up more than the burst", () => {
    const limit = createRateLimit({ burst: 2, perMinute: 60 });
    limit.take("a", 0);
    const later = 3_600 * SECOND;
    expect([1, 2, 3].map(() => limit.take("a", later))).toEqual([null, null, 1]);
  });

  it("keeps keys apart", () => {
    const limit = createRateLimit({ burst: 1, perMinute: 1 });
    expect([limit.take("a", 0), limit.take("b", 0), limit.take("a", 0)]).toEqual([null, null, 60]);
  });

  it("goes on where it was when the clock is put back", () => {
    const limit = createRateLimit({ burst: 2, perMinute: 60 });
    limit.take("a", 3_600 * SECOND);
    expect(limit.take("a", 0)).toBeNull();
    expect(limit.take("a", 0)).toBe(1);
    expect(limit.take("a", SECOND)).toBeNull();
  });
});
