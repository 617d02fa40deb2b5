/** Where two observations differ, field by field. */

export interface Difference {
  /** Names from the outside in, e.g. `abort › guarded › before › error › name`. */
  readonly path: string;
  readonly bare: unknown;
  readonly guarded: unknown;
}

/** How the extension came in. */
export type Where = "unpacked" | "forced";

/** A difference that is known and accepted, with the words of SECURITY.md that say so. */
export interface Accepted {
  readonly path: RegExp;
  readonly why: string;
  /** Stands in SECURITY.md as it is written here. */
  readonly named: string;
  /** Where it is seen; left out: everywhere. */
  readonly in?: readonly Where[];
}

export function differences(bare: unknown, guarded: unknown, path = ""): Difference[] {
  if (Object.is(bare, guarded)) return [];
  if (!isRecord(bare) || !isRecord(guarded) || Array.isArray(bare) !== Array.isArray(guarded))
    return [{ path, bare, guarded }];
  const keys = new Set([...Object.keys(bare), ...Object.keys(guarded)]);
  return [...keys].flatMap((key) =>
    differences(bare[key], guarded[key], path === "" ? key : `${path} › ${key}`),
  );
}

/** Probes that did not come to an end, by name. */
export function failures(observations: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(observations)
    .filter(([, seen]) => isRecord(seen) && "failed" in seen)
    .map(([name, seen]) => `${name}: ${JSON.stringify(seen)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
