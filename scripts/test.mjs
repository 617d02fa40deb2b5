// Sets up and runs every check; prints one closing line with counts. Plain Node: nothing is installed yet.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { prepare } from "./setup/prepare.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const UNIT_REPORTS = [".sluice/unit-tests.json", ".sluice/glue-and-admin-tests.json"];
const BROWSER_REPORT = ".sluice/browser-tests.json";

/**
 * Two at a time take the next list, each in order, so that neither waits for the other at the end: long ones come first.
 * A failed step does not stop the later ones, so that one run names everything.
 */
const BESIDE_EACH_OTHER = [
  [
    // As many at once as there are cores: the other steps end first.
    [
      "pure tests",
      "npx",
      [...vitest(UNIT_REPORTS[0], "pure"), `--maxWorkers=${availableParallelism()}`],
    ],
  ],
  [
    // Both builds write the same folder of types.
    ["build for Firefox", "npx", ["wxt", "build", "-b", "firefox", "--mv3"]],
    ["build for Chrome", "npx", ["tsx", "scripts/setup/build-chrome.ts"]],
    ["glue and admin tests", "npx", vitest(UNIT_REPORTS[1], "glue", "admin")],
  ],
  [["lint", "npm", ["run", "-s", "lint"]]],
  [["admin tests on PostgreSQL", "node", ["admin/test/with-postgres.mjs"]]],
  [["types", "npx", ["tsc", "--noEmit", "-p", "."]]],
  [["format", "npx", ["prettier", "--check", "--log-level", "warn", "."]]],
];
/** A person's pace is what they test: they have the machine for themselves. */
const LAST = [["browser tests", "npx", ["playwright", "test"]]];

process.chdir(ROOT);
mkdirSync(".sluice", { recursive: true });
for (const report of [...UNIT_REPORTS, BROWSER_REPORT]) rmSync(report, { force: true });
const { firefox } = await prepare({ chromium: true, firefox: true });
if (!firefox)
  console.log("Firefox is missing and only root may install it: its tests are left out.");

const results = [];
const atOnce = availableParallelism() > 1 ? 2 : 1;
await Promise.all(Array.from({ length: atOnce }, () => takeTurns(atOnce > 1)));
await runAll(LAST, false);

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

function vitest(report, ...projects) {
  const chosen = projects.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return ["vitest", "run", ...chosen, ...reporters];
}

/** The next list that nobody has taken, until there is none. */
async function takeTurns(labelled) {
  for (let steps = BESIDE_EACH_OTHER.shift(); steps; steps = BESIDE_EACH_OTHER.shift())
    await runAll(steps, labelled);
}

/** One step after the other; with `labelled` each of their lines says whose it is. */
async function runAll(steps, labelled) {
  for (const [name, command, args] of steps) {
    console.log(`\n── ${name}`);
    const started = Date.now();
    const status = await run(command, args, labelled ? name : null);
    const seconds = Math.round((Date.now() - started) / 1000);
    results.push({ name, ok: status === 0, seconds });
    console.log(`── ${name}: ${status === 0 ? "ok" : `FAILED (${status})`} in ${seconds} s`);
  }
}

function run(command, args, label) {
  return new Promise((done) => {
    const output = label === null ? "inherit" : "pipe";
    const child = spawn(command, args, { stdio: ["ignore", output, output] });
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on("line", (line) => console.log(`${label} │ ${line}`));
    child.on("close", (code, signal) => done(code ?? signal ?? 1));
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(1);
    });
  });
}

/** Adds up what the runners wrote; a runner that wrote nothing failed as a step already. */
function count() {
  const total = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
  for (const report of UNIT_REPORTS.filter((path) => existsSync(path))) {
    const unit = JSON.parse(readFileSync(report, "utf8"));
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
