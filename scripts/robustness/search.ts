/** An attacker who sees scores: greedy descent by small edits until the guard is silent or the queries are spent. */
import { seeded, type Random } from "../evidence/random";
import type { Span } from "../eval/marked";
import { edited, EDIT_KINDS, type EditKind } from "./edits";
import type { Marked } from "./perturb";
import type { Seen, Way } from "./ways";

export interface Attempt {
  /** Silent at the end. */
  readonly evaded: boolean;
  /** Edited texts shown to the guard. */
  readonly queries: number;
  readonly edits: readonly EditKind[];
}

/** What the attacker wants to fall, and where edits help. */
export interface Goal {
  /** 0–1; the guard is silent below `silentBelow`. */
  score(seen: Seen, marked: Marked): number;
  readonly silentBelow: number;
  /** A place to edit. */
  place(marked: Marked, random: Random): number;
}

export const MOST_QUERIES = 24;
/** More edits than this and a reader would notice. */
export const MOST_EDITS = 8;
const TRIES_A_STEP = 4;

/**
 * Deterministic; `start` must be caught. At each step the best of a few edits is kept unless it raises the score. Edits
 * that change nothing are no queries, but four of them use up the patience of one.
 */
export async function descend(start: Marked, goal: Goal, way: Way, seed: string): Promise<Attempt> {
  const random = seeded(seed);
  const edits: EditKind[] = [];
  let queries = 0;
  let idle = 0;
  const patient = () => queries + idle / 4 < MOST_QUERIES;
  let current = start;
  let score = goal.score(await way.see(start.text), start);
  while (patient() && edits.length < MOST_EDITS) {
    let best: { marked: Marked; score: number; kind: EditKind } | null = null;
    for (let attempt = 0; attempt < TRIES_A_STEP && patient(); attempt += 1) {
      const kind = random.pick(EDIT_KINDS);
      const marked = edited(current, kind, goal.place(current, random), random);
      if (marked === null || marked.text === current.text) {
        idle += 1;
        continue;
      }
      queries += 1;
      const next = goal.score(await way.see(marked.text), marked);
      if (best === null || next < best.score) best = { marked, score: next, kind };
      if (next < goal.silentBelow) break;
    }
    if (best === null || best.score > score) continue;
    ({ marked: current, score } = best);
    edits.push(best.kind);
    if (score < goal.silentBelow) return { evaded: true, queries, edits };
  }
  return { evaded: false, queries, edits };
}

/** One value: half of its characters are covered, by findings weighed with their scores. */
export function valueGoal(): Goal {
  return {
    silentBelow: 0.5,
    score({ findings }, { spans: [value] }) {
      if (!value) return 0;
      const cover = findings.map((found) => ({ covered: overlap(value, found), by: found.score }));
      const length = Math.max(1, value.end - value.start);
      const covered = cover.reduce((sum, { covered: part }) => sum + part, 0) / length;
      const sure = Math.max(0, ...cover.map(({ covered: part, by }) => (part > 0 ? by : 0)));
      // Below one half nothing is caught; above, a less certain finding is nearer to falling.
      return covered < 0.5 ? 0 : 0.5 + (Math.min(1, covered) * sure) / 2;
    },
    place({ text, spans: [value] }, random) {
      if (!value) return random.below(text.length);
      // Every other edit in the value itself, the rest within reach of it.
      const reach = random.next() < 0.5 ? 0 : 40;
      const from = Math.max(0, value.start - reach);
      return from + random.below(Math.max(1, Math.min(text.length, value.end + reach) - from));
    },
  };
}

/** The whole text as an attack. */
export function attackGoal(silentBelow: number): Goal {
  return {
    silentBelow,
    score: ({ attack }) => attack,
    place: ({ text }, random) => random.below(text.length),
  };
}

function overlap(a: Pick<Span, "start" | "end">, b: Pick<Span, "start" | "end">): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
