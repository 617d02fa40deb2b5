/**
 * Expected failure travels as a value; `throw` is for broken invariants. Without a prototype, since the guard hands such
 * values through promises, which ask each object for a `then` that all objects of a page may have.
 */
export type Result<T, F extends { reason: string }> = { ok: true; value: T } | ({ ok: false } & F);

export function ok<T>(value: T): { ok: true; value: T } {
  return { __proto__: null, ok: true, value } as { ok: true; value: T };
}

export function fail<const F extends { reason: string }>(failure: F): { ok: false } & F {
  return { __proto__: null, ok: false, ...failure } as { ok: false } & F;
}
