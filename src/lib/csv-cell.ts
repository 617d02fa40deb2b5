/**
 * A value as a cell of RFC 4180; absent ones are empty. A text whose first sign would make a spreadsheet run it as a
 * formula gets an apostrophe before it.
 */
export function csvCell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
