/**
 * What a text costs that is one beginning of a value over and over, and never a value: there an expression that goes back
 * would go back everywhere. 100 kB of it cost each detector as much as an eighth of it, eight times, within the noise.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { growthOf, TOO_FAST } from "../lib/testing/cost";
import { createRuleScanner } from "./rule-scanner";
import { collectTables, type CollectedTable } from "./testing/detector-table";

/** Of the text before a value, what calls its detector. */
const BEFORE = 24;

let tables: readonly CollectedTable[] = [];

/** What a text begins a value with, up to its last sign. */
function beginningOf(marked: string): string {
  const [before = "", value = ""] = marked.split(/[«»]/u);
  return before.slice(-BEFORE) + value.slice(0, -1);
}

describe("beginnings of values that never end", () => {
  beforeAll(async () => {
    const files = Object.values(import.meta.glob("./detectors/*.test.ts", { query: "?budget" }));
    tables = await collectTables(() => Promise.all(files.map((load) => load())));
  });

  it("cost time in proportion to the text", { timeout: 240_000 }, () => {
    const slow = tables.flatMap(({ detector, table: { finds } }) => {
      const scanner = createRuleScanner([detector], {});
      const filler = beginningOf(finds[0] ?? "");
      const growth = growthOf(scanner.scan, filler);
      return growth > TOO_FAST ? [{ id: detector.id, filler, growth }] : [];
    });
    expect(tables.length).toBeGreaterThan(90);
    expect(slow).toEqual([]);
  });
});
