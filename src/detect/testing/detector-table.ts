import { describe, expect, it } from "vitest";
import type { Detector } from "../detector";
import { createRuleScanner } from "../rule-scanner";

export interface DetectorTable {
  /** Texts with every expected value between « and »; offsets and count must be exact. */
  readonly finds: readonly string[];
  /** Texts in which the detector stays silent, each with the reason. */
  readonly ignores: readonly (readonly [text: string, reason: string])[];
}

export interface CollectedTable {
  readonly detector: Detector;
  readonly table: DetectorTable;
}

let collected: CollectedTable[] | null = null;

/** The tables that the files describe which `load` imports; none of them becomes a test meanwhile. */
export async function collectTables(load: () => Promise<unknown>): Promise<CollectedTable[]> {
  const tables: CollectedTable[] = [];
  collected = tables;
  try {
    await load();
  } finally {
    collected = null;
  }
  return tables;
}

/** One test for each table; all failing rows are shown at once. */
export function describeDetector(detector: Detector, table: DetectorTable): void {
  if (collected) {
    collected.push({ detector, table });
    return;
  }
  const { finds, ignores } = table;
  const engine = createRuleScanner([detector], {});
  const spansOf = (text: string) =>
    engine.scan(text).findings.map(({ start, end }) => text.slice(start, end) + ` @${start}`);

  describe(detector.id, () => {
    it("has five rows of each", () => {
      expect(Math.min(finds.length, ignores.length)).toBeGreaterThanOrEqual(5);
    });

    it("finds", () => {
      const rows = finds.map(readMarked);
      expect(rows.map(({ text }) => ({ text, spans: spansOf(text) }))).toEqual(rows);
      expect(rows.every(({ spans }) => spans.length > 0)).toBe(true);
    });

    it("ignores", () => {
      const rows = ignores.map(([text, reason]) => ({ text, reason, spans: spansOf(text) }));
      expect(rows.filter(({ spans }) => spans.length > 0)).toEqual([]);
    });
  });
}

/** Text without the marks, and what they enclosed with its offset. */
export function readMarked(marked: string): { text: string; spans: string[] } {
  const parts = marked.split(/[«»]/u);
  let text = "";
  const spans: string[] = [];
  parts.forEach((part, at) => {
    if (at % 2 === 1) spans.push(`${part} @${text.length}`);
    text += part;
  });
  return { text, spans };
}
