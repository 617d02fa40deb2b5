import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../../../bench/corpus";
import { DETECTORS } from "../detectors";
import { createStarts } from "./starts";

const patterns = DETECTORS.filter(({ shape, keywords }) => shape && !keywords).map(
  ({ pattern }) => pattern,
);
const shaped = createStarts(patterns);

/** Places where a pattern matches and `find` did not name. */
function missed(text: string, starts = shaped, all: readonly RegExp[] = patterns): string[] {
  const found = starts.find(text, [[0, text.length]]);
  return all.flatMap((pattern, at) => {
    const named = new Set(found[at]);
    const sticky = new RegExp(pattern, pattern.flags.replace("g", "y"));
    return [...text.matchAll(pattern)]
      .filter(({ index }) => !named.has(index))
      .map(({ index }) => `${sticky.source} at ${index}`);
  });
}

/** Signs that numbers and their surroundings are made of, with letters that only the flag `i` takes. */
const SIGNS = [..."0123456789012345abcdefXYZSTKOIl +-./:,()_@'\n\r|#ſKéß京あ😀"];

describe("createStarts", { timeout: 60_000 }, () => {
  it("names every place where a match of a detector starts, in any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SIGNS), { maxLength: 300 }).map((signs) => signs.join("")),
        (text) => {
          expect(missed(text)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("names them in text as people write it", () => {
    for (const name of ["dense", "weak-types", "es-it-pt-pl-ja"])
      expect(missed(readFileSync(`training/carriers/${name}.txt`, "utf8"))).toEqual([]);
  });

  it("names them when it has no room for another state", () => {
    const random = seeded(3);
    const text = Array.from(
      { length: 60_000 },
      () => SIGNS[Math.floor(random() * SIGNS.length)],
    ).join("");
    const wide = [
      /(?:[a-z0-9]{1,3}[A-Z.:/]|[0-9X-Z]{2,5}[ ,-]?|[S-Z\d]+[a-f]?){2,6}\d/gu,
      /[A-Z\d](?:[.:/-][a-f\d]{0,4}|[ _@]\d){1,8}x/giu,
      ...patterns,
    ];
    const starts = createStarts(wide);
    expect(missed(text, starts, wide)).toEqual([]);
    expect(missed(text, starts, wide)).toEqual([]);
  });

  it("takes a copy of what was looked at, and a reference for its group or nothing", () => {
    const own = [/(?<![a-z])(?=(\d{1,3}))\1-/gu, /(?<sep>[:;])?x\k<sep>y/gu];
    const [copied, referred] = createStarts(own).find("1234-, 12-, a12-, ;x;y xy", [[0, 25]]);
    expect(copied).toEqual([1, 2, 3, 7, 8, 14]);
    expect(referred).toEqual([18, 19, 23]);
  });

  it("looks at the spans alone", () => {
    const [found] = createStarts([/\d{2}/gu]).find("12 34 56", [
      [3, 5],
      [6, 8],
    ]);
    expect(found).toEqual([3, 6]);
  });

  it("leaves out nearly all of a text without numbers of that kind", () => {
    const text = "request 8f14e45fceea167a took 30 ms, id 51.\n".repeat(500);
    const found = shaped.find(text, [[0, text.length]]);
    const most = Math.max(
      ...found.filter((_, at) => !patterns[at]?.source.includes("\\(")).map(({ length }) => length),
    );
    expect(most).toBeLessThanOrEqual(text.length / 20);
  });

  it("takes a pattern that may match nothing for a mistake", () => {
    expect(() => createStarts([/\d*/gu])).toThrow("may take nothing");
  });
});
