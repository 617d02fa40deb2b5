/** The automatic search over many texts: single values of the held-out carriers, and attacks that the guard catches. */
import { existsSync, readFileSync } from "node:fs";
import { heldOutCarriers, heldOutPairs } from "../evidence/held-out";
import { textKey, type Kept, type Tried } from "./kept";
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

/** So many texts that are caught before any edit are attacked, by head and way. */
export const MOST_TEXTS = 200;
/** Attacks of public development sets; half of the marks were chosen on them. Used where the folder has them. */
const PUBLIC_SETS = ["llm_warden_test", "deepset_test"];

export interface SearchRun {
  /** Folder of the public sets (see training/README.md); null: hand-written texts alone. */
  readonly data: string | null;
  readonly kept: Kept;
  write(line: string): void;
  /** Told about each text that was attacked. */
  progress(line: string): void;
  /** Figures so far, after each text: those of a run that is cut off are of fewer texts. */
  keep(figures: readonly SearchFigures[]): void;
}

/** The product first: it is what an attacker meets. */
export async function measureSearches(ways: readonly Way[], run: SearchRun): Promise<void> {
  const heads = [
    { head: "attacks", texts: attackTexts(run.data), goal: attackGoal(ATTACK_AT) },
    { head: "values", texts: singleValues(), goal: valueGoal() },
  ] as const;
  const figures: SearchFigures[] = [];
  run.write(tableRow("", ["evaded", "queries", "edits"]));
  for (const way of ways.filter(({ name }) => name !== "model, normalised").reverse())
    for (const { head, texts, goal } of heads) {
      const started = (attempts: readonly Attempt[]) => {
        const figure = { head, way: way.name, ...summary(attempts) };
        const { part, of } = figure.evaded;
        run.progress(`${head}: ${way.name}: ${of} of ${MOST_TEXTS} attacked, ${part} evaded`);
        run.keep([...figures, figure]);
      };
      const attempts = await attemptAll(texts, { head, goal, way, kept: run.kept }, started);
      const figure = { head, way: way.name, ...summary(attempts) };
      figures.push(figure);
      run.keep(figures);
      const { evaded, medianQueries, medianEdits } = figure;
      const cells = [shown(evaded), String(medianQueries ?? "–"), String(medianEdits ?? "–")];
      run.write(tableRow(`${head}: ${way.name} (${evaded.of})`, cells));
    }
}

export interface AttemptOptions {
  readonly head: SearchFigures["head"];
  readonly goal: Goal;
  readonly way: Way;
  readonly kept: Kept;
  readonly most?: number;
}

/**
 * Attacks the texts that are caught, up to `most` of them, in the order of their hashes: the first of them are a fair sample
 * of all. What was kept is not tried again.
 */
export async function attemptAll(
  texts: readonly Marked[],
  { head, goal, way, kept, most = MOST_TEXTS }: AttemptOptions,
  each: (attempts: readonly Attempt[]) => void = () => undefined,
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const byKey = new Map(texts.map((marked) => [textKey(marked), marked]));
  for (const [text, marked] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (attempts.length === most) break;
    const key = `${head} ${way.name} ${text}`;
    const known = kept.get(key);
    const tried = known ?? (await tryOn(marked, goal, way));
    if (known === undefined) kept.add(key, tried);
    if (tried === "silent") continue;
    attempts.push(tried);
    each(attempts);
  }
  return attempts;
}

async function tryOn(marked: Marked, goal: Goal, way: Way): Promise<Tried> {
  const seen = await way.see(marked.text);
  const caught =
    marked.spans.length > 0 ? caughtIn(marked.spans, seen).length > 0 : seen.attack >= ATTACK_AT;
  return caught ? descend(marked, goal, way, marked.text) : "silent";
}

/** Shares and medians over attempts of one head and way. */
export function summary(attempts: readonly Attempt[]): Omit<SearchFigures, "head" | "way"> {
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
