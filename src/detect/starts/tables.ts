/** Which patterns may have which classes at their start and behind it. */
import { BREAK, CLASSES, signOf, SPACE, type ClassSet } from "./classes";
import { graphOf, union, type GraphNode } from "./nodes";
import { beginningsOf, type Beginning } from "./pattern-tree";

/** Bits of the numbers in a table, of which two stand beside each other. */
export const BITS = 32;
/** Classes that one table tells. */
export const TOLD = 3;
const WORDS = CLASSES ** TOLD;

export interface Tables {
  /** By four classes, the first of them that of the character before: may any pattern start there? */
  readonly any: Uint8Array;
  /** By three classes: the patterns that may start with them; that may have them next; and so on. */
  readonly words: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  /** By the class of the character before: the patterns that may start. */
  readonly allowed: Int32Array;
}

export function tablesOf(patterns: readonly RegExp[]): Tables {
  const table = () => new Int32Array(2 * WORDS);
  const words: Tables["words"] = [table(), table(), table(), table()];
  const allowed = new Int32Array(2 * CLASSES);
  patterns.forEach((pattern, at) => {
    const half = at < BITS ? 0 : 1;
    const bit = 1 << (at % BITS);
    const beginnings = beginningsOf(pattern);
    const trees = beginnings.map(({ tree }) => tree);
    const first = graphOf(trees, pattern.flags);
    if (!first) throw new Error("a pattern that may take nothing");
    enter(words, first, (word) => 2 * word + half, bit);
    for (let own = 0; own < CLASSES; own++)
      if (beginnings.some((one) => mayFollow(one, own, pattern.flags)))
        allowed[2 * own + half] = (allowed[2 * own + half] ?? 0) | bit;
  });
  return { any: anyOf(words[0], allowed), words, allowed };
}

function anyOf(first: Int32Array, allowed: Int32Array): Uint8Array {
  const any = new Uint8Array(CLASSES * WORDS);
  for (let before = 0; before < CLASSES; before++) {
    const low = allowed[2 * before] ?? 0;
    const high = allowed[2 * before + 1] ?? 0;
    for (let word = 0; word < WORDS; word++)
      if (((low & (first[2 * word] ?? 0)) | (high & (first[2 * word + 1] ?? 0))) !== 0)
        any[before * WORDS + word] = 1;
  }
  return any;
}

/** Blanks speak against no start, since a window begins behind one. */
function mayFollow({ notAfter }: Beginning, own: number, flags: string): boolean {
  if (own === SPACE || own === BREAK) return true;
  return notAfter.every((atom) => ((signOf(atom, flags).every >> own) & 1) === 0);
}

/** Notes in each table which words of classes may stand there. */
function enter(
  tables: readonly Int32Array[],
  first: readonly GraphNode[],
  place: (word: number) => number,
  bit: number,
): void {
  let open = first;
  for (const table of tables) {
    for (const [ones, next] of byClasses(open))
      for (const [twos, rest] of byClasses(next)) {
        const threes = eachOf(rest.reduce((all, { takes }) => all | takes, 0));
        for (const one of eachOf(ones))
          for (const two of eachOf(twos))
            for (const three of threes) {
              const at = place((one << 8) | (two << 4) | three);
              table[at] = (table[at] ?? 0) | bit;
            }
      }
    for (let taken = 0; taken < TOLD; taken++) open = union(open.map(({ next }) => next));
  }
}

/** The classes that lead to the same nodes together, with those nodes. */
function byClasses(nodes: readonly GraphNode[]): [ClassSet, readonly GraphNode[]][] {
  const byTaken = new Map<ClassSet, (readonly GraphNode[])[]>();
  for (const { takes, next } of nodes) {
    const known = byTaken.get(takes);
    if (known) known.push(next);
    else byTaken.set(takes, [next]);
  }
  const [only] = byTaken;
  if (byTaken.size === 1 && only) return [[only[0], union(only[1])]];
  const taken = [...byTaken.keys()];
  const alike = new Map<string, ClassSet>();
  for (let own = 0; own < CLASSES; own++) {
    const key = taken.map((takes) => (takes >> own) & 1).join("");
    if (key.includes("1")) alike.set(key, (alike.get(key) ?? 0) | (1 << own));
  }
  return [...alike].map(([key, classes]) => [
    classes,
    union([...byTaken.values()].filter((_, at) => key[at] === "1").flat()),
  ]);
}

const members = new Map<ClassSet, readonly number[]>();

function eachOf(classes: ClassSet): readonly number[] {
  const known = members.get(classes);
  if (known) return known;
  const each = Array.from({ length: CLASSES }, (_, own) => own).filter(
    (own) => (classes >> own) & 1,
  );
  members.set(classes, each);
  return each;
}
