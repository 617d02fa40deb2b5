/** What came out: one row a trick and place, as a file and as a table. Pure. */
import type { Place, Trick } from "../../test/pages/hostile/trick";

export const RESULTS = ["stopped", "tripwire", "documented", "leak"] as const;
export type GateResult = (typeof RESULTS)[number];

export interface Row {
  readonly trick: string;
  readonly browser: "chromium" | "firefox";
  readonly mode: "forced" | "unpacked";
  readonly result: GateResult;
}

export interface Control {
  readonly trick: string;
  readonly browser: "chromium" | "firefox";
  /** Did the secret arrive without the extension? */
  readonly sent: boolean;
}

/** `tripped`: the browser's own view of requests stopped something while the trick ran. */
export function resultOf(
  trick: Trick,
  place: Place,
  arrived: boolean,
  tripped: boolean,
): GateResult {
  if (!arrived) return tripped ? "tripwire" : "stopped";
  const named = trick.holes?.some((hole) => hole.in.includes(place)) ?? false;
  return named ? "documented" : "leak";
}

/** Named holes through which nothing came, and not by chance: mended since, or the trick no longer tries them. */
export function staleHoles(tricks: readonly Trick[], rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const place = placeOf(row);
    const trick = tricks.find(({ name }) => name === row.trick);
    const named =
      trick?.holes?.some((hole) => !hole.byChance && hole.in.some((one) => one === place)) ?? false;
    return named && row.result !== "documented"
      ? [`${row.trick}, ${place}: a hole is named, and nothing came through`]
      : [];
  });
}

export function rowOf(trick: Trick, place: Place, result: GateResult): Row {
  const [browser, mode] = place.split(" ") as [Row["browser"], Row["mode"]];
  return { trick: trick.name, browser, mode, result };
}

/** One line a trick, one column a place; `–` where a trick is not for a browser. */
export function renderTable(rows: readonly Row[], controls: readonly Control[]): string {
  const tricks = [...new Set([...rows, ...controls].map(({ trick }) => trick))];
  const places = [...new Set(rows.map(placeOf))];
  const browsers = [...new Set(controls.map(({ browser }) => browser))];
  const head = ["trick", ...places, ...browsers.map((browser) => `${browser}, no guard`)];
  const lines = tricks.map((trick) => [
    trick,
    ...places.map(
      (place) => rows.find((row) => row.trick === trick && placeOf(row) === place)?.result ?? "–",
    ),
    ...browsers.map((browser) => {
      const control = controls.find((one) => one.trick === trick && one.browser === browser);
      return control ? (control.sent ? "sent" : "BROKEN") : "–";
    }),
  ]);
  return drawTable(head, lines);
}

/** Columns as wide as their widest cell, under a ruled heading. */
export function drawTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const draw = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return [draw(head), draw(widths.map((width) => "─".repeat(width))), ...lines.map(draw)].join(
    "\n",
  );
}

/** Counts by place, e.g. `chromium forced: 58 stopped, 9 tripwire, 3 documented, 0 leak`. */
export function renderCounts(rows: readonly Row[]): string {
  return [...new Set(rows.map(placeOf))]
    .map((place) => {
      const here = rows.filter((row) => placeOf(row) === place);
      const counts = RESULTS.map(
        (result) => `${here.filter((row) => row.result === result).length} ${result}`,
      );
      return `${place}: ${counts.join(", ")}`;
    })
    .join("\n");
}

function placeOf({ browser, mode }: Row): string {
  return `${browser} ${mode}`;
}

/** What went wrong, without the call log that drivers add. */
export function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : "failed";
}
