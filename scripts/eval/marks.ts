/**
 * `npm run eval -- --marks held-out|FOLDER`: what each mark of the manifest reaches where it counts, in ONNX Runtime's
 * WebAssembly. `training/calibrate.py` chose the marks with the native runtime, each at a stated aim, on the held-out carriers
 * and pairs among others: there the figures are a little kind.
 */
import { LEAST_SCORE, PRESETS, type Preset } from "../../src/detect/presets";
import type { TextModel } from "../../src/detect/scan";
import type { AttackScores, Finding } from "../../src/detect/types";
import type { ModelManifest } from "../../src/inference/types";
import { shareOf, shown, type Range } from "./intervals";
import type { AttackText, PersonalText } from "./marked";
import { createTally } from "./tally";

/** `certain` and `attack_alarms` of the presets in `training/calibrate.py`. */
export const STATED: Readonly<Record<Preset, { precision: number; alarms: number }>> = {
  strict: { precision: 0.85, alarms: 0.05 },
  balanced: { precision: 0.93, alarms: 0.02 },
  quiet: { precision: 0.97, alarms: 0.005 },
};

/** An aim is met, may be met (the interval holds it), or is missed. */
export type Verdict = "met" | "open" | "missed";

export interface MarkRow {
  readonly type: string;
  readonly preset: Preset;
  /** The model's own score from which a finding counts. */
  readonly mark: number;
  readonly stated: number;
  readonly found: number;
  readonly precision: Range | null;
  readonly wanted: number;
  readonly recall: Range | null;
  readonly verdict: Verdict | null;
}

export interface AttackMarkRow {
  readonly preset: Preset;
  readonly mark: number;
  readonly stated: number;
  readonly alarms: Range | null;
  readonly recall: Range | null;
  readonly verdict: Verdict | null;
}

const DEADLINE_MS = 4 * 3_600_000;
const RISING: readonly Preset[] = PRESETS;

/** One row a type and preset, and `all`; findings are right as everywhere, by half of their characters, whatever the type. */
export async function markRows(
  texts: readonly PersonalText[],
  model: TextModel,
  marks: ModelManifest["marks"],
): Promise<MarkRow[]> {
  const answers = await asked(texts, model);
  const tallies = RISING.map((preset) => {
    const tally = createTally();
    for (const [at, { spans }] of texts.entries())
      tally.add(
        spans,
        (answers[at]?.findings ?? []).filter(({ score }) => score >= LEAST_SCORE[preset]),
      );
    return { preset, tally };
  });
  return ["all", ...Object.keys(marks)].flatMap((type) =>
    tallies.map(({ preset, tally }, at): MarkRow => {
      const none = { wanted: 0, caught: 0, found: 0, right: 0 };
      const counts = type === "all" ? tally.total() : (tally.groups().get(type) ?? none);
      const precision = shareOf(counts.right, counts.found);
      const stated = STATED[preset].precision;
      return {
        ...{ type, preset, mark: marks[type]?.[at] ?? Number.NaN, stated },
        ...{ found: counts.found, precision, wanted: counts.wanted },
        recall: shareOf(counts.caught, counts.wanted),
        verdict: precision && verdictOf(precision.value >= stated, precision.high >= stated),
      };
    }),
  );
}

/** The same of the marks for attacks, whose aim is a share of false alarms. */
export async function attackMarkRows(
  texts: readonly AttackText[],
  model: TextModel,
  marks: ModelManifest["attackMarks"],
): Promise<AttackMarkRow[]> {
  const answers = await asked(texts, model);
  const scored = texts.map(({ label }, at) => ({
    harmless: label === "benign",
    score: strongest(answers[at]?.attacks),
  }));
  return RISING.map((preset, at) => {
    const share = (harmless: boolean) => {
      const rows = scored.filter((row) => row.harmless === harmless);
      return shareOf(rows.filter(({ score }) => score >= LEAST_SCORE[preset]).length, rows.length);
    };
    const stated = STATED[preset].alarms;
    const alarms = share(true);
    const verdict = alarms && verdictOf(alarms.value <= stated, alarms.low <= stated);
    return { preset, mark: marks[at] ?? Number.NaN, stated, alarms, recall: share(false), verdict };
  });
}

/** Three lines a type, then three of attacks. */
export function markLines(rows: readonly MarkRow[], attacks: readonly AttackMarkRow[]): string[] {
  const line = (name: string, ...cells: string[]) =>
    `${name.padEnd(20)}${cells.map((cell) => cell.padEnd(20)).join("")}`.trimEnd();
  const mark = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(2));
  return [
    line("", "preset", "mark", "stated precision", "reached (95 %)", "recall (95 %)", "aim"),
    ...rows.map(({ type, preset, ...row }) =>
      line(
        type,
        ...[preset, mark(row.mark), row.stated.toFixed(2), shown(row.precision)],
        ...[shown(row.recall), row.verdict ?? "–"],
      ),
    ),
    "",
    line("attacks", "preset", "mark", "stated alarms", "reached (95 %)", "recall (95 %)", "aim"),
    ...attacks.map(({ preset, ...row }) =>
      line(
        "",
        ...[preset, row.mark.toFixed(3), row.stated.toFixed(3), shown(row.alarms, 3)],
        ...[shown(row.recall), row.verdict ?? "–"],
      ),
    ),
  ];
}

async function asked(
  texts: readonly { readonly text: string }[],
  model: TextModel,
): Promise<{ findings: readonly Finding[]; attacks: AttackScores }[]> {
  const answers = await Promise.all(
    texts.map(({ text }) => model.analyse(text, { deadlineMs: DEADLINE_MS })),
  );
  return answers.map((answer) => {
    if (!answer.ok) throw new Error(`the model did not answer: ${answer.reason}`);
    return answer.value;
  });
}

function verdictOf(met: boolean, possible: boolean): Verdict {
  return met ? "met" : possible ? "open" : "missed";
}

function strongest(attacks: AttackScores | undefined): number {
  return attacks ? Math.max(attacks.injection.score, attacks.jailbreak.score) : 0;
}
