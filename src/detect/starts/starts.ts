/**
 * Where matches of many patterns may start, in one walk over a text: the first characters of all patterns as one
 * automaton, whose states are made when a text first needs them. It may name places where nothing matches; it misses none.
 */
import type { Span } from "../shapes";
import { createColumns, ODD } from "./columns";
import { createLazyStates, DEAD, NO_ROOM, UNKNOWN } from "./lazy-states";
import { beginningsOf, type Tree } from "./pattern-tree";
import { createThreads } from "./threads";

export interface Starts {
  /**
   * For each pattern the places in the spans where a match may start, sorted. Spans are sorted and do not overlap. Blanks
   * stand for the begin of a text.
   */
  find(text: string, spans: readonly Span[]): readonly (readonly number[])[];
}

/** So many characters of a match are looked at. */
const DEPTH = 12;
/** With so many states the next text begins anew. */
const MOST_STATES = 4_000;
const ASCII = 128;
const SPACE = 32;
const [LONG_S, KELVIN] = ODD.map((letter) => letter.charCodeAt(0));
const BLANKS = [9, 10, 11, 12, 13, SPACE];

/** Patterns with the flag `u` that take a character at least. */
export function createStarts(patterns: readonly RegExp[]): Starts {
  const alternatives = patterns.flatMap((pattern, owner) =>
    beginningsOf(pattern).map((beginning) => ({ beginning, owner, flags: pattern.flags })),
  );
  const columns = createColumns(
    alternatives.flatMap(({ beginning, flags }) =>
      [...beginning.notAfter, ...atomsOf(beginning.tree)].map((atom) => [atom, flags] as const),
    ),
  );
  const { width, ofUnit, beyond, odd } = columns;
  const columnBeyond = (unit: number) => (unit === LONG_S || unit === KELVIN ? odd : beyond);
  const columnOf = (unit: number) => (unit < ASCII ? (ofUnit[unit] ?? 0) : columnBeyond(unit));
  const threads = createThreads(columns, DEPTH);
  const begun = alternatives.map(({ beginning, flags, owner }) => ({
    front: threads.add(beginning, flags, owner),
    barred: beginning.notAfter.map((atom) => columns.taking(atom, flags)),
  }));
  if (begun.some(({ front }) => front.ends)) throw new Error("a pattern that may take nothing");
  const lazy = createLazyStates(threads, width, MOST_STATES);
  const { table, ended } = lazy;
  /** Columns of characters that speak against no start. */
  const open = new Set([beyond, odd, ...BLANKS.map((unit) => ofUnit[unit])]);
  /** The state after the first character of a match, by its column and that of the character before. */
  const first = new Int16Array(width * width);
  const begin = () => {
    lazy.clear();
    for (let before = 0; before < width; before++) {
      const state = lazy.stateOf(
        begun
          .filter(({ barred }) => open.has(before) || barred.every((own) => own[before] !== 1))
          .map(({ front }) => front),
      );
      for (let column = 0; column < width; column++)
        first[before * width + column] = state < 0 ? DEAD : lazy.make(state, column);
    }
  };

  function follow(text: string, at: number, begun: number, found: readonly number[][]): void {
    const last = Math.min(at + DEPTH, text.length);
    let state = begun;
    for (let ahead = at + 1; state >= 0; ahead++) {
      const ends = ended[state];
      if (ends) note(found, ends, at);
      if (ahead === last) {
        if (last === at + DEPTH) note(found, lazy.alive(state), at);
        return;
      }
      const unit = text.charCodeAt(ahead);
      const column = unit < ASCII ? (ofUnit[unit] ?? 0) : columnBeyond(unit);
      let next = table[state * width + column] ?? DEAD;
      if (next === UNKNOWN) next = lazy.make(state, column);
      if (next === NO_ROOM) note(found, lazy.alive(state), at);
      state = next;
    }
  }

  let isReady = false;
  return {
    find(text, spans) {
      if (!isReady || lazy.isFull()) begin();
      isReady = true;
      const found: number[][] = patterns.map(() => []);
      for (const [from, to] of spans) {
        let row = columnOf(from === 0 ? SPACE : text.charCodeAt(from - 1)) * width;
        for (let at = from; at < to; at++) {
          const unit = text.charCodeAt(at);
          const column = unit < ASCII ? (ofUnit[unit] ?? 0) : columnBeyond(unit);
          const state = first[row + column] ?? DEAD;
          row = column * width;
          if (state >= 0 && !isInPair(text, at, unit)) follow(text, at, state, found);
        }
      }
      return found;
    },
  };
}

/** The second half of a character is no place of its own. */
function isInPair(text: string, at: number, unit: number): boolean {
  if (unit < 0xdc00 || unit > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

function note(found: readonly number[][], patterns: readonly number[], at: number): void {
  for (const pattern of patterns) found[pattern]?.push(at);
}

function atomsOf(tree: Tree): string[] {
  if (tree.kind === "one") return [tree.atom];
  return tree.kind === "times" ? atomsOf(tree.part) : tree.parts.flatMap(atomsOf);
}
