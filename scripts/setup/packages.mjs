// Installs the npm packages when node_modules is not what the lock file says. Plain Node.
import { existsSync, readFileSync } from "node:fs";
import { runQuietly, step } from "./steps.mjs";

const LOCK = "package-lock.json";
const INSTALLED = "node_modules/.package-lock.json";

/** Makes node_modules match the lock file; does nothing when it already does. */
export async function ensurePackages() {
  if (installedAsLocked()) return;
  await step("installing npm packages", () =>
    runQuietly("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
  );
}

/** npm keeps its own record of what it installed: every locked package must be in it. */
function installedAsLocked() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = packagesOf(LOCK);
  const present = packagesOf(INSTALLED);
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes("node_modules/") || link) return true;
    const installed = present[path];
    return installed ? installed.version === version : optional === true;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {}; // a broken record counts as nothing installed
  }
}
