/** The automatic search over many texts: single values of the held-out carriers, and attacks that the guard catches. */
import { existsSync, readFileSync } from "node:fs";
import { heldOutCarriers, heldOutPairs } from "../evidence/held-out";
import { ATTACK_AT, caughtIn, shareOf, shown, tableRow, type Share } from "./measure";
import type { Marked } from "./perturb";
import { attackGoal, descend, valueGoal, type Attempt, type Goal } from "./search";
import type { Way } from "./ways";

export interface SearchFigures {
  readonly head: "values" | "attacks";
  readonly way: Way["name"];
  /** Of the texts that were caught before any edit. */
  readonly evaded: Share;
  /** Of the attempts that came through; null when none did. */
  readonly medianQueries: number | null;
  readonly medianEdits: number | null;
  /** Share of each kind among the edits of those attempts. */
  readonly kinds: Readonly<Record<string, number>>;
}

const MOST_TEXTS = 200;
/** Attacks of public development sets; half of the marks were chosen on them. Used where the folder has them. */
const PUBLIC_SETS = ["llm_warden_test", "deepset_test"];

/** `data`: folder of the public sets (see training/README.md); null: hand-written texts alone. */
export async function measureSearches(
  ways: readonly Way[],
  data: string | null,
  write: (line: string) => void,
  keep: (figures: readonly SearchFigures[]) => void,
): Promise<void> {
  const heads = [
    { head: "values", texts: singleValues(), goal: valueGoal() },
    { head: "attacks", texts: attackTexts(data), goal: attackGoal(ATTACK_AT) },
  ] as const;
  const figures: SearchFigures[] = [];
  write(tableRow("", ["evaded", "queries", "edits"]));
  for (const { head, texts, goal } of heads)
    for (const way of ways.filter(({ name }) => name !== "model, normalised")) {
      const attempts = await attemptAll(texts, goal, way);
      const figure = { head, way: way.name, ...summary(attempts) };
      figures.push(figure);
      keep(figures);
      const { evaded, medianQueries, medianEdits } = figure;
      const cells = [shown(evaded), String(medianQueries ?? "–"), String(medianEdits ?? "–")];
      write(tableRow(`${head}: ${way.name} (${evaded.of})`, cells));
    }
}

async function attemptAll(texts: readonly Marked[], goal: Goal, way: Way): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const marked of texts) {
    if (attempts.length === MOST_TEXTS) break;
    const seen = await way.see(marked.text);
    const caught =
      marked.spans.length > 0 ? caughtIn(marked.spans, seen).length > 0 : seen.attack >= ATTACK_AT;
    if (caught) attempts.push(await descend(marked, goal, way, marked.text));
  }
  return attempts;
}

function summary(attempts: readonly Attempt[]): Omit<SearchFigures, "head" | "way"> {
  const through = attempts.filter(({ evaded }) => evaded);
  const edits = through.flatMap((attempt) => attempt.edits);
  const kinds: Record<string, number> = {};
  for (const kind of edits) kinds[kind] = (kinds[kind] ?? 0) + 1 / edits.length;
  return {
    evaded: shareOf(through.length, attempts.length),
    medianQueries: median(through.map(({ queries }) => queries)),
    medianEdits: median(through.map((attempt) => attempt.edits.length)),
    kinds,
  };
}

/** Two values a text at most, of different types where there are such. */
function singleValues(): Marked[] {
  return heldOutCarriers().flatMap(({ text, spans }) => {
    const [first] = spans;
    const other = spans.findLast(({ type }) => type !== first?.type) ?? spans.at(-1);
    const chosen = new Set([first, other]);
    return [...chosen].flatMap((span) => (span ? [{ text, spans: [span] }] : []));
  });
}

function attackTexts(data: string | null): Marked[] {
  const own = heldOutPairs().filter(({ label }) => label !== "benign");
  const more = data === null ? [] : PUBLIC_SETS.flatMap((name) => attacksIn(data, name));
  return [...own, ...more].map(({ text }) => ({ text, spans: [] }));
}

function attacksIn(data: string, name: string): { text: string }[] {
  const path = `${data}/injection/dev/${name}.jsonl`;
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { text: string; label: number })
    .filter(({ label }) => label === 1);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
