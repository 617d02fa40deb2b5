// Sets up and runs the hostile pages. Plain Node: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { prepare } from "./setup/prepare.mjs";

await prepare({ chromium: true, firefox: true });
const { status } = spawnSync("npx", ["tsx", "scripts/gate/main.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 1);
