/** The table of faults. Pure. */
import { drawTable } from "../report";
import { verdictOf, type Seen, type Verdict } from "./judge";

const HEAD = ["fault", "lost words", "silent passes", "hung pages", "verdict", ""] as const;

const GOOD: readonly Verdict[] = ["held", "documented"];

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

/** e.g. `36 faults: 35 held, 1 documented; 0 lost words, 0 silent passes, 0 hung pages` */
export function renderSum(seen: readonly Seen[]): string {
  const documented = seen.filter((one) => verdictOf(one) === "documented");
  const others = seen.filter((one) => !documented.includes(one));
  const sum = (key: "lostWords" | "silentPasses" | "hungPages") =>
    others.reduce((total, one) => total + one[key], 0);
  const held = seen.filter((one) => verdictOf(one) === "held").length;
  const named = documented.length > 0 ? `, ${documented.length} documented` : "";
  return (
    `${seen.length} faults: ${held} held${named}; ${sum("lostWords")} lost words, ` +
    `${sum("silentPasses")} silent passes, ${sum("hungPages")} hung pages`
  );
}

export function allHeld(seen: readonly Seen[]): boolean {
  return seen.length > 0 && seen.every((one) => GOOD.includes(verdictOf(one)));
}
