import type { EntityType, Finding } from "../detect/types";
import type { Action, RedactMethod } from "../policy/schema";

/** A finding and what is to happen to it; actions other than `redact` and `tokenise` leave the text alone. */
export type ActedFinding = Pick<Finding, "type" | "start" | "end"> & {
  readonly action: Action;
  readonly subtype?: string | null | undefined;
  /** How `redact` replaces; left out: the mark that says what stood there. */
  readonly method?: RedactMethod | null | undefined;
};

/** A stretch that is replaced. */
export interface Target {
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly start: number;
  readonly end: number;
  readonly action: "redact" | "tokenise";
  readonly method: RedactMethod;
  readonly finding: number;
}

export function targetOf(finding: ActedFinding, index: number): Target[] {
  const { type, start, end, action, subtype = null } = finding;
  if ((action !== "redact" && action !== "tokenise") || end <= start) return [];
  const method = finding.method ?? "placeholder";
  return [{ type, subtype, start, end, action, method, finding: index }];
}

/** Sorted and disjoint. `redact` wins over `tokenise` where they meet: it promises more. */
export function joinOverlapping(targets: readonly Target[]): Target[] {
  const sorted = [...targets].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Target[] = [];
  for (const target of sorted) {
    const last = joined.at(-1);
    if (!last || target.start >= last.end) {
      joined.push(target);
      continue;
    }
    const longest = target.end - target.start > last.end - last.start ? target : last;
    joined[joined.length - 1] = {
      ...longest,
      start: last.start,
      end: Math.max(last.end, target.end),
      action: last.action === "redact" || target.action === "redact" ? "redact" : "tokenise",
    };
  }
  return joined;
}
