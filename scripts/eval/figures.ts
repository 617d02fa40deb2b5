/** The evaluation's tables, as lines. */
import type { AttackKind } from "../../src/detect/types";
import type { AttackText } from "./marked";
import { areaUnderCurve, recallAtRate, wilson, type Counts, type Tally } from "./tally";

export interface Scored extends AttackText {
  readonly score: number;
  /** What the model takes it for. */
  readonly kind: AttackKind | null;
}

const HEAD = `${"".padEnd(26)}${"spans".padStart(6)}${"recall".padStart(8)}  ${"95 %".padEnd(12)}${"precision".padStart(9)}`;

/** One line for all, then with `detailed` one a type and language. */
export function personalTables(name: string, tally: Tally, detailed: boolean): string[] {
  const { clean } = tally;
  const lines = [
    "",
    `${name}: clean prompts flagged ${clean.flagged} of ${clean.texts}`,
    HEAD,
    row("all", tally.total()),
  ];
  if (!detailed) return lines;
  const groups = [...tally.groups()].sort(([a], [b]) => a.localeCompare(b));
  return [...lines, ...groups.map(([group, counts]) => row(group, counts))];
}

export function attackTable(scored: readonly Scored[], threshold: number): string[] {
  const benign = scored.filter(({ label }) => label === "benign");
  const attacks = scored.filter(({ label }) => label !== "benign");
  const scores = (rows: readonly Scored[]) => rows.map(({ score }) => score);
  const caught = (rows: readonly Scored[]) => rows.filter(({ score }) => score >= threshold).length;
  const lines = [
    "",
    `prompt attacks, ${attacks.length} of ${scored.length} texts, threshold ${threshold}`,
    `AUC ${areaUnderCurve(scores(attacks), scores(benign)).toFixed(3)}, recall at 1 % false alarms ${recallAtRate(scores(attacks), scores(benign), 0.01).toFixed(2)}, at 5 % ${recallAtRate(scores(attacks), scores(benign), 0.05).toFixed(2)}`,
    `at the threshold: ${caught(attacks)} of ${attacks.length} attacks, ${caught(benign)} of ${benign.length} harmless texts`,
  ];
  for (const label of ["injection", "jailbreak"] as const) {
    const rows = attacks.filter((item) => item.label === label);
    const named = rows.filter(({ score, kind }) => score >= threshold && kind === label).length;
    lines.push(
      `${label.padEnd(26)}${String(rows.length).padStart(6)}  caught ${caught(rows)}, ${named} of them as such, AUC ${areaUnderCurve(scores(rows), scores(benign)).toFixed(3)}`,
    );
  }
  return lines;
}

function row(name: string, { wanted, caught, found, right }: Counts): string {
  const interval =
    wanted === 0
      ? ""
      : wilson(caught, wanted)
          .map((bound) => bound.toFixed(2))
          .join("–");
  const ratio = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));
  return `${name.padEnd(26)}${String(wanted).padStart(6)}${ratio(caught, wanted).padStart(8)}  ${interval.padEnd(12)}${ratio(right, found).padStart(9)}`;
}
