/** Findings by place, so that looking around many of them stays linear. */
import type { Finding } from "../types";

const BUCKET = 256;

export interface ByPlace<T> {
  /** Those that share a character with [start, end), in no order. */
  overlapping(start: number, end: number): T[];
}

export type FindingsByPlace = ByPlace<Finding>;

/** Index of `findings`, or other spans, which may overlap each other. */
export function byPlace<T extends { readonly start: number; readonly end: number }>(
  findings: readonly T[],
): ByPlace<T> {
  const buckets = new Map<number, T[]>();
  for (const finding of findings)
    for (let at = bucketOf(finding.start); at <= bucketOf(finding.end - 1); at++) {
      const known = buckets.get(at);
      if (known) known.push(finding);
      else buckets.set(at, [finding]);
    }
  return {
    overlapping(start, end) {
      const out = new Set<T>();
      for (let at = bucketOf(start); at <= bucketOf(end - 1); at++)
        for (const one of buckets.get(at) ?? [])
          if (one.start < end && one.end > start) out.add(one);
      return [...out];
    },
  };
}

function bucketOf(at: number): number {
  return Math.floor(Math.max(0, at) / BUCKET);
}
