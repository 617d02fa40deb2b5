/** The tour's table: one row a step, wrapped to the width of the terminal. */
import type { StepResult } from "./tour";

export interface Row extends StepResult {
  readonly name: string;
  readonly ok: boolean;
}

const COLUMNS: readonly { title: string; share: number; cell(row: Row): string }[] = [
  { title: "step", share: 0.13, cell: (row) => `${row.ok ? "ok" : "FAILED"} ${row.name}` },
  { title: "typed or pasted", share: 0.24, cell: ({ typed }) => abridge(typed) },
  { title: "verdict", share: 0.14, cell: ({ verdict }) => verdict },
  {
    title: "what the chat server really received",
    share: 0.24,
    cell: ({ received }) => abridge(received),
  },
  { title: "log", share: 0.14, cell: ({ log }) => log },
  { title: "admin endpoint", share: 0.11, cell: ({ admin }) => admin },
];
const LONGEST_CELL = 210;

/** The whole table as text. */
export function renderTable(rows: readonly Row[], width: number): string {
  const widths = COLUMNS.map(({ share }) => Math.max(10, Math.floor((width - 16) * share)));
  const rule = widths.map((size) => "─".repeat(size)).join("─┼─");
  const lines = [
    line(
      COLUMNS.map(({ title }) => title),
      widths,
    ),
  ];
  for (const row of rows) {
    lines.push(
      rule,
      line(
        COLUMNS.map(({ cell }) => cell(row)),
        widths,
      ),
    );
    for (const problem of row.problems) lines.push(`  ✗ ${problem}`);
  }
  return lines.join("\n");
}

function line(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? 10));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    wrapped.map((cell, at) => (cell[row] ?? "").padEnd(widths[at] ?? 10)).join(" │ "),
  ).join("\n");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/u)) {
    let rest = word;
    if (current && current.length + 1 + rest.length > width) {
      lines.push(current);
      current = "";
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    current = current ? `${current} ${rest}` : rest;
  }
  return [...lines, current];
}

function abridge(text: string): string {
  const flat = text.replace(/\s+/gu, " ");
  return flat.length > LONGEST_CELL ? `${flat.slice(0, LONGEST_CELL - 2)} …` : flat;
}
