/** What of a folder is done, one JSON line a file, so that a run that was interrupted goes on. */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const STATE_FILE = ".sluice-redact.jsonl";

export interface DoneFile {
  readonly name: string;
  /** SHA-256 of what was read and of what was written. */
  readonly source: string;
  readonly result: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly left: number;
}

export interface RunState {
  /** The line of this very file, if its result is still what was written. */
  done(name: string, source: string): DoneFile | null;
  add(file: DoneFile): void;
}

/** `settings` tells runs apart that would write something else; another one starts anew. */
export function openState(out: string, settings: string): RunState {
  const file = join(out, STATE_FILE);
  const first = JSON.stringify({ format: 1, settings });
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const known = new Map<string, DoneFile>();
  if (lines[0] === first)
    for (const line of lines.slice(1)) {
      const done = parsed(line);
      if (done) known.set(done.name, done);
    }
  // Written anew each time: a line that was cut off by an interruption must not swallow the next one.
  const kept = [...known.values()].map((done) => JSON.stringify(done));
  writeFileSync(file, [first, ...kept, ""].join("\n"));
  return {
    done(name, source) {
      const done = known.get(name);
      if (done?.source !== source) return null;
      const result = join(out, name);
      return existsSync(result) && hashOf(readFileSync(result)) === done.result ? done : null;
    },
    add: (done) => appendFileSync(file, `${JSON.stringify(done)}\n`),
  };
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function parsed(line: string): DoneFile | null {
  try {
    const value = JSON.parse(line) as Partial<DoneFile>;
    const { name, source, result, counts, left } = value;
    return typeof name === "string" &&
      typeof source === "string" &&
      typeof result === "string" &&
      typeof counts === "object" &&
      typeof left === "number"
      ? { name, source, result, counts, left }
      : null;
  } catch {
    return null; // cut off when the run was interrupted
  }
}
