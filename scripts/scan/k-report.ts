/** `--k-anonymity COLUMNS`: the report on one table. Prints columns' names and counts, no cell. */
import { fail, ok, type Result } from "../../src/lib/result";
import { cellText, csvRows, separatorOf } from "./folder/csv-view";
import { anonymity, suggestions } from "./k-anonymity";

const WANTED = 5;
const MOST_SIZES = 8;

export function anonymityReport(
  source: string,
  columns: readonly string[],
  extension: string,
): Result<string[], { reason: string }> {
  const [head = [], ...body] = csvRows(source, separatorOf(source, extension)).map((row) =>
    row.map((cell) => cellText(source, cell)),
  );
  const names = head.map((name) => name.trim());
  const indexes = columns.map((name) =>
    names.findIndex((other) => other.toLowerCase() === name.toLowerCase()),
  );
  const missing = columns.filter((_, at) => (indexes[at] ?? -1) < 0);
  if (columns.length === 0) return fail({ reason: "--k-anonymity needs names of columns." });
  if (missing.length > 0) return fail({ reason: `The table has no column ${missing.join(", ")}.` });
  const rows = body
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => indexes.map((at) => row[at] ?? ""));
  if (rows.length === 0) return fail({ reason: "The table has no rows." });
  const report = anonymity(rows);
  const shown = report.sizes.slice(0, MOST_SIZES);
  const more = report.sizes.slice(MOST_SIZES).reduce((sum, [, groups]) => sum + groups, 0);
  return ok([
    `${report.rows} rows, ${report.groups} groups over ${columns.join(", ")}.`,
    `Smallest group: k = ${report.k}. Rows that are alone: ${report.unique}.`,
    ...shown.map(([size, groups]) => `  ${groups} groups of ${size}`),
    ...(more > 0 ? [`  ${more} larger groups`] : []),
    ...(report.k >= WANTED
      ? []
      : [
          "To make it larger:",
          ...suggestions(rows, WANTED).map(({ column, how, k, rows: left }) => {
            const what = column === null ? how : `${columns[column] ?? ""}: ${how}`;
            return `  ${what} → k = ${k}, ${left} rows`;
          }),
        ]),
  ]);
}
