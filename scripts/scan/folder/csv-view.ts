/** Comma-, semicolon- and tab-separated cells (RFC 4180): doubled quotes undone, quotes kept where they are needed. */
import { createViewBuilder, type View } from "./view";

export interface Cell {
  /** Offsets in the file, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** The rows of the file; a quoted cell may hold separators and ends of lines. */
export function csvRows(source: string, separator: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = source.startsWith("\uFEFF") ? 1 : 0;
  while (at <= source.length) {
    const start = at;
    const quoted = source.charAt(at) === '"';
    if (quoted) at = closingQuote(source, at + 1) + 1;
    while (at < source.length && source.charAt(at) !== separator && !isEnd(source, at)) at += 1;
    row.push({
      start,
      end: at,
      quoted: quoted && at - start >= 2 && source.charAt(at - 1) === '"',
    });
    if (source.charAt(at) === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= source.length) break;
    at += source.startsWith("\r\n", at) ? 2 : 1;
    if (at >= source.length) break;
  }
  return rows;
}

/** Tabs for .tsv; else whichever of comma, semicolon and tab the first line has most of. */
export function separatorOf(source: string, extension: string): string {
  if (extension === "tsv") return "\t";
  const [head = ""] = source.split(/\r?\n/u, 1);
  const count = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

export function cellText(source: string, cell: Cell): string {
  return cell.quoted
    ? source.slice(cell.start + 1, cell.end - 1).replaceAll('""', '"')
    : source.slice(cell.start, cell.end);
}

/** In the view each cell has its column's name before it, so that detectors know what a bare number is. */
export function csvView(source: string, separator: string): View {
  const builder = createViewBuilder(source);
  const rows = csvRows(source, separator);
  const names = namesOf(source, rows[0] ?? []);
  let at = 0;
  for (const [number, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      builder.plain(at, cell.start);
      const name = number > 0 && cell.end > cell.start ? (names[column] ?? "") : "";
      builder.escaped(name === "" ? " " : ` ${name}: `, cell.start, cell.start);
      if (cell.quoted) quotedCell(cell);
      else
        builder.unit({ encode: (text) => text, whole: quotesFor(separator) }, () =>
          builder.plain(cell.start, cell.end),
        );
      // A blank keeps the separator from being read as a part of a number.
      builder.escaped(" ", cell.end, cell.end);
      at = cell.end;
    }
  builder.plain(at, source.length);
  return builder.view();

  function quotedCell({ start, end }: Cell): void {
    builder.plain(start, start + 1);
    builder.unit({ encode: (text) => text.replaceAll('"', '""') }, () => {
      let from = start + 1;
      for (let quote = source.indexOf('""', from); quote >= 0 && quote < end - 1;) {
        builder.plain(from, quote);
        builder.escaped('"', quote, quote + 2);
        from = quote + 2;
        quote = source.indexOf('""', from);
      }
      builder.plain(from, end - 1);
    });
    builder.plain(end - 1, end);
  }
}

/** The first row, if it looks like one of names: short words without digits and signs. */
function namesOf(source: string, head: readonly Cell[]): string[] {
  const names = head.map((cell) => cellText(source, cell).trim().replaceAll("_", " "));
  return names.every((name) => /^[\p{L} .#()/-]{0,40}$/u.test(name)) ? names : [];
}

/** An unquoted cell gets quotes when what it now holds needs them. */
function quotesFor(separator: string) {
  return (text: string): string | null =>
    text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : null;
}

function closingQuote(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2))
    if (source.charAt(at + 1) !== '"') return at;
  return source.length - 1;
}

function isEnd(source: string, at: number): boolean {
  const char = source.charAt(at);
  return char === "\n" || char === "\r";
}
