/** A token bucket for each key: `burst` at once, `perMinute` over time. */
export interface RateLimit {
  /** null when allowed, else the seconds to wait. */
  take(key: string, now: number): number | null;
}

const MOST_KEYS = 100_000;

export function createRateLimit({
  burst,
  perMinute,
}: {
  burst: number;
  perMinute: number;
}): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key, now) {
      const known = buckets.get(key) ?? { left: burst, at: now };
      // A clock put back must not be paid for.
      const passed = Math.max(0, now - known.at);
      const left = Math.min(burst, known.left + (passed / 60_000) * perMinute);
      buckets.delete(key);
      // Who is refused keeps what has been saved up, or asking often would mean waiting for ever.
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
      for (const oldest of buckets.keys()) if (buckets.size > MOST_KEYS) buckets.delete(oldest);
      return left >= 1 ? null : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
    },
  };
}
