/** Tables in a text: a line of headers over lines of cells, cut by the same separator. */
import { fits } from "./cells";
import { kindsOf, type ColumnKind } from "./headers";
import { createSeparators, type Separators } from "./separators";
import { cellsOf, LONGEST_LINE, type Cell, type Separator } from "./split";

export interface StructuredCell extends Cell {
  readonly kind: ColumnKind;
}

const RULE = /^[\s|+:=–—-]+$/u;
/** Cells of a column that must fit before any of them counts. */
const SHARE = 0.5;

/** Where a table stands; offsets of the text, at line starts or its end. */
export interface TableExtent {
  readonly start: number;
  /** From here on the next table is looked for. */
  readonly next: number;
  /** So far the text was read to know where the table ends. */
  readonly until: number;
}

export type TableListener = (table: TableExtent) => void;

/** Every cell whose column says what it is. Linear in the text: a line is cut at most twice. */
export function findTableCells(text: string, heard?: TableListener): StructuredCell[] {
  const found: StructuredCell[] = [];
  const separators = createSeparators(text);
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const table = end - at <= LONGEST_LINE ? headerAt(text, at, end, separators) : null;
    if (table) {
      const start = at;
      const { next, until } = readRows(text, end + 1, table, found);
      at = next;
      heard?.({ start, next, until });
    } else at = end + 1;
  }
  return found;
}

interface Header {
  readonly separator: Separator;
  readonly kinds: readonly (ColumnKind | null)[];
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

/** A header has a separator that the next line has as well, and at least one word we know. */
function headerAt(text: string, from: number, to: number, signs: Separators): Header | null {
  if (to - from < 4 || to >= text.length) return null;
  for (const separator of signs.in(from, to)) {
    const cells = cellsOf(text, from, to, separator, LONGEST_HEADER);
    if (cells.length < (separator === "  " ? 3 : 2)) continue;
    if (!rowFollows(text, to + 1, separator)) continue;
    const headers = cells.map(({ start, end }) => text.slice(start, end));
    if (separator === "," && headers.some((header) => header.includes(". "))) continue;
    const kinds = kindsOf(headers);
    if (kinds && firstRowFits(text, to + 1, separator, cells.length)) return { separator, kinds };
  }
  return null;
}

const LONGEST_HEADER = 48;

/** The separator again in one of the next two lines. */
function rowFollows(text: string, from: number, separator: Separator): boolean {
  const end = lineEnd(text, from);
  if (text.slice(from, Math.min(end, from + LONGEST_LINE)).includes(separator)) return true;
  const next = Math.min(end + 1, text.length);
  return text.slice(next, Math.min(lineEnd(text, next), next + LONGEST_LINE)).includes(separator);
}

/** Looks past one rule or blank line. */
function firstRowFits(text: string, from: number, separator: Separator, width: number): boolean {
  let at = from;
  for (let skipped = 0; skipped < 2 && at < text.length; skipped++) {
    const end = lineEnd(text, at);
    if (end - at > LONGEST_LINE) return false;
    if (!RULE.test(text.slice(at, end)) && end > at)
      return isRow(cellsOf(text, at, end, separator), separator, width);
    at = end + 1;
  }
  return false;
}

function isRow(cells: readonly Cell[], separator: Separator, width: number): boolean {
  if (separator === "  ") return cells.length === width || cells.length === width + 1;
  return (
    cells.length >= Math.max(2, Math.ceil(width / 2)) &&
    cells.length <= width + (separator === "," ? 1 : 2)
  );
}

function readRows(text: string, from: number, header: Header, found: StructuredCell[]): Rows {
  const columns: Cell[][] = header.kinds.map(() => []);
  const rows = walkRows(text, from, header, (line) => {
    // A printed data frame counts its rows before the first column.
    const counted = header.separator === "  " && line.length === header.kinds.length + 1 ? 1 : 0;
    line.slice(counted).forEach((cell, column) => {
      if (header.kinds[column] && cell.end > cell.start) columns[column]?.push(cell);
    });
    return true;
  });
  header.kinds.forEach((kind, column) => {
    if (kind) judgeColumn(text, kind, columns[column] ?? [], found);
  });
  return rows;
}

type Rows = Omit<TableExtent, "start">;

/** The rows under a header, until two lines that are none or `take` wants no more. */
function walkRows(
  text: string,
  from: number,
  { separator, kinds }: Header,
  take: (line: readonly Cell[], start: number) => boolean,
): Rows {
  let at = from;
  let past = from;
  let misses = 0;
  while (at < text.length && misses < 2) {
    const end = lineEnd(text, at);
    const line = end - at <= LONGEST_LINE ? cellsOf(text, at, end, separator) : [];
    const isRule = line.length > 0 && RULE.test(text.slice(at, end)) && end > at;
    if (isRule) misses = 0;
    else if (isRow(line, separator, kinds.length)) {
      misses = 0;
      past = end + 1;
      if (!take(line, at)) return { next: past, until: end + 1 };
    } else misses++;
    at = end + 1;
  }
  return { next: past, until: at };
}

export interface OpenTable {
  /** The line of headers, without its end. */
  readonly header: { readonly start: number; readonly end: number };
  /** Where the last row starts that starts at or before the place. */
  readonly row: number;
}

/**
 * The table whose rows go on at `at`; null where there is none. What it has from `row` on is a table as well once its
 * headers are put before it. Linear in the text before `at`.
 */
export function tableAround(text: string, at: number): OpenTable | null {
  const separators = createSeparators(text);
  let line = 0;
  while (line < at) {
    const end = lineEnd(text, line);
    const header = end - line <= LONGEST_LINE ? headerAt(text, line, end, separators) : null;
    let row = -1;
    const upTo = (_: readonly Cell[], start: number): boolean => {
      if (start <= at) row = start;
      return start <= at;
    };
    const past = header ? walkRows(text, end + 1, header, upTo).next : end + 1;
    if (header && at < past) return row === -1 ? null : { header: { start: line, end }, row };
    line = Math.max(past, end + 1);
  }
  return null;
}

/** Numbers that are short among longer ones: a column of ids starts somewhere. */
const SHORT_NUMBER = /^\d{1,3}$/u;
const ALL_DIGITS = /^\d+$/u;
const COUNTED: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "employee",
  "customer",
  "record",
  "medical",
]);

/** A column is judged once; then each cell that fits, or would with more digits, is a value of its own. */
export function judgeColumn(
  text: string,
  kind: ColumnKind,
  cells: readonly Cell[],
  found: StructuredCell[],
): void {
  const right = cells.filter(({ start, end }) => fits(kind, text.slice(start, end)));
  const filled = cells.filter(
    ({ start, end }) => !/^[-–—?.\\N]+$/u.test(text.slice(start, end)),
  ).length;
  if (right.length === 0 || right.length < filled * SHARE) return;
  const counted =
    COUNTED.has(kind) && right.every(({ start, end }) => ALL_DIGITS.test(text.slice(start, end)));
  const known = new Set(right);
  const all = counted
    ? cells.filter((cell) => known.has(cell) || SHORT_NUMBER.test(text.slice(cell.start, cell.end)))
    : right;
  for (const { start, end } of all) found.push({ start, end, kind });
}
