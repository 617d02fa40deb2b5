/** States of the automaton as a text needs them: each stands for the threads that are alive at once. */
import type { Front, Threads } from "./threads";

/** What stands in the table instead of a state: not known yet; no thread goes on; no room for another state. */
export const UNKNOWN = -1;
export const DEAD = -2;
export const NO_ROOM = -3;

export interface LazyStates {
  /** By state and column, the state after it; `make` fills in what is unknown. */
  readonly table: Int16Array;
  /** By state, the patterns that end with it; null: none does. */
  readonly ended: readonly (readonly number[] | null)[];
  make(state: number, column: number): number;
  /** The state of some fronts, none of which has ended. */
  stateOf(fronts: readonly Front[]): number;
  /** The patterns that may go on from a state. */
  alive(state: number): readonly number[];
  isFull(): boolean;
  clear(): void;
}

/** At most `most` states of `width` columns. */
export function createLazyStates(
  { takes, after, owner }: Threads,
  width: number,
  most: number,
): LazyStates {
  const table = new Int16Array(most * width).fill(UNKNOWN);
  const sets: (readonly number[])[] = [];
  const ended: (readonly number[] | null)[] = [];
  const alive: (readonly number[] | undefined)[] = [];
  const known = new Map<string, number>();

  function intern(set: readonly number[], ends: readonly number[]): number {
    if (set.length + ends.length === 0) return DEAD;
    const key = `${ends.join()} ${set.join()}`;
    const state = known.get(key);
    if (state !== undefined) return state;
    if (sets.length === most) return NO_ROOM;
    known.set(key, sets.length);
    ended.push(ends.length === 0 ? null : ends);
    return sets.push(set) - 1;
  }

  /** A pattern that has come to its end is known to be tried: its other threads say nothing more. */
  function reachedFrom(set: readonly number[], column: number): number {
    const threads = new Set<number>();
    const ends = new Set<number>();
    for (const thread of set) {
      if (takes[thread]?.[column] !== 1) continue;
      const front = after[thread];
      if (front?.ends) ends.add(owner[thread] ?? 0);
      for (const next of front?.states ?? []) threads.add(next);
    }
    const going = [...threads].filter((thread) => !ends.has(owner[thread] ?? 0));
    return intern(ascending(going), ascending([...ends]));
  }

  return {
    table,
    ended,
    make(state, column) {
      const next = reachedFrom(sets[state] ?? [], column);
      if (next !== NO_ROOM) table[state * width + column] = next;
      return next;
    },
    stateOf: (fronts) =>
      intern(ascending([...new Set(fronts.flatMap(({ states }) => states))]), []),
    alive: (state) =>
      (alive[state] ??= ascending([
        ...new Set((sets[state] ?? []).map((thread) => owner[thread] ?? 0)),
      ])),
    isFull: () => sets.length === most,
    clear() {
      table.fill(UNKNOWN, 0, sets.length * width);
      sets.length = 0;
      ended.length = 0;
      alive.length = 0;
      known.clear();
    },
  };
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
