/** Counts what was caught and what was right, as `labels.md` defines it: half of the characters, whatever the type. */
import type { Span } from "./marked";

export interface Counts {
  readonly wanted: number;
  readonly caught: number;
  readonly found: number;
  readonly right: number;
}

/** `score` where a tool gives one. */
export type Found = Span & { readonly score?: number };

export interface Tally {
  /** `group` is counted beside the total, e.g. a language. */
  add(wanted: readonly Span[], found: readonly Found[], groups?: readonly string[]): void;
  total(): Counts;
  /** By entity type, and by the groups that were named. */
  groups(): ReadonlyMap<string, Counts>;
  /** Findings of a score of `CERTAIN` and more, and how many of them lie on a value. */
  readonly certain: { readonly found: number; readonly right: number };
  readonly clean: { readonly texts: number; readonly flagged: number };
}

/** From this score on, 95 of 100 findings have to be right. */
export const CERTAIN = 0.9;

type Open = { -readonly [K in keyof Counts]: Counts[K] };

export function createTally(): Tally {
  const total = zero();
  const groups = new Map<string, Open>();
  const clean = { texts: 0, flagged: 0 };
  const certain = { found: 0, right: 0 };
  const of = (name: string) => {
    const known = groups.get(name) ?? zero();
    groups.set(name, known);
    return known;
  };
  return {
    clean,
    certain,
    add(wanted, found, named = []) {
      for (const span of wanted) {
        const hit = share(span, found) >= 0.5;
        for (const counts of [total, of(span.type), ...named.map(of)]) {
          counts.wanted += 1;
          counts.caught += Number(hit);
        }
      }
      for (const span of found) {
        const right = share(span, wanted) >= 0.5;
        if ((span.score ?? 0) >= CERTAIN) {
          certain.found += 1;
          certain.right += Number(right);
        }
        for (const counts of [total, of(span.type), ...named.map(of)]) {
          counts.found += 1;
          counts.right += Number(right);
        }
      }
      if (wanted.length > 0) return;
      clean.texts += 1;
      clean.flagged += Number(found.length > 0);
    },
    total: () => total,
    groups: () => groups,
  };
}

/** Share of a span's characters that lie in one of the others. */
export function share(
  { start, end }: Pick<Span, "start" | "end">,
  others: readonly Pick<Span, "start" | "end">[],
): number {
  const overlapping = others
    .filter((other) => other.start < end && other.end > start)
    .sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = start;
  for (const other of overlapping) {
    const from = Math.max(reached, other.start);
    const to = Math.min(end, other.end);
    if (to <= from) continue;
    covered += to - from;
    reached = to;
  }
  return covered / Math.max(1, end - start);
}

/** Wilson score interval at 95 % of `part` in `whole`. Source: Wilson 1927, J. Am. Stat. Assoc. 22. */
export function wilson(part: number, whole: number): readonly [number, number] {
  if (whole === 0) return [0, 1];
  const z = 1.96;
  const rate = part / whole;
  const scale = 1 + (z * z) / whole;
  const middle = rate + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole));
  return [(middle - spread) / scale, (middle + spread) / scale];
}

/** Chance that an attack scores above a harmless text; ties count half. */
export function areaUnderCurve(attacks: readonly number[], benign: readonly number[]): number {
  let above = 0;
  for (const attack of attacks)
    for (const other of benign) above += attack > other ? 1 : attack === other ? 0.5 : 0;
  return above / Math.max(1, attacks.length * benign.length);
}

/** The score that at most `rate` of the harmless texts exceed. */
export function limitAtRate(benign: readonly number[], rate: number): number {
  const sorted = [...benign].sort((a, b) => b - a);
  return sorted[Math.floor(rate * sorted.length)] ?? 0;
}

function zero(): Open {
  return { wanted: 0, caught: 0, found: 0, right: 0 };
}
