/** How well the rows of a table hide among each other in some columns (k-anonymity, Sweeney 2002). */

export interface AnonymityReport {
  readonly rows: number;
  /** Groups of rows that are equal in all columns. */
  readonly groups: number;
  /** Size of the smallest group. */
  readonly k: number;
  /** How many groups there are of each size, smallest first. */
  readonly sizes: readonly (readonly [size: number, groups: number])[];
  /** Rows that are alone. */
  readonly unique: number;
}

export interface Suggestion {
  /** Column that is generalised; null: rows are left out instead. */
  readonly column: number | null;
  readonly how: string;
  /** k and rows left once it is done. */
  readonly k: number;
  readonly rows: number;
}

export function anonymity(rows: readonly (readonly string[])[]): AnonymityReport {
  const counts = groupsOf(rows);
  const sizes = new Map<number, number>();
  for (const size of counts.values()) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  const sorted = [...sizes].sort((a, b) => a[0] - b[0]);
  return {
    rows: rows.length,
    groups: counts.size,
    k: sorted[0]?.[0] ?? 0,
    sizes: sorted,
    unique: sizes.get(1) ?? 0,
  };
}

/** One step for each column that can be coarser, and leaving out the rows of groups below `wanted`; best first. */
export function suggestions(rows: readonly (readonly string[])[], wanted: number): Suggestion[] {
  const width = rows[0]?.length ?? 0;
  const coarser = Array.from({ length: width }, (_, column): Suggestion[] => {
    const step = coarserStep(rows.map((row) => row[column] ?? ""));
    if (!step) return [];
    const changed = rows.map((row) =>
      row.map((cell, at) => (at === column ? step.apply(cell) : cell)),
    );
    return [{ column, how: step.how, k: anonymity(changed).k, rows: rows.length }];
  }).flat();
  const counts = groupsOf(rows);
  const kept = rows.filter((row) => (counts.get(keyOf(row)) ?? 0) >= wanted);
  const left = { column: null, how: `leave out ${rows.length - kept.length} rows` };
  const without =
    kept.length < rows.length ? [{ ...left, k: anonymity(kept).k, rows: kept.length }] : [];
  return [...coarser.sort((a, b) => b.k - a.k), ...without];
}

interface Step {
  readonly how: string;
  apply(cell: string): string;
}

function coarserStep(cells: readonly string[]): Step | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const all = (form: RegExp) => filled.length > 0 && filled.every((cell) => form.test(cell));
  if (all(/^\d{4}-\d{2}-\d{2}$/u))
    return { how: "dates to years", apply: (cell) => cell.trim().slice(0, 4) };
  if (all(/^\d{1,2}[./]\d{1,2}[./]\d{4}$/u))
    return { how: "dates to years", apply: (cell) => cell.trim().slice(-4) };
  if (all(/^\d{5}$/u))
    return { how: "postcodes to their first two digits", apply: (cell) => cell.trim().slice(0, 2) };
  if (all(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u))
    return {
      how: "postcodes to their outer half",
      apply: (cell) => cell.trim().replace(/ ?\d[A-Z]{2}$/u, ""),
    };
  if (all(/^\d+(?:\.\d+)?$/u)) {
    const largest = filled.reduce((most, cell) => Math.max(most, Number(cell)), 0);
    const width = largest <= 130 ? 10 : 10 ** Math.max(1, Math.floor(Math.log10(largest)));
    return {
      how: `numbers to bands of ${width}`,
      apply: (cell) => String(Math.floor(Number(cell) / width) * width),
    };
  }
  return filled.length > 0 ? { how: "leave the column out", apply: () => "" } : null;
}

function groupsOf(rows: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function keyOf(row: readonly string[]): string {
  return JSON.stringify(row.map((cell) => cell.trim().toLowerCase()));
}
