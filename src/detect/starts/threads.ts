/** The patterns as one automaton of many threads: a state for each sign, and what may follow it. */
import type { Columns } from "./columns";
import type { Beginning, Tree } from "./pattern-tree";

/** Where threads are: before those states, or at the end of a pattern. */
export interface Front {
  readonly states: readonly number[];
  readonly ends: boolean;
}

export interface Threads {
  /** Columns that a state takes. */
  readonly takes: readonly Uint8Array[];
  /** Where a thread is after its state took a character. */
  readonly after: readonly Front[];
  /** The pattern a state belongs to. */
  readonly owner: readonly number[];
  /** Where the pattern's alternative begins. */
  add(beginning: Beginning, flags: string, owner: number): Front;
}

const END: Front = { states: [], ends: true };

/** `depth`: of a match no more than so many characters are looked at, so that nothing is repeated more often. */
export function createThreads(columns: Columns, depth: number): Threads {
  const takes: Uint8Array[] = [];
  const after: Front[] = [];
  const owner: number[] = [];

  function before(tree: Tree, next: Front, flags: string, own: number): Front {
    switch (tree.kind) {
      case "one":
        takes.push(columns.taking(tree.atom, flags));
        after.push(next);
        owner.push(own);
        return { states: [takes.length - 1], ends: false };
      case "all":
        return tree.parts.reduceRight((front, part) => before(part, front, flags, own), next);
      case "any":
        return tree.parts.map((part) => before(part, next, flags, own)).reduce(both);
      case "times":
        return repeated(tree, next, flags, own);
    }
  }

  function repeated(
    { part, least, most }: Extract<Tree, { kind: "times" }>,
    next: Front,
    flags: string,
    own: number,
  ): Front {
    let front = next;
    for (let copy = Math.min(most, depth); copy > 0; copy--) {
      const one = before(part, front, flags, own);
      front = copy > least ? both(one, next) : one;
    }
    return front;
  }

  return {
    takes,
    after,
    owner,
    add: ({ tree }, flags, own) => before(tree, END, flags, own),
  };
}

function both(a: Front, b: Front): Front {
  return { states: [...new Set([...a.states, ...b.states])], ends: a.ends || b.ends };
}
