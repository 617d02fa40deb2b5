/** What a figure would have been with other texts of the same make: intervals of 95 %. */
import { seeded } from "../evidence/random";
import { wilson } from "./tally";

/** A figure and the ends of its interval, rounded to three places. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Few enough for a table that is printed at once, enough for ends that stay the same to two places. */
const DRAWS = 1_000;

/** A share with Wilson's interval; null where nothing was counted. */
export function shareOf(part: number, whole: number): Range | null {
  if (whole === 0) return null;
  const [low, high] = wilson(part, whole);
  return rounded(part / whole, Math.max(0, low), Math.min(1, high));
}

/**
 * Figures over some rows, each with the interval over draws of whole groups with replacement: an attack and its
 * harmless twin are drawn together, because they are no two witnesses. The same rows always give the same ends. A figure that
 * is not a number in a draw (nothing was drawn that it counts) is left out of that draw; null where it never is one.
 */
export function drawnRanges<Row, Name extends string>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  figures: (rows: readonly Row[]) => Readonly<Record<Name, number>>,
): Record<Name, Range | null> {
  const byGroup = new Map<string, Row[]>();
  for (const row of rows) {
    const name = groupOf(row);
    byGroup.set(name, [...(byGroup.get(name) ?? []), row]);
  }
  const groups = [...byGroup.values()];
  const random = seeded(`draws of ${groups.length}`);
  const drawn = Array.from({ length: groups.length === 0 ? 0 : DRAWS }, () =>
    figures(groups.flatMap(() => random.pick(groups))),
  );
  const names = Object.entries(figures(rows)) as [Name, number][];
  return Object.fromEntries(
    names.map(([name, value]) => {
      const values = drawn.map((one) => one[name]).filter((one) => !Number.isNaN(one));
      values.sort((a, b) => a - b);
      if (Number.isNaN(value) || values.length === 0) return [name, null];
      const low = values[Math.floor(0.025 * values.length)] ?? value;
      const high = values[Math.ceil(0.975 * values.length) - 1] ?? value;
      return [name, rounded(value, low, high)];
    }),
  ) as Record<Name, Range | null>;
}

/** `0.56 (0.47–0.65)`; a dash where nothing was counted. */
export function shown(range: Range | null, places = 2): string {
  if (range === null) return "–";
  const [value, low, high] = [range.value, range.low, range.high].map((one) => one.toFixed(places));
  return `${value} (${low}–${high})`;
}

function rounded(value: number, low: number, high: number): Range {
  const [a = 0, b = 0, c = 0] = [value, low, high].map((one) => Math.round(one * 1_000) / 1_000);
  return { value: a, low: b, high: c };
}
