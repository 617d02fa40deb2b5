import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NUMBER_WORDS, spokenRun, WORDS_BETWEEN } from "./spoken-digits";
import { maySayRun } from "./spoken-starts";

const words = fc.oneof(
  fc.constantFrom(...NUMBER_WORDS),
  fc.constantFrom(...NUMBER_WORDS).map((word) => word.toUpperCase()),
  fc.constantFrom(
    "7",
    "0171",
    "einsundzwanzig",
    "tweeentwintig",
    "ventiuno",
    "centodue",
    "ventdue",
  ),
);
const joints = fc.oneof(
  fc.constantFrom(" ", ", ", "-", " - ", " · ", "、", ",, ", "… "),
  fc.constantFrom(...WORDS_BETWEEN).map((word) => ` ${word} `),
  fc.constantFrom(...WORDS_BETWEEN).map((word) => ` uh, ${word}, sorry, `),
);

describe("maySayRun", () => {
  it("is so wherever a run of numbers starts", () => {
    const pattern = spokenRun(2, 4);
    let runs = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(words, joints), { minLength: 2, maxLength: 6 }), (said) => {
        const text = said.flat().join("");
        for (const { index, 0: run } of text.matchAll(pattern)) {
          if (/^[\d+]/u.test(run)) continue;
          runs++;
          expect(maySayRun(text.toLowerCase(), index), run).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
    expect(runs).toBeGreaterThan(1_000);
  });

  it.each([
    ["one of them", "a word that says no number follows"],
    ["seventh, eighth", "a longer word"],
    ["two", "nothing follows"],
    ["due to", "a word with another meaning"],
  ])("is not so in %j: %s", (text) => {
    expect(maySayRun(text, 0)).toBe(false);
  });

  it("leaves Japanese to the expression", () => {
    expect(maySayRun("ゼロキュウゼロ", 0)).toBe(true);
  });
});
