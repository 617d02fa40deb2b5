import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { email } from "./detectors/email";
import { emailBroken } from "./detectors/email-broken";
import { brokenMailStarts, mailStarts } from "./mail-starts";

const PARTS = [
  ["", " ", "\n", ",", "'", "%", "é", "<", "@"],
  ["a.b", "kay-17", "it's", "x%y", "é", "o+p_q", "a".repeat(70)],
  ["@", "@", "@", "\n@", " \r\n> @", "@\n", "@ \n\t", "@ ", " @", " @ "],
  ["north", "a", "north-gate", "c.d", "b-"],
  [".", ".", ",", "-\n", ".\n", "-\r\n> ", ". \n", "- "],
  ["com", "de", "gate.example", "e.nl", "gate"],
  ["", " ", ">\n", ",", "\n", "@"],
];
const texts = fc
  .array(
    fc.tuple(...PARTS.map((some) => fc.constantFrom(...some))).map((parts) => parts.join("")),
    { maxLength: 6 },
  )
  .map((some) => some.join(""));

describe("mailStarts", () => {
  it.each([
    [email, mailStarts],
    [emailBroken, brokenMailStarts],
  ] as const)("names every place where an address starts (%#)", ({ pattern }, startsIn) => {
    let matches = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const named = startsIn(text, 0, text.length);
        for (const { index } of text.matchAll(pattern)) {
          matches++;
          expect(named).toContain(index);
        }
        expect(named).toEqual([...named].sort((a, b) => a - b));
      }),
      { numRuns: 3_000 },
    );
    expect(matches).toBeGreaterThan(100);
  });

  it("names no place inside a word, and none without a sign behind it", () => {
    expect(mailStarts("write to kay.obz@north.example, not to kay", 0, 42)).toEqual([9]);
    expect(brokenMailStarts("kay@north.example\nkay@north-\ngate.example", 0, 41)).toEqual([18]);
  });

  it("has no local part longer than an address may have", () => {
    const text = `${"a-".repeat(5_000)}@`.repeat(20);
    expect(mailStarts(text, 0, text.length).length).toBeLessThanOrEqual(20 * 64);
  });
});
