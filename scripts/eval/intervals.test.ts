import { describe, expect, it } from "vitest";
import { drawnRanges, shareOf, shown } from "./intervals";

interface Row {
  readonly pair: string;
  readonly hit: number;
}

const share = (rows: readonly Row[]) => ({
  hits: rows.reduce((sum, { hit }) => sum + hit, 0) / rows.length,
});
const half = (pairs: number, each: number): Row[] =>
  Array.from({ length: pairs * each }, (_, at) => {
    const pair = Math.floor(at / each);
    return { pair: `p${pair}`, hit: pair % 2 };
  });
const width = (rows: readonly Row[]) => {
  const { hits } = drawnRanges(rows, ({ pair }) => pair, share);
  return (hits?.high ?? 0) - (hits?.low ?? 0);
};

describe("an interval by drawing pairs", () => {
  it("is as wide as the number of pairs says, however many texts each has", () => {
    expect(width(half(100, 1))).toBeCloseTo(0.2, 1);
    expect(width(half(100, 4))).toBe(width(half(100, 1)));
    expect(width(half(1_600, 1))).toBeLessThan(width(half(100, 1)) / 3);
  });

  it("holds the figure, and is the same on every run", () => {
    const rows = half(40, 2);
    const once = drawnRanges(rows, ({ pair }) => pair, share);
    expect(once.hits).toMatchObject({ value: 0.5 });
    expect(once.hits?.low).toBeLessThan(0.5);
    expect(once.hits?.high).toBeGreaterThan(0.5);
    expect(drawnRanges(rows, ({ pair }) => pair, share)).toEqual(once);
  });

  it("leaves out draws in which there is nothing to count, and is none where there never is", () => {
    const rows = half(20, 1);
    const figures = (drawn: readonly Row[]) => ({
      first: drawn.some(({ pair }) => pair === "p1") ? 1 : Number.NaN,
      none: Number.NaN,
    });
    expect(drawnRanges(rows, ({ pair }) => pair, figures)).toEqual({
      first: { value: 1, low: 1, high: 1 },
      none: null,
    });
    expect(
      drawnRanges(
        [],
        ({ pair }: Row) => pair,
        () => ({ empty: Number.NaN }),
      ),
    ).toEqual({
      empty: null,
    });
  });
});

it("gives shares in words", () => {
  expect(shown(shareOf(8, 10))).toBe("0.80 (0.49–0.94)");
  expect(shown(shareOf(0, 0))).toBe("–");
  expect(shareOf(3, 3)?.high).toBe(1);
});
