/** A line cut at a separator; quoted cells may hold the separator. Offsets are those of the whole text. */

export interface Cell {
  readonly start: number;
  readonly end: number;
}

export type Separator = "\t" | "|" | "｜" | ";" | "," | " # " | " / " | "  ";

/** Longest line that is looked at, in code units. */
export const LONGEST_LINE = 4_000;
const MOST_CELLS = 200;

/**
 * Cells without blanks, quotes and the edge bars of a markdown table around them; none where one is longer than `longest`.
 * Linear in the line.
 */
export function cellsOf(
  text: string,
  from: number,
  to: number,
  separator: Separator,
  longest = Infinity,
): Cell[] {
  const cells: Cell[] = [];
  const edged = separator === "|" || separator === "｜";
  let start = from;
  let end = to;
  if (edged) {
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (text.startsWith(separator, start)) start += 1;
    if (end > start && text.startsWith(separator, end - 1)) end -= 1;
  }
  let cell = start;
  while (cells.length < MOST_CELLS) {
    const at = nextSeparator(text, cell, end, separator);
    const next = trimmed(text, cell, at);
    if (next.end - next.start > longest) return [];
    cells.push(next);
    if (at >= end) break;
    cell = at + separator.length;
    if (separator === "  ") while (cell < end && text.charCodeAt(cell) === 32) cell++;
  }
  return cells;
}

function nextSeparator(text: string, cell: number, end: number, separator: Separator): number {
  let from = cell;
  while (from < end && text.charCodeAt(from) === 32) from++;
  const quote = text[from];
  if ((quote === '"' || quote === "'") && separator !== "  ") {
    const closing = closingQuote(text, from + 1, end, quote, separator);
    if (closing !== -1) from = closing + 1;
  }
  // Only in the cell's line: where none follows, all of the text would be searched for each.
  const at = text.slice(from, end).indexOf(separator);
  return at === -1 ? end : from + at;
}

/** The quote that ends the cell: the next character is a separator, a blank or the end; doubled quotes are text. */
function closingQuote(
  text: string,
  from: number,
  end: number,
  quote: string,
  separator: Separator,
): number {
  for (
    let at = text.indexOf(quote, from);
    at !== -1 && at < end;
    at = text.indexOf(quote, at + 1)
  ) {
    if (text[at + 1] === quote) at++;
    else if (at + 1 >= end || text.startsWith(separator, at + 1) || text[at + 1] === " ") return at;
    else if (quote === "'") return -1;
  }
  return -1;
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isEdge(text.charCodeAt(start))) start++;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13 || unit === 0x3000 || unit === 0xa0;
}

/** Blanks, quotes, backticks and asterisks around a cell. */
function isEdge(unit: number): boolean {
  return isBlank(unit) || unit === 34 || unit === 39 || unit === 96 || unit === 42;
}
