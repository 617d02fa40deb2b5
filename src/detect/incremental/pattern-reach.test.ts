import { describe, expect, it } from "vitest";
import { DETECTORS } from "../detectors";
import { patternReach } from "./pattern-reach";

const REACHES: readonly (readonly [RegExp, ReturnType<typeof patternReach>])[] = [
  [/abc/u, { behind: 0, ahead: 3, runs: 0, blanks: false }],
  [/ab{2,5}c?/u, { behind: 0, ahead: 7, runs: 0, blanks: false }],
  [/(?:ab|cde){3}/u, { behind: 0, ahead: 9, runs: 0, blanks: false }],
  [/a|b c/u, { behind: 0, ahead: 3, runs: 0, blanks: true }],
  [/(?<!b[\w-]{1,4})x(?=yy)/u, { behind: 5, ahead: 3, runs: 0, blanks: false }],
  [/x(?=\s)/u, { behind: 0, ahead: 2, runs: 0, blanks: false }],
  [/x(?!\s{0,3}=)/u, { behind: 0, ahead: 5, runs: 0, blanks: true }],
  [/(?<two>ab)-\k<two>/u, { behind: 0, ahead: 5, runs: 0, blanks: false }],
  [/(ab)x\1/u, { behind: 0, ahead: 5, runs: 0, blanks: false }],
  [/key=[\w+/]+;/u, { behind: 0, ahead: 6, runs: 1, blanks: false }],
  [/a\s*b/u, { behind: 0, ahead: 3, runs: Infinity, blanks: true }],
  [/(?:a,)*b/u, { behind: 0, ahead: 3, runs: Infinity, blanks: false }],
  [/\p{L}{2}[^x]/u, { behind: 0, ahead: 6, runs: 0, blanks: true }],
  [/\bx$/u, { behind: 2, ahead: 3, runs: 0, blanks: false }],
  [/[\]\\a]{2}\x41\u{1F600}/u, { behind: 0, ahead: 5, runs: 0, blanks: false }],
];

describe("how far a pattern may look", () => {
  it.each(REACHES)("%s", (pattern, reach) => {
    expect(patternReach(pattern)).toEqual(reach);
  });

  it("has an end for every detector's", () => {
    const endless = DETECTORS.filter(({ pattern }) => patternReach(pattern).runs === Infinity);
    expect(endless.map(({ id }) => id)).toEqual([]);
  });
});
