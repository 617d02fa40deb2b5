/** Which cells of a pasted table stand under each other. Only separators that all its rows share are believed. */
export interface TableCell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  /** Unique over the tables of a text. */
  readonly column: number;
}

const SEPARATORS = ["\t", ";", "|", ","] as const;
const LEAST_ROWS = 3;
const MOST_CELLS = 20_000;

/** Trimmed cells of every run of at least three lines with the same number, from one on, of one separator. */
export function cellsOf(text: string): readonly TableCell[] {
  const cells: TableCell[] = [];
  const lines = linesOf(text);
  let columns = 0;
  for (let from = 0; from < lines.length && cells.length < MOST_CELLS;) {
    const run = longestRun(text, lines, from);
    if (!run) {
      from += 1;
      continue;
    }
    for (let row = from; row < run.to; row += 1)
      cells.push(...split(text, lines[row] ?? [0, 0], run.separator, row, columns));
    columns += run.count + 1;
    from = run.to;
  }
  return cells;
}

type Line = readonly [start: number, end: number];

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
    lines.push([start, at]);
    start = at + 1;
  }
  return [...lines, [start, text.length]];
}

function longestRun(text: string, lines: readonly Line[], from: number) {
  let best: { separator: string; count: number; to: number } | null = null;
  for (const separator of SEPARATORS) {
    const count = occurrences(text, lines[from] ?? [0, 0], separator);
    if (count === 0 || (separator === "," && count < 2)) continue;
    let to = from + 1;
    while (to < lines.length && occurrences(text, lines[to] ?? [0, 0], separator) === count)
      to += 1;
    if (to - from >= LEAST_ROWS && (!best || to > best.to)) best = { separator, count, to };
  }
  return best;
}

function occurrences(text: string, [start, end]: Line, separator: string): number {
  let count = 0;
  for (
    let at = text.indexOf(separator, start);
    at >= 0 && at < end;
    at = text.indexOf(separator, at + 1)
  )
    count += 1;
  return count;
}

function split(
  text: string,
  [start, end]: Line,
  separator: string,
  row: number,
  base: number,
): TableCell[] {
  const cells: TableCell[] = [];
  let from = start;
  for (let column = base; from <= end; column += 1) {
    const next = text.indexOf(separator, from);
    const to = next < 0 || next > end ? end : next;
    const value = text.slice(from, to);
    const lead = value.length - value.trimStart().length;
    const trimmed = value.trim();
    if (trimmed !== "")
      cells.push({ start: from + lead, end: from + lead + trimmed.length, row, column });
    from = to + 1;
  }
  return cells;
}
