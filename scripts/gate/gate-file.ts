/**
 * `.sluice/gate.json`: what the last run of all tricks and the last run of faults came to, each kept when the other
 * runs. A run of some tricks stands beside it, in `gate-part.json`: rows of several trees would look like one run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FaultRow } from "./faults/report";
import type { Control, Row } from "./report";

const OUT = ".sluice/gate.json";
const PART = ".sluice/gate-part.json";

interface GateFile {
  readonly rows?: readonly Row[];
  readonly controls?: readonly Control[];
  readonly faults?: readonly Pick<FaultRow, "fault" | "browser" | "result" | "note">[];
  /** When each was run. */
  readonly at?: { readonly tricks?: string; readonly faults?: string };
}

/** `some`: only some tricks or places were asked for. */
export function keepTricks(
  rows: readonly Row[],
  controls: readonly Control[],
  some: boolean,
  out: string = some ? PART : OUT,
): void {
  keep(out, (before) => ({ ...before, rows, controls, at: { ...before.at, tricks: now() } }));
}

export function keepFaults(seen: readonly FaultRow[], out: string = OUT): void {
  const faults = seen.map(({ fault, browser, result, note }) => ({ fault, browser, result, note }));
  keep(out, (before) => ({ ...before, faults, at: { ...before.at, faults: now() } }));
}

function keep(out: string, change: (before: GateFile) => GateFile): void {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(change(readGate(out)), null, 2)}\n`);
}

function readGate(out: string): GateFile {
  if (!existsSync(out)) return {};
  try {
    return JSON.parse(readFileSync(out, "utf8")) as GateFile;
  } catch {
    return {}; // a run that was cut off
  }
}

function now(): string {
  return new Date().toISOString();
}
