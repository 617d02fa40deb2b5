// Finds Firefox, or installs it as root. Plain Node.
import { existsSync } from "node:fs";
import { installDebianPackages, mayInstall } from "./debian.mjs";

const CANDIDATES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** Path of Firefox, or null where there is none and nobody may install it; also put into FIREFOX_PATH. */
export async function ensureFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given))
    throw new Error(`FIREFOX_PATH names ${given}, which is not there`);
  let path = given ?? found();
  if (!path && mayInstall()) {
    await installDebianPackages(["firefox-esr"]);
    path = found();
  }
  if (path) process.env.FIREFOX_PATH = path;
  return path ?? null;
}

function found() {
  return CANDIDATES.find((path) => existsSync(path));
}
