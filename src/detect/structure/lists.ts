/** Lists whose name says what they hold: `<ssns><v>…</v>…</ssns>`, `"ssns": ["…", …]`, `ssns:` over lines with dashes. */
import { kindsOf, type ColumnKind } from "./headers";
import type { Cell } from "./split";
import { judgeColumn, type StructuredCell } from "./tables";

/** Kinds of numbers; lists of names and words are called much else. */
const LISTED: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "phone",
  "account",
  "passport",
  "licence",
  "national",
  "tax",
  "employee",
  "customer",
  "medical",
  "birth",
]);
/** From the name to the first value. */
const LONGEST_HEAD = 100;
const FEWEST = 2;
const MOST = 100_000;

const TAG = /<([\p{L}_][\p{L}\d_.-]{1,39})>$/u;
const NAME = /(?<![\p{L}\d_])["']?(\p{L}[\p{L}\d_-]{1,39})["']?[ \t]?[:=][ \t]?$/u;
const CHILD =
  /\s{0,80}<([\p{L}_][\p{L}\d_.-]{0,39})>\s{0,40}([^<>]{1,120}?)\s{0,40}<\/([\p{L}_][\p{L}\d_.-]{0,39})>/uy;
const VALUE = /\s{0,80}(?:"([^"\n]{0,120})"|'([^'\n]{0,120})'|([\d.+-]{1,40}))\s{0,80}([,\]])/uy;
const LINE =
  /[ \t]{0,40}-[ \t]{1,4}(?:"([^"\n]{0,120})"|'([^'\n]{0,120})'|([^\s:'"][^\n:#]{0,120}?))[ \t]{0,40}(?:\r?\n|$)/uy;

interface Notation {
  /** Stands between the name and the values. */
  readonly sign: string;
  readonly name: RegExp;
  readonly item: RegExp;
}

const NOTATIONS: readonly Notation[] = [
  { sign: ">", name: TAG, item: CHILD },
  { sign: "[", name: NAME, item: VALUE },
  { sign: ":\n", name: NAME, item: LINE },
  { sign: ":\r\n", name: NAME, item: LINE },
];

/** Every value in a list whose name is known. Linear: names and gaps are bounded, each value is read once. */
export function findListCells(text: string): StructuredCell[] {
  const found: StructuredCell[] = [];
  for (const { kind, from, item } of headsOf(text)) {
    const cells = item === CHILD ? childrenFrom(text, from) : itemsFrom(text, from, item);
    if (cells.length >= FEWEST) judgeColumn(text, kind, cells, found);
  }
  return found;
}

/** Does the name of a list stand in the text, whatever follows it? */
export function namesList(text: string): boolean {
  for (const _ of headsOf(text)) return true;
  return false;
}

interface Head {
  readonly kind: ColumnKind;
  /** Where the values start. */
  readonly from: number;
  readonly item: RegExp;
}

function* headsOf(text: string): Generator<Head> {
  for (const { sign, name, item } of NOTATIONS)
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
      const from = at + sign.length;
      const end = sign === "[" ? at : at + 1;
      if (!mayName(text, at, sign)) continue;
      const kind = kindOfList(name.exec(text.slice(Math.max(0, end - LONGEST_HEAD), end))?.[1]);
      if (kind) yield { kind, from, item };
    }
}

/** A cheap look: most brackets and tags hold something else. */
function mayName(text: string, at: number, sign: string): boolean {
  if (sign === "[") return /[:=]/u.test(text.slice(Math.max(0, at - 2), at));
  const next = text.slice(at + sign.length, at + sign.length + 40).trimStart();
  return sign === ">" ? next.startsWith("<") && !next.startsWith("</") : next.startsWith("- ");
}

/** `ssn`, `ssns`, `ssn_list`. */
function kindOfList(name: string | undefined): ColumnKind | null {
  if (name === undefined) return null;
  for (const one of [
    name,
    name.replace(/(?:[_-]?list|[_-]?array|es|s|n)$/iu, ""),
    name.replace(/s$/iu, ""),
  ]) {
    const kind = kindsOf([one])?.[0];
    if (kind && LISTED.has(kind)) return kind;
  }
  return null;
}

/** Children that are all called alike. */
function childrenFrom(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let name: string | null = null;
  CHILD.lastIndex = from;
  for (let match = CHILD.exec(text); match && cells.length < MOST; match = CHILD.exec(text)) {
    const [whole, open = "", value = "", close] = match;
    if (open !== close || (name !== null && name !== open)) break;
    name = open;
    const start = match.index + whole.indexOf(">") + 1;
    const lead = whole.slice(start - match.index).search(/\S/u);
    cells.push({ start: start + lead, end: start + lead + value.length });
  }
  return cells;
}

function itemsFrom(text: string, from: number, item: RegExp): Cell[] {
  const cells: Cell[] = [];
  item.lastIndex = from;
  for (let match = item.exec(text); match && cells.length < MOST; match = item.exec(text)) {
    const value = match[1] ?? match[2] ?? match[3] ?? "";
    const start = match.index + match[0].indexOf(value);
    cells.push({ start, end: start + value.length });
    if (match[4] === "]" || item.lastIndex >= text.length) break;
  }
  return cells;
}
