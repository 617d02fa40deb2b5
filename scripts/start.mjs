// `npm start`: from a fresh clone to a guarded chat page. Plain Node until the packages are there.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "./setup/prepare.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const USAGE = `npm start              opens a guarded chat page to try
npm start -- --tour    drives the same page headless, prints a table, leaves screenshots in .sluice/tour/`;

process.chdir(ROOT);
const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== "--tour");
if (unknown.length > 0) {
  console.log(USAGE);
  process.exit(args.includes("--help") || args.includes("-h") ? 0 : 2);
}

try {
  console.log("Setting up Sluice");
  await prepare();
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./setup/start.ts");
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const tour = args.includes("--tour") || !display;
  if (tour && !args.includes("--tour")) console.log("  no display here, so this is the tour");
  process.exitCode = await start({ tour });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
process.exit();
