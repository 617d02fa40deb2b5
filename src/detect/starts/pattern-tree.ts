/** A regular expression as a tree of what it takes; what it only looks at is left out, so that the tree takes more. */
import { ATOM, GROUP, QUANTIFIER } from "../pattern-tokens";

export type Tree =
  | { readonly kind: "one"; readonly atom: string }
  | { readonly kind: "all"; readonly parts: readonly Tree[] }
  | { readonly kind: "any"; readonly parts: readonly Tree[] }
  | { readonly kind: "times"; readonly part: Tree; readonly least: number; readonly most: number };

export interface Beginning {
  readonly tree: Tree;
  /** Matches start after no character that one of these matches; there may be more that speaks against a start. */
  readonly notAfter: readonly string[];
}

const NOTHING: Tree = { kind: "all", parts: [] };
const REFERENCE = /\\([1-9]\d*)/uy;
const EDGES: ReadonlySet<string> = new Set(["^", "$", "\\b", "\\B"]);
const LOOKS: ReadonlySet<string> = new Set(["(?=", "(?!", "(?<=", "(?<!"]);

/** The alternatives of a pattern with the flag `u`. A reference takes what its group may take, or nothing. */
export function beginningsOf({ source }: RegExp): Beginning[] {
  const groups = new Map<string, Tree>();
  let at = 0;
  let opened = 0;

  function read(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = at;
    const match = sticky.exec(source);
    if (match) at = sticky.lastIndex;
    return match;
  }

  function alternatives(): Beginning[] {
    const all = [sequence()];
    while (source[at] === "|") {
      at++;
      all.push(sequence());
    }
    return all;
  }

  function sequence(): Beginning {
    const parts: Tree[] = [];
    const notAfter: string[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const group = read(GROUP);
      if (!group) {
        parts.push(repeated(atomTree()));
        continue;
      }
      const [opening] = group;
      const number = opening === "(" || group[1] !== undefined ? ++opened : 0;
      const inner = alternatives();
      at++;
      const tree = anyOf(inner.map((one) => one.tree));
      if (number > 0) groups.set(String(number), tree);
      if (group[1] !== undefined) groups.set(group[1], tree);
      if (!LOOKS.has(opening)) parts.push(repeated(tree));
      else if (opening === "(?=") parts.push(takenAfterwards(tree));
      else if (opening === "(?<!" && parts.length === 0)
        notAfter.push(...inner.flatMap((one) => soleAtom(one.tree)));
    }
    return { tree: { kind: "all", parts }, notAfter };
  }

  /** `(?=(X))\1`: what was looked at is taken as it is. */
  function takenAfterwards(seen: Tree): Tree {
    const from = at;
    const number = read(REFERENCE)?.[1];
    const [own] = seen.kind === "all" && seen.parts.length === 1 ? seen.parts : [];
    if (own && number !== undefined && own === groups.get(number)) return repeated(own);
    at = from;
    return NOTHING;
  }

  function atomTree(): Tree {
    const atom = read(ATOM)?.[0] ?? "";
    if (EDGES.has(atom)) return NOTHING;
    const back = /^\\(?:k<(.+)>|([1-9]\d*))$/u.exec(atom);
    if (!back) return { kind: "one", atom };
    return anyOf([groups.get(back[1] ?? back[2] ?? "") ?? NOTHING, NOTHING]);
  }

  function repeated(part: Tree): Tree {
    const quantifier = read(QUANTIFIER);
    if (!quantifier) return part;
    const [, sign, least = "0", comma, most] = quantifier;
    if (sign !== undefined)
      return {
        kind: "times",
        part,
        least: sign === "+" ? 1 : 0,
        most: sign === "?" ? 1 : Infinity,
      };
    const bound = comma === undefined ? Number(least) : most === "" ? Infinity : Number(most);
    return { kind: "times", part, least: Number(least), most: bound };
  }

  return alternatives();
}

function anyOf(parts: readonly Tree[]): Tree {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: "any", parts };
}

/** The one sign that a tree is, if it is no more. */
function soleAtom(tree: Tree): string[] {
  if (tree.kind === "one") return [tree.atom];
  const [only] = tree.kind === "all" ? tree.parts : [];
  return tree.kind === "all" && tree.parts.length === 1 && only ? soleAtom(only) : [];
}
