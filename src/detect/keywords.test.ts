import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeywordIndex, isInWord } from "./keywords";

/** Where each word that occurs ends, looked for word by word. */
function plainly(words: readonly string[], whole: ReadonlySet<string>, text: string) {
  const found = new Map<string, number[]>();
  for (const word of new Set(words))
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      if (!whole.has(word) || !isInWord(text, at))
        found.set(word, [...(found.get(word) ?? []), at + word.length]);
  return found;
}

/** Few letters, so that words begin and end alike; `ü` and `ì` share a column, and so do `п` and `р` with others. */
const letters = fc.constantFrom("a", "b", "e", "1", " ", "-", "ü", "ì", "п", "р");
const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });

describe("a keyword index", () => {
  it("finds every word at every place, those of whole words not inside one", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(word, { maxLength: 6 }),
        fc.string({ unit: letters, maxLength: 60 }),
        (words, wholly, text) => {
          const whole = new Set(wholly);
          const found = createKeywordIndex([...words, ...wholly], whole).find(text);
          expect(new Map(found)).toEqual(plainly([...words, ...wholly], whole, text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keeps nothing from the text before", () => {
    const index = createKeywordIndex(["he", "she", "hers", "his"]);
    const expected = [
      ["she", [4]],
      ["he", [4]],
      ["hers", [6]],
    ];
    expect([...index.find("ushers")]).toEqual(expected);
    expect([...index.find("ushers")]).toEqual(expected);
    expect([...index.find("nobody")]).toEqual([]);
  });
});
