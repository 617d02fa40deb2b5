import { describe, expect, it } from "vitest";
import type { Detector } from "./detector";
import { createRuleScanner } from "./rule-scanner";
import { tablesOf } from "./rule-tables";

const detector = (id: string, word: string): Detector => ({
  id,
  type: "API_KEY",
  pattern: new RegExp(word, "gu"),
  keywords: [word],
  score: 0.8,
});
const LIST = [detector("one", "alpha"), detector("two", "beta")];
const TEXT = "alpha and beta";

const idsIn = (settings: Parameters<typeof createRuleScanner>[1]) =>
  createRuleScanner(LIST, settings)
    .scan(TEXT)
    .findings.map((finding) => finding.detector);

describe("tables of rules", () => {
  it("are made once for the same detectors, and anew for others", () => {
    const all = tablesOf(LIST, []);
    expect(tablesOf(LIST, [])).toBe(all);
    expect(tablesOf([...LIST], [])).not.toBe(all);
    expect(tablesOf(LIST, LIST.slice(1)).detectors.map((one) => one.detector.id)).toEqual(["one"]);
    expect(tablesOf(LIST, LIST.slice(0, 1)).detectors.map((one) => one.detector.id)).toEqual([
      "two",
    ]);
  });

  it("leave each scanner its own settings, in whatever order they are made", () => {
    expect(idsIn({})).toEqual(["one", "two"]);
    expect(idsIn({ one: { enabled: false } })).toEqual(["two"]);
    expect(idsIn({ two: { enabled: false } })).toEqual(["one"]);
    expect(idsIn({ one: { minScore: 0.9 } })).toEqual(["two"]);
    expect(idsIn({ one: { enabled: false }, two: { minScore: 0.9 } })).toEqual([]);
    expect(idsIn({})).toEqual(["one", "two"]);
    const [strict, all] = [{ two: { minScore: 0.9 } }, {}].map((settings) =>
      createRuleScanner(LIST, settings),
    );
    expect(strict?.scan(TEXT).findings.map(({ start }) => start)).toEqual([0]);
    expect(all?.scan(TEXT).findings).toHaveLength(2);
    expect(strict?.scan(TEXT).findings).toHaveLength(1);
  });
});
