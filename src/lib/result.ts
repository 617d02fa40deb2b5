/** Expected failure travels as a value; `throw` is for broken invariants. */
export type Result<T, F extends { reason: string }> = { ok: true; value: T } | ({ ok: false } & F);

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<const F extends { reason: string }>(failure: F): { ok: false } & F {
  return { ok: false, ...failure };
}
