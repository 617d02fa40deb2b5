// Debian packages, where we are allowed to install them. Plain Node.
import { existsSync } from "node:fs";
import { runQuietly, step } from "./steps.mjs";

const QUIET = { DEBIAN_FRONTEND: "noninteractive" };
const WAIT_FOR_LOCK = ["-o", "DPkg::Lock::Timeout=180"];

/** May this process install Debian packages? */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs packages as root; rejects with apt's own last lines. */
export function installDebianPackages(names) {
  return step(`installing ${names.join(", ")} from Debian`, async () => {
    await runQuietly("apt-get", [...WAIT_FOR_LOCK, "update"], QUIET);
    const install = ["install", "-y", "--no-install-recommends", ...names];
    await runQuietly("apt-get", [...WAIT_FOR_LOCK, ...install], QUIET);
  });
}
