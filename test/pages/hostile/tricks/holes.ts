/** Places at which a way is open, to be named with the words of SECURITY.md. */
import type { Hole, Place } from "../trick";

const EVERYWHERE: readonly Place[] = ["chromium forced", "chromium unpacked", "firefox unpacked"];

/** Nobody can hold it in any browser. */
export function open(named: string): readonly Hole[] {
  return [{ in: EVERYWHERE, named }];
}

/** Held by the last look only, which an unpacked Chromium does not grant. */
export function openUnpacked(named: string): readonly Hole[] {
  return [{ in: ["chromium unpacked"], named }];
}

/** The same holes, through which something comes in some runs only. */
export function byChance(holes: readonly Hole[]): readonly Hole[] {
  return holes.map((hole) => ({ ...hole, byChance: true }));
}
