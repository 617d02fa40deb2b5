/**
 * From a model's raw scores to calibrated ones. A raw 0.8 means something else for each type and each version of
 * the model; training measures where the scores of each stand, and a policy's number then means the same for all.
 */

/** Raw scores at which the presets `strict`, `balanced` and `quiet` begin; rising, inside (0, 1). */
export type Marks = readonly [strict: number, balanced: number, quiet: number];

/** Calibrated scores of the three marks. */
export const LEVELS = [0.5, 0.8, 0.9] as const;
/** Under the strict mark nothing is worth showing by itself; from here on it may be with what else speaks for it. */
export const LEAST = 0.12;
/** Marks of a score that was never measured: it stays as it is. */
export const PLAIN: Marks = LEVELS;

/** Straight lines through (0, 0), each mark with its level, and (1, 1). Monotonic; 0 to 1. */
export function calibrated(raw: number, marks: Marks): number {
  let fromRaw = 0;
  let from = 0;
  for (const [at, mark] of marks.entries()) {
    const level = LEVELS[at] ?? 1;
    if (raw < mark) return between(raw, fromRaw, mark, from, level);
    fromRaw = mark;
    from = level;
  }
  return between(Math.min(raw, 1), fromRaw, 1, from, 1);
}

/**
 * Marks for a manifest that only knows the score from which a finding was shown. It was chosen at what `balanced`
 * means; `strict` begins a fifth below it and `quiet` half of the way to certainty.
 */
export function marksFromThreshold(threshold: number): Marks {
  const balanced = Math.min(0.98, Math.max(0.02, threshold));
  return [0.8 * balanced, balanced, (1 + balanced) / 2];
}

function between(raw: number, fromRaw: number, toRaw: number, from: number, to: number): number {
  return from + ((Math.max(raw, fromRaw) - fromRaw) / (toRaw - fromRaw)) * (to - from);
}
