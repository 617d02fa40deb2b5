/** Heights of the day chart; pure, so that the drawing has nothing to decide. */
import type { SurfaceResponse } from "../../protocol/surface";

export type Day = SurfaceResponse<"surface.days">["days"][number];
export type BarKind = "blocked" | "changed" | "warned";

/** Bottom to top. */
export const BAR_KINDS: readonly BarKind[] = ["blocked", "changed", "warned"];

export interface BarPart {
  readonly kind: BarKind;
  /** From the top, in the units of `height`. */
  readonly y: number;
  readonly height: number;
}

/** Messages of a day that were blocked, changed or warned about. */
export function dayTotal(day: Day): number {
  return BAR_KINDS.reduce((sum, kind) => sum + day[kind], 0);
}

/** Most in one day; at least 1, so that nothing divides by zero. */
export function busiest(days: readonly Day[]): number {
  return Math.max(1, ...days.map(dayTotal));
}

/** Stacked parts of one day's bar, at most `height` high together; kinds that did not happen are left out. */
export function barParts(day: Day, most: number, height: number): BarPart[] {
  const parts: BarPart[] = [];
  let top = height;
  for (const kind of BAR_KINDS) {
    const part = (day[kind] / most) * height;
    if (part === 0) continue;
    top -= part;
    parts.push({ kind, y: top, height: part });
  }
  return parts;
}
