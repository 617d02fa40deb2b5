import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrated, LEVELS, marksFromThreshold, PLAIN, type Marks } from "./calibrate";

const marks: Marks = [0.6, 0.75, 0.97];

const anyMarks = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 })
  .map((given) => given.sort((a, b) => a - b).map((mark) => mark / 1_000) as unknown as Marks);
const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("calibrated", () => {
  it.each([
    [0, 0],
    [0.3, 0.25],
    [0.6, 0.5],
    [0.675, 0.65],
    [0.75, 0.8],
    [0.86, 0.85],
    [0.97, 0.9],
    [0.985, 0.95],
    [1, 1],
  ])("%d becomes %d", (raw, wanted) => {
    expect(calibrated(raw, marks)).toBeCloseTo(wanted, 10);
  });

  it("never falls and stays inside 0 and 1, whatever the marks", () => {
    fc.assert(
      fc.property(anyMarks, probability, probability, (given, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [first, second] = [calibrated(low, given), calibrated(high, given)];
        expect(first).toBeLessThanOrEqual(second);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("leaves scores that were never measured as they are", () => {
    for (const raw of [0, 0.2, 0.5, 0.66, 0.85, 1]) expect(calibrated(raw, PLAIN)).toBeCloseTo(raw);
  });
});

describe("marksFromThreshold", () => {
  it("takes the threshold for the balanced mark, also at the ends", () => {
    expect(calibrated(0.65, marksFromThreshold(0.65))).toBeCloseTo(LEVELS[1]);
    for (const threshold of [0, 0.02, 0.5, 0.949, 1]) {
      const [strict, balanced, quiet] = marksFromThreshold(threshold);
      expect(strict).toBeGreaterThan(0);
      expect(balanced).toBeGreaterThan(strict);
      expect(quiet).toBeGreaterThan(balanced);
      expect(quiet).toBeLessThan(1);
    }
  });
});
