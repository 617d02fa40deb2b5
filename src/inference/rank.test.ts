import { describe, expect, it } from "vitest";
import { rankWindows } from "./rank";

/** A piece for every ten characters. */
const encodedOf = (pieces: number) => ({
  ids: Array.from({ length: pieces }, (_, at) => at),
  starts: Array.from({ length: pieces }, (_, at) => at * 10),
  ends: Array.from({ length: pieces }, (_, at) => at * 10 + 9),
  wordStarts: Array.from({ length: pieces }, () => 1 as const),
});
const windowsOf = (...places: [number, number][]) =>
  places.map(([from, to]) => ({ ids: [], from, to }));
const THREE = windowsOf([0, 20], [16, 36], [32, 50]);

describe("rankWindows", () => {
  it("reads in the text's order where nothing is known or nothing is likelier", () => {
    expect(rankWindows(THREE, encodedOf(50), undefined)).toEqual([0, 1, 2]);
    const even = { stretch: 100, levels: [0, 0, 0, 0, 0] };
    expect(rankWindows(THREE, encodedOf(50), even)).toEqual([0, 1, 2]);
  });

  it("reads the likeliest first", () => {
    const likely = { stretch: 100, levels: [0, 1, 1, 0, 9] };
    expect(rankWindows(THREE, encodedOf(50), likely)).toEqual([2, 1, 0]);
  });

  it("counts what two windows share for the one that lies around it", () => {
    const shared = { stretch: 10, levels: Array.from({ length: 50 }, (_, at) => +(at === 19) * 5) };
    expect(rankWindows(THREE, encodedOf(50), shared)).toEqual([1, 0, 2]);
  });

  it("puts a short window with as much in it before a long one", () => {
    const windows = windowsOf([0, 40], [40, 50]);
    const likely = { stretch: 100, levels: [3, 0, 0, 0, 3] };
    expect(rankWindows(windows, encodedOf(50), likely)).toEqual([1, 0]);
  });
});
