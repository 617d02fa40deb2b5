/** A family is a data table turned into detectors: one idea, many providers or countries. */
import type { Detector } from "../detector";

export interface Family {
  /** Policy can switch the whole family by this id, and each detector by its own. */
  readonly id: string;
  /** What the table holds, for docs/detectors.md. */
  readonly title: string;
  readonly detectors: readonly Detector[];
}

/** `GITHUB_TOKEN` → `github-token`: the id a policy names. */
export function idOf(subtype: string): string {
  return subtype.toLowerCase().replaceAll("_", "-");
}
