/**
 * A browser's policy folder belongs to the machine: one writer at a time, and what was there before comes
 * back. Everything is synchronous, so that it also works while the process is going down.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a browser looks for machine policies. */
export interface PolicyPlace {
  readonly folder: string;
  readonly file: string;
}

export const CHROMIUM: PolicyPlace = {
  folder: "/etc/chromium/policies",
  file: "managed/sluice-local.json",
};
/** Firefox reads this one file, once, when it starts. */
export const FIREFOX_POLICY: PolicyPlace = {
  folder: "/etc/firefox/policies",
  file: "policies.json",
};
const LOCK_FILE = "sluice-local.lock";

export interface PolicyLease {
  /** Replaces the whole policy file; Chromium notices within about five seconds. */
  write(policies: Readonly<Record<string, unknown>>): void;
  /** Writes text as it is, also broken JSON, or removes the file. */
  writeRaw(content: string | null): void;
  /** Puts back what was there before; harmless when called twice. */
  release(): void;
}

interface Lock {
  readonly pid: number;
  readonly owner: string;
  /** Content of the policy file before us; null when there was none. */
  readonly before: string | null;
}

/** May this process write machine policies? */
export function mayWritePolicy(): boolean {
  return process.getuid?.() === 0;
}

/** Takes the policy file; throws when another living process holds it. */
export function acquirePolicy(
  owner: string,
  folder = CHROMIUM.folder,
  file = CHROMIUM.file,
): PolicyLease {
  const policyFile = join(folder, file);
  const lockFile = join(folder, LOCK_FILE);
  mkdirSync(dirname(policyFile), { recursive: true });
  recoverFromCrash(policyFile, lockFile);
  const before = existsSync(policyFile) ? readFileSync(policyFile, "utf8") : null;
  const lock: Lock = { pid: process.pid, owner, before };
  writeFileSync(lockFile, JSON.stringify(lock), { flag: "wx" });
  let held = true;
  const release = () => {
    if (!held) return;
    held = false;
    put(policyFile, before);
    rmSync(lockFile, { force: true });
    process.off("exit", release);
  };
  process.on("exit", release);
  return {
    write: (policies) => put(policyFile, JSON.stringify(policies, null, 2)),
    writeRaw: (content) => put(policyFile, content),
    release,
  };
}

const TURN_MS = 300_000;
const ASK_AGAIN_MS = 500;

/** As `acquirePolicy`, but waits up to five minutes for another run that has the file. */
export async function acquirePolicyInTurn(
  owner: string,
  { folder, file } = CHROMIUM,
): Promise<PolicyLease> {
  for (let waited = 0; ; waited += ASK_AGAIN_MS)
    try {
      return acquirePolicy(owner, folder, file);
    } catch (busy) {
      if (waited > TURN_MS - 5_000) throw busy;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
}

/** A holder that died without cleaning up has its work undone; a living one keeps the file. */
function recoverFromCrash(policyFile: string, lockFile: string): void {
  if (!existsSync(lockFile)) return;
  const lock = readLock(lockFile);
  if (lock && isAlive(lock.pid))
    throw new Error(
      `the browser's policy file is in use by ${lock.owner} (process ${lock.pid}): stop that first`,
    );
  put(policyFile, lock?.before ?? null);
  rmSync(lockFile, { force: true });
}

function readLock(lockFile: string): Lock | null {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")) as Lock;
  } catch {
    return null; // half-written by a run that was cut off: nobody holds it
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process, or not ours any more
  }
}

/** Writes the file, or removes it. */
export function put(policyFile: string, content: string | null): void {
  if (content === null) rmSync(policyFile, { force: true });
  else writeFileSync(policyFile, content);
}
