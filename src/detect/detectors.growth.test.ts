/** What every detector may cost: a time that grows with the text and no faster. */
import { describe, expect, it } from "vitest";
import { growthOf, TOO_FAST } from "../lib/testing/cost";
import { DETECTORS } from "./detectors";
import { createRuleScanner } from "./rule-scanner";

/** For detectors made from tables: their expressions are put together from the same few pieces. */
const FEW_FILLERS = ["a", "1", "aA1_", "0-", " "];

/** Prefixes and fillers after which a careless expression walks back and forth. */
const FILLERS = ["a", "1", "A1", "-", ".", " ", "1 ", "a.", "f:", "0-", "aA1_", "=", "%"];

describe("detectors", () => {
  it("take time in proportion to the text", { timeout: 300_000 }, () => {
    const slow = DETECTORS.flatMap((detector) => {
      const scanner = createRuleScanner([detector], {});
      const fillers = detector.family === undefined ? FILLERS : FEW_FILLERS;
      return worstPrefixes(detector.keywords ?? [""], fillers)
        .map((filler) => ({ id: detector.id, filler, growth: growthOf(scanner.scan, filler) }))
        .filter(({ growth }) => growth > TOO_FAST);
    });
    expect(slow).toEqual([]);
  });

  it("take time in proportion to the text together", { timeout: 60_000 }, () => {
    const scanner = createRuleScanner(DETECTORS, {});
    const slow = FILLERS.map((filler) => ({ filler, growth: growthOf(scanner.scan, filler) }));
    expect(slow.filter(({ growth }) => growth > TOO_FAST)).toEqual([]);
  });
});

function worstPrefixes(keywords: readonly string[], fillers: readonly string[]): string[] {
  const word = keywords[0] ?? "";
  return word === "" ? [...fillers] : [word, ...fillers.map((filler) => `${word}${filler}`)];
}
