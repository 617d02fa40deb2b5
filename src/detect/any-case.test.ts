import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCase, lowerCased, lowerCasePattern } from "./any-case";
import { DETECTORS } from "./detectors";
import { normalise } from "./normalise";

const LETTERS = "abkKsSß ẞijIJıÄäÉéŁłΣσςЖжУу12-: .\nłÿŸµ車ﬁǅ";
const ODD = "İſ\u212a\u1c80";

/** Pieces of the expression's own words in any case, and letters whose case is a matter of opinion. */
function textsFor(pattern: RegExp): fc.Arbitrary<string> {
  const words = pattern.source.match(/\p{L}{2,}/gu) ?? ["a"];
  const word = fc
    .tuple(fc.constantFrom(...words), fc.integer({ min: 0, max: 2 }))
    .map(([text, how]) => [text, text.toUpperCase(), text.toLowerCase()][how] ?? text);
  const letter = fc.constantFrom(...LETTERS, ...ODD, "4539148803436467", "=", "@x.com");
  return fc.array(fc.oneof(word, letter), { maxLength: 14 }).map((parts) => parts.join(""));
}

function placesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => `${index}+${length}`);
}

describe("expressions that take either case", () => {
  const either = DETECTORS.map(({ pattern }) => pattern).filter(({ flags }) => flags.includes("i"));

  it("match the same places of lower-case text without the flag", { timeout: 60_000 }, () => {
    expect(either.length).toBeGreaterThan(100);
    for (const pattern of either) {
      const quick = lowerCasePattern(pattern);
      if (!quick) continue;
      fc.assert(
        fc.property(textsFor(pattern), (original) => {
          const { text } = normalise(original);
          const lower = lowerCased(text);
          if (lower !== null) expect(placesOf(quick, lower)).toEqual(placesOf(pattern, text));
        }),
        { numRuns: 40 },
      );
    }
  });

  it("have a quick form, nearly all of them", () => {
    const quick = either.filter((pattern) => lowerCasePattern(pattern) !== null);
    expect(quick.length).toBeGreaterThan(either.length * 0.95);
  });

  it("keep escapes, names of groups and classes what they are", () => {
    const quick = lowerCasePattern(/(?<Name>\S\D[A-F\u00E4])\k<Name>\B[\p{Ll}\p{Lu}]TEST/iu);
    expect(quick?.source).toBe("(?<Name>\\S\\D[a-f\\u00E4])\\k<Name>\\B[\\p{Ll}\\p{Lu}]test");
  });

  it("have none where lower case depends on what stands around, or one case is meant", () => {
    const unsure = [/Σ/iu, /\p{Lu}x/iu, /\P{Ll}/iu, /[a\xc4]/iu, /\u{178}/iu, /one case/u];
    expect(unsure.map((one) => lowerCasePattern(one))).toEqual(unsure.map(() => null));
  });

  it("are tried as they are on letters that lower case does not fold", () => {
    const word = anyCase(/password|kis/iu);
    expect(["PASſWORD", "pAssword", "\u212aIS", "İ kis"].map((text) => word.test(text))).toEqual(
      Array(4).fill(true),
    );
    expect(word.first("İİ Kis")).toEqual({ start: 3, end: 6 });
  });

  it("say where the first and the last match stand", () => {
    const word = anyCase(/ab/iu);
    expect([word.first("xAB ab"), word.last("xAB aB"), word.last("x")]).toEqual([
      { start: 1, end: 3 },
      { start: 4, end: 6 },
      null,
    ]);
  });
});
