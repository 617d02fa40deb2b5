import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

  it("takes a copy of what was looked at", () => {
    const own = [/(?<![a-z])(?=(\d{1,3}))\1-/gu];
    const [copied] = createStarts(own).find("1234-, 12-, a12-", [[0, 16]]);
    expect(copied).toEqual(expect.arrayContaining([1, 2, 3, 7, 8, 14]));
    expect(copied).not.toContain(13);
  });

  it("looks at the spans alone, but sees what stands around them", () => {
    const [found] = createStarts([/(?<!\d)\d{2}/gu]).find("12 34 56 178", [
      [3, 5],
      [6, 8],
      [10, 12],
    ]);
    expect(found).toEqual([3, 6]);
  });

  it("tells more than 32 patterns apart", () => {
    const many = Array.from({ length: 40 }, (_, at) => (at === 37 ? /:\d/gu : /-\d/gu));
    const found = createStarts(many).find(":1 -2", [[0, 5]]);
    expect(found[37]).toEqual([0]);
    expect(found[36]).toEqual([3]);
    expect(() => createStarts([...many, ...many])).toThrow("too many");
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
