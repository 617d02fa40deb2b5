// What `npm start` and `npm test` need before anything else can run. Plain Node: nothing is installed yet.
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { ensureChromium } from "./chromium.mjs";
import { ensureFirefox } from "./firefox.mjs";
import { ensurePackages } from "./packages.mjs";

const OLDEST_NODE = [20, 19];
const SIGNING_KEY = ".sluice/key.pem";

/** Installs what is missing and makes the local signing key; quick when everything is there. */
export async function prepare({ chromium = true, firefox = false } = {}) {
  checkNode();
  mkdirSync(".sluice", { recursive: true });
  ensureSigningKey();
  await ensurePackages();
  return {
    chromium: chromium ? await ensureChromium() : null,
    firefox: firefox ? await ensureFirefox() : null,
  };
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor))
    throw new Error(`Node ${OLDEST_NODE.join(".")} or newer is needed, this is ${process.version}`);
}

/** The key gives the extension its id, so it is made once and kept. */
function ensureSigningKey() {
  if (existsSync(SIGNING_KEY)) return;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(SIGNING_KEY, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
}
