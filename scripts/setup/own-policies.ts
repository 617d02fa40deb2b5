/**
 * A policy folder for the browsers of one process alone: a mount namespace shows it to them in the machine's place.
 * So several can be tested beside each other, and no other browser of the machine hears of their policies.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { CHROMIUM, mayWritePolicy, put, type PolicyLease } from "./managed-policy";

/** Starts Chromium with the policies that `environmentOf` names. */
export const WITH_OWN_POLICIES = resolve("scripts/setup/chromium-own-policies.sh");

/** May this process give its browsers policies of their own? Root may, but not in every container. */
export function mayHaveOwnPolicies(): boolean {
  if (!mayWritePolicy()) return false;
  mkdirSync(CHROMIUM.folder, { recursive: true });
  const policies = ownPolicies();
  try {
    const environment = { ...environmentOf(policies.folder), CHROME_PATH: "true" };
    const options = { env: { ...process.env, ...environment }, stdio: "ignore" } as const;
    return spawnSync(WITH_OWN_POLICIES, options).status === 0;
  } finally {
    policies.release();
  }
}

/** A fresh folder without policies; removed at the end. */
export function ownPolicies(): PolicyLease & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "sluice-policies-"));
  const file = join(folder, CHROMIUM.file);
  mkdirSync(dirname(file));
  const release = () => {
    rmSync(folder, { recursive: true, force: true });
    process.off("exit", release);
  };
  process.on("exit", release);
  return {
    folder,
    write: (policies) => put(file, JSON.stringify(policies, null, 2)),
    writeRaw: (content) => put(file, content),
    release,
  };
}

/** What `WITH_OWN_POLICIES` reads. */
export function environmentOf(folder: string): Record<string, string> {
  return { SLUICE_POLICIES: folder, SLUICE_POLICIES_AT: CHROMIUM.folder };
}
