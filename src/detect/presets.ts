/** How sure the model must be before a finding of its own counts; calibrated scores mean the same for every type. */
export const PRESETS = ["strict", "balanced", "quiet"] as const;

export type Preset = (typeof PRESETS)[number];

export const DEFAULT_PRESET: Preset = "balanced";

/** Findings of the model below this calibrated score (0–1) are dropped. What else `quiet` asks: `weigh/quiet.ts`. */
export const LEAST_SCORE: Readonly<Record<Preset, number>> = {
  strict: 0.5,
  balanced: 0.8,
  quiet: 0.9,
};
