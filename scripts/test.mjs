// Sets up and runs every check; prints one closing line with counts. Plain Node: nothing is installed yet.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "./setup/prepare.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const UNIT_REPORT = ".sluice/unit-tests.json";
const BROWSER_REPORT = ".sluice/browser-tests.json";

/** In order; a failed step does not stop the later ones, so that one run names everything. */
const STEPS = [
  ["types", "npx", ["tsc", "--noEmit", "-p", "."]],
  ["lint", "npm", ["run", "-s", "lint"]],
  ["format", "npx", ["prettier", "--check", "--log-level", "warn", "."]],
  [
    "pure, glue and admin tests",
    "npx",
    ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
  ],
  ["admin tests on PostgreSQL", "node", ["admin/test/with-postgres.mjs"]],
  ["build for Firefox", "npx", ["wxt", "build", "-b", "firefox", "--mv3"]],
  ["build for Chrome", "npx", ["tsx", "scripts/setup/build-chrome.ts"]],
  ["browser tests", "npx", ["playwright", "test"]],
];

process.chdir(ROOT);
mkdirSync(".sluice", { recursive: true });
for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });
const { firefox } = await prepare({ chromium: true, firefox: true });
if (!firefox)
  console.log("Firefox is missing and only root may install it: its tests are left out.");

const results = [];
for (const [name, command, args] of STEPS) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const status = await run(command, args);
  const seconds = Math.round((Date.now() - started) / 1000);
  results.push({ name, ok: status === 0, seconds });
  console.log(`── ${name}: ${status === 0 ? "ok" : `FAILED (${status})`} in ${seconds} s`);
}

const counts = count();
const failedSteps = results.filter(({ ok }) => !ok);
console.log("\nstep                                seconds");
for (const { name, ok, seconds } of results)
  console.log(`${ok ? "ok    " : "FAILED"} ${name.padEnd(30)} ${String(seconds).padStart(6)}`);
console.log(
  `\n${counts.passed} passed, ${counts.failed + failedSteps.length} failed` +
    (counts.skipped > 0 ? `, ${counts.skipped} skipped` : "") +
    (counts.flaky > 0 ? `, ${counts.flaky} only at the second try` : ""),
);
process.exit(failedSteps.length === 0 && counts.passed > 0 ? 0 : 1);

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("exit", (code, signal) => done(code ?? signal ?? 1));
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(1);
    });
  });
}

/** Adds up what the runners wrote; a runner that wrote nothing failed as a step already. */
function count() {
  const total = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
  if (existsSync(UNIT_REPORT)) {
    const unit = JSON.parse(readFileSync(UNIT_REPORT, "utf8"));
    total.passed += unit.numPassedTests;
    total.failed += unit.numFailedTests;
    total.skipped += unit.numPendingTests;
  }
  if (existsSync(BROWSER_REPORT)) {
    const { stats } = JSON.parse(readFileSync(BROWSER_REPORT, "utf8"));
    total.passed += stats.expected + stats.flaky;
    total.failed += stats.unexpected;
    total.skipped += stats.skipped;
    total.flaky += stats.flaky;
  }
  return total;
}
