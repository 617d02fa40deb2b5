import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spokenFamily } from "./families/spoken";
import { createSaidWords } from "./said-words";
import { NUMBER_WORDS } from "./spoken-digits";
import { WORDS_SPELLED } from "./spoken-letters";
import { maySayWords } from "./spoken-starts";

const [detector] = spokenFamily("said", "", [
  { subtype: "SAID", type: "CUSTOMER_ID", labels: ["policy number"], digits: [2, 30] },
]).detectors;

const tokens = fc.oneof(
  fc.constantFrom(...NUMBER_WORDS),
  fc.constantFrom(...NUMBER_WORDS).map((word) => word.toUpperCase()),
  fc.constantFrom(...WORDS_SPELLED),
  fc.constantFrom("7", "0171", "b", "B for Burgos", "T as in Tom", "einundzwanzig", "ventidue"),
);
const joints = fc.constantFrom(" ", ", ", "-", " and ", ", then ", "… ", " – ");

describe("maySpell", () => {
  it("is so wherever a number is said behind its word", () => {
    let runs = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(" is ", " — well, let me see, it's ", "?\nCaller: yes, "),
        fc.array(fc.tuple(tokens, joints), { minLength: 4, maxLength: 12 }),
        (gap, said) => {
          const text = `The policy number${gap}${said.flat().join("")}.`;
          for (const match of detector ? text.matchAll(detector.pattern) : []) {
            if (detector?.validate?.(match[2] ?? "", match) === false) continue;
            runs++;
            expect(detector?.isStart?.(text.toLowerCase(), match.index), text).toBe(true);
          }
        },
      ),
      { numRuns: 3_000 },
    );
    expect(runs).toBeGreaterThan(500);
  });

  it.each([
    ["policy number one of the three regions is a test of the depot", "words apart"],
    ["policy number a b c d e f", "letters alone"],
    ["policy number 44, later on it says one two three four", "another number before it"],
    ["policy number\nof the depot is one two three four", "another line that no name begins"],
  ])("is not so in %j: %s", (text) => {
    expect(detector?.isStart?.(text, 0)).toBe(false);
  });
});

describe("maySayWords", () => {
  it.each([
    ["one two three four five", true],
    ["one, two, three, oh sorry, four, five", true],
    ["dix-sept, quarante, 12, vingt", true],
    ["one two three four", false],
    ["one.\n2026-03-14t09:12 five", false],
  ])("says of %j: %s", (text, may) => {
    expect(maySayWords(5)(text, 0)).toBe(may);
  });
});

describe("createSaidWords", () => {
  it("has whole words, in capitals beyond ASCII too", () => {
    const words = createSaidWords(["fünf", "fün", "zwei"]);
    const has = (text: string) => words.has(text, 0, text.length);
    expect(["fünf", "fün", "fÜnf", "zwei"].map(has)).toEqual([true, true, true, true]);
    expect(["fü", "fünfe", "zwe", "drei", "京"].map(has)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
