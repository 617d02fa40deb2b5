/** The table of faults. Pure. */
import { drawTable } from "../report";
import { verdictOf, type Seen } from "./judge";

const HEAD = ["fault", "lost words", "silent passes", "hung pages", "verdict", ""] as const;

export function renderFaults(seen: readonly Seen[]): string {
  return drawTable(
    HEAD,
    seen.map((one) => [
      one.fault,
      String(one.lostWords),
      String(one.silentPasses),
      String(one.hungPages),
      verdictOf(one),
      [one.problem ?? "", one.note].filter((part) => part !== "").join("; "),
    ]),
  );
}

/** e.g. `36 faults: 36 held; 0 lost words, 0 silent passes, 0 hung pages` */
export function renderSum(seen: readonly Seen[]): string {
  const sum = (key: "lostWords" | "silentPasses" | "hungPages") =>
    seen.reduce((total, one) => total + one[key], 0);
  const held = seen.filter((one) => verdictOf(one) === "held").length;
  return (
    `${seen.length} faults: ${held} held; ${sum("lostWords")} lost words, ` +
    `${sum("silentPasses")} silent passes, ${sum("hungPages")} hung pages`
  );
}

export function allHeld(seen: readonly Seen[]): boolean {
  return seen.length > 0 && seen.every((one) => verdictOf(one) === "held");
}
