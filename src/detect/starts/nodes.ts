/** The first characters of what a pattern takes, as a graph without circles. */
import { ANY_CLASS, OTHERS, signOf, type ClassSet } from "./classes";
import type { Tree } from "./pattern-tree";

/** Takes a unit of one of the classes; then one of `next` goes on. */
export interface GraphNode {
  readonly id: number;
  readonly takes: ClassSet;
  readonly next: readonly GraphNode[];
}

/** So many characters of a match are told; beyond them anything may follow, as it may behind a match's end. */
export const DEPTH = 12;

/** What a match of one of the alternatives may start with; null: it may take nothing at all. The graph takes no less. */
export function graphOf(alternatives: readonly Tree[], flags: string): readonly GraphNode[] | null {
  const { node, end } = createNodes();

  function before(tree: Tree, next: readonly GraphNode[]): readonly GraphNode[] {
    if (tree.kind === "one") {
      const { some, mayBeLong } = signOf(tree.atom, flags);
      const short = node(some, next);
      return mayBeLong ? [short, node(OTHERS, [node(OTHERS, next)])] : [short];
    }
    if (tree.kind === "all")
      return tree.parts.reduceRight((rest, part) => before(part, rest), next);
    if (tree.kind === "any") return union(tree.parts.map((part) => before(part, next)));
    // A part that takes nothing does not count against the depth, but neither does it change what comes.
    const least = Math.min(tree.least, DEPTH);
    let rest = next;
    for (let more = least; more < Math.min(tree.most, DEPTH); more++)
      rest = union([next, before(tree.part, rest)]);
    for (let must = 0; must < least; must++) rest = before(tree.part, rest);
    return rest;
  }

  const first = union(alternatives.map((tree) => before(tree, [end])));
  return first.includes(end) ? null : first;
}

/** Nodes that take the same and go on alike are one, so that a graph has few of them. */
function createNodes(): {
  node: (takes: ClassSet, next: readonly GraphNode[]) => GraphNode;
  end: GraphNode;
} {
  const known = new Map<string, GraphNode>();
  const after: GraphNode[] = [];
  const end: GraphNode = { id: 0, takes: ANY_CLASS, next: after };
  after.push(end);
  return {
    end,
    node(takes, next) {
      const key = `${takes} ${next.map(({ id }) => id).join()}`;
      const seen = known.get(key);
      if (seen) return seen;
      const made = { id: known.size + 1, takes, next };
      known.set(key, made);
      return made;
    },
  };
}

/** Each node once, in one order whatever the lists' own. */
export function union(lists: readonly (readonly GraphNode[])[]): readonly GraphNode[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  return [...new Set(lists.flat())].sort((a, b) => a.id - b.id);
}
