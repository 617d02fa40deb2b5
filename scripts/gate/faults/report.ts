/** The table of faults, one row a fault and browser. Pure. */
import { drawTable } from "../report";
import type { BenchBrowser } from "./bench";
import { verdictOf, type Seen, type Verdict } from "./judge";

export interface FaultRow extends Seen {
  readonly browser: BenchBrowser;
  readonly result: Verdict;
}

const HEAD = [
  "fault",
  "browser",
  "result",
  "lost words",
  "silent passes",
  "hung pages",
  "",
] as const;

const GOOD: readonly Verdict[] = ["held", "documented", "absent"];

export function rowOf(seen: Seen, browser: BenchBrowser): FaultRow {
  return { ...seen, browser, result: verdictOf(seen) };
}

export function renderFaults(rows: readonly FaultRow[]): string {
  return drawTable(
    HEAD,
    rows.map((row) => [
      row.fault,
      row.browser,
      row.result,
      String(row.lostWords),
      String(row.silentPasses),
      String(row.hungPages),
      [row.problem ?? "", row.note].filter((part) => part !== "").join("; "),
    ]),
  );
}

/** e.g. `chromium: 36 faults: 35 held, 1 documented; 0 lost words, 0 silent passes, 0 hung pages` */
export function renderSum(rows: readonly FaultRow[], browser: BenchBrowser): string {
  const there = rows.filter((row) => row.browser === browser && row.result !== "absent");
  const documented = there.filter(({ result }) => result === "documented");
  const others = there.filter(({ result }) => result !== "documented");
  const sum = (key: "lostWords" | "silentPasses" | "hungPages") =>
    others.reduce((total, one) => total + one[key], 0);
  const held = there.filter(({ result }) => result === "held").length;
  const named = documented.length > 0 ? `, ${documented.length} documented` : "";
  return (
    `${browser}: ${there.length} faults: ${held} held${named}; ${sum("lostWords")} lost words, ` +
    `${sum("silentPasses")} silent passes, ${sum("hungPages")} hung pages`
  );
}

export function allHeld(rows: readonly FaultRow[]): boolean {
  const ran = rows.some(({ result }) => result !== "absent");
  return ran && rows.every(({ result }) => GOOD.includes(result));
}
