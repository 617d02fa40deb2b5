import { describe, expect, it } from "vitest";
import { costOf, growthOf, TOO_FAST } from "./cost";

function spend(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += Math.sqrt(step);
  return sum;
}

describe("costOf", () => {
  it("counts what the processor did, not how long it took", () => {
    expect(costOf(() => spend(20_000_000))).toBeGreaterThan(3);
    const paused = new Int32Array(new SharedArrayBuffer(4));
    expect(costOf(() => Atomics.wait(paused, 0, 0, 100))).toBeLessThan(50);
  });
});

describe("growthOf", () => {
  it("tells a square from a line", () => {
    expect(growthOf((text) => spend(text.length * 500), "a")).toBeLessThan(TOO_FAST);
    expect(growthOf((text) => spend(text.length ** 2 / 40), "a")).toBeGreaterThan(TOO_FAST);
    expect(growthOf((text) => text.length, "a")).toBe(1);
  });
});
