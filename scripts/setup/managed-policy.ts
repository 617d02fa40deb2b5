/**
 * Chromium's policy folder belongs to the machine: one writer at a time, and what was there before comes
 * back. Everything is synchronous, so that it also works while the process is going down.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const POLICY_FILE = "/etc/chromium/policies/managed/sluice-local.json";
const LOCK_FILE = "/etc/chromium/policies/sluice-local.lock";

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
export function acquirePolicy(owner: string): PolicyLease {
  mkdirSync(dirname(POLICY_FILE), { recursive: true });
  recoverFromCrash();
  const before = existsSync(POLICY_FILE) ? readFileSync(POLICY_FILE, "utf8") : null;
  const lock: Lock = { pid: process.pid, owner, before };
  writeFileSync(LOCK_FILE, JSON.stringify(lock), { flag: "wx" });
  let held = true;
  const release = () => {
    if (!held) return;
    held = false;
    restore(before);
    rmSync(LOCK_FILE, { force: true });
    process.off("exit", release);
  };
  process.on("exit", release);
  return {
    write: (policies) => writeFileSync(POLICY_FILE, JSON.stringify(policies, null, 2)),
    writeRaw: restore,
    release,
  };
}

/** A holder that died without cleaning up has its work undone; a living one keeps the file. */
function recoverFromCrash(): void {
  const lock = readLock();
  if (!lock) return;
  if (isAlive(lock.pid))
    throw new Error(
      `Chromium's policy file is in use by ${lock.owner} (process ${lock.pid}): stop that first`,
    );
  restore(lock.before);
  rmSync(LOCK_FILE, { force: true });
}

function readLock(): Lock | null {
  if (!existsSync(LOCK_FILE)) return null;
  try {
    return JSON.parse(readFileSync(LOCK_FILE, "utf8")) as Lock;
  } catch {
    return { pid: -1, owner: "a run that was cut off", before: null }; // half-written: nobody holds it
  }
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process, or not ours any more
  }
}

function restore(content: string | null): void {
  if (content === null) rmSync(POLICY_FILE, { force: true });
  else writeFileSync(POLICY_FILE, content);
}
