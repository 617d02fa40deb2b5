import { describe, expect, it } from "vitest";
import { evidenceOf } from "../attacks";
import type { AttackRule } from "../attacks/rule";

export interface AttackTable {
  /** Texts of other people; what the sign must cover stands between ⟦ and ⟧. */
  readonly finds: readonly string[];
  /** Harmless texts, each with the reason. */
  readonly ignores: readonly (readonly [text: string, reason: string])[];
  /** What the texts hold in codes, read. */
  readonly decoded?: Readonly<Record<string, readonly string[]>>;
}

/** What counts: weaker traces only help the model's own suspicion a little. */
const COUNTS = 0.4;

/** One test for each table; all failing rows are shown at once. */
export function describeAttackRule(rule: AttackRule, { finds, ignores, decoded }: AttackTable) {
  const found = (text: string) => {
    const evidence = evidenceOf(text, decoded?.[text] ?? []);
    return rule
      .find(evidence)
      .filter(({ weight }) => weight >= COUNTS)
      .map(({ start, end }) => evidence.flow.toOriginal(start, end));
  };

  describe(rule.id, () => {
    it("has five rows of each", () => {
      expect(Math.min(finds.length, ignores.length)).toBeGreaterThanOrEqual(5);
    });

    it("finds", () => {
      const missed = finds.filter((marked) => {
        const [before = "", inside = "", after = ""] = marked.split(/[⟦⟧]/u);
        const text = before + inside + after;
        const end = before.length + inside.length;
        return !found(text).some((span) => span.start <= before.length && span.end >= end);
      });
      expect(missed).toEqual([]);
    });

    it("ignores", () => {
      expect(ignores.filter(([text]) => found(text).length > 0)).toEqual([]);
    });
  });
}
