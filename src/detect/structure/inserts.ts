/** `INSERT INTO t (columns) VALUES (…), (…)`: the columns say what the values are. */
import { fits } from "./cells";
import { kindsOf, type ColumnKind } from "./headers";
import type { Cell } from "./split";
import type { StructuredCell } from "./tables";

const COLUMNS = /\s*(?:into\s+)?[`"[\]\w.]{1,80}\s*\(([^()]{2,600})\)\s*values\s*/iuy;
const MOST_VALUES = 100;

/** `lower` is the text in lower case, of the same length. */
export function findInsertCells(text: string, lower: string): StructuredCell[] {
  const found: StructuredCell[] = [];
  for (let at = lower.indexOf("insert "); at !== -1; at = lower.indexOf("insert ", at + 7)) {
    COLUMNS.lastIndex = at + 7;
    const match = COLUMNS.exec(text);
    if (!match) continue;
    const kinds = kindsOf((match[1] ?? "").split(","));
    if (kinds) at = Math.max(at, readTuples(text, COLUMNS.lastIndex, kinds, found) - 7);
  }
  return found;
}

function readTuples(
  text: string,
  from: number,
  kinds: readonly (ColumnKind | null)[],
  found: StructuredCell[],
): number {
  let at = from;
  while (text[at] === "(") {
    const { values, end } = readTuple(text, at + 1);
    if (end === -1) return at;
    values.forEach(({ start, end: stop }, column) => {
      const kind = kinds[column];
      if (kind && fits(kind, text.slice(start, stop))) found.push({ start, end: stop, kind });
    });
    at = skipBetween(text, end + 1);
  }
  return at;
}

/** Commas, blanks and comments between two tuples. */
function skipBetween(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,]/u.test(text[at] ?? "")) at++;
  if (text.startsWith("--", at)) {
    const line = text.indexOf("\n", at);
    return line === -1 ? text.length : skipBetween(text, line + 1);
  }
  return at;
}

/** Values up to the closing bracket; a doubled quote is text. `end` is -1 when the text ends before. */
function readTuple(text: string, from: number): { values: Cell[]; end: number } {
  const values: Cell[] = [];
  let at = from;
  while (values.length < MOST_VALUES) {
    while (/\s/u.test(text[at] ?? "")) at++;
    let start = at;
    let end: number;
    const quote = text[at];
    if (quote === "'" || quote === '"') {
      start = at + 1;
      end = endOfString(text, start, quote);
      if (end === -1) return { values, end: -1 };
      at = end + 1;
    } else {
      while (at < text.length && !/[,()\n]/u.test(text[at] ?? "")) at++;
      end = at;
    }
    values.push({ start, end });
    while (/\s/u.test(text[at] ?? "")) at++;
    if (text[at] === ")") return { values, end: at };
    if (text[at] !== ",") return { values, end: -1 };
    at++;
  }
  return { values, end: -1 };
}

const LONGEST_STRING = 4_000;

function endOfString(text: string, from: number, quote: string): number {
  for (
    let at = text.indexOf(quote, from);
    at !== -1 && at - from < LONGEST_STRING;
    at = text.indexOf(quote, at + 1)
  ) {
    if (text[at + 1] !== quote) return at;
    at++;
  }
  return -1;
}
