/** One line of the bench table; `met` is null where there is no aim. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In words, e.g. `≤ 5`. */
  readonly aim: string | null;
  readonly met: boolean | null;
}

export function atMost(name: string, value: number, unit: string, limit: number): Row {
  return { name, value: round(value), unit, aim: `≤ ${limit}`, met: value <= limit };
}

export function atLeast(name: string, value: number, unit: string, limit: number): Row {
  return { name, value: round(value), unit, aim: `≥ ${limit}`, met: value >= limit };
}

export function plain(name: string, value: number, unit: string): Row {
  return { name, value: round(value), unit, aim: null, met: null };
}

/** Value below which `share` (0–1) of the samples lie; nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
