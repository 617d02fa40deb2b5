// Finds Chromium, or installs it as root. Plain Node.
import { existsSync } from "node:fs";
import { installDebianPackages, mayInstall } from "./debian.mjs";

/** Branded Chrome and Edge no longer load unpacked extensions, so only Chromium will do. */
const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

/** Path of Chromium; also put into CHROME_PATH for everything started from here. */
export async function ensureChromium() {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given))
    throw new Error(`CHROME_PATH names ${given}, which is not there`);
  let path = given ?? found();
  if (!path && mayInstall()) {
    await installDebianPackages(["chromium", "fonts-liberation"]);
    path = found();
  }
  if (!path)
    throw new Error(
      "Chromium is missing and only root may install it. Run\n" +
        "    sudo apt-get install chromium\n" +
        "or set CHROME_PATH to a Chromium (not Chrome or Edge: they load no unpacked extension).",
    );
  process.env.CHROME_PATH = path;
  return path;
}

function found() {
  return CANDIDATES.find((path) => existsSync(path));
}
