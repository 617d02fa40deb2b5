import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { mayWritePolicy } from "./scripts/setup/managed-policy";
import { mayHaveOwnPolicies } from "./scripts/setup/own-policies";

/** Firefox finds the look-alikes at port 443, which only one can have. */
const FIREFOX = /firefox\.spec\.ts$/u;

/** Half of their time tests wait, so two share two cores. Where all browsers share the machine's policy file, one at a time. */
function workers(): number {
  if (process.env["TEST_WORKER_INDEX"] !== undefined) return 1; // a worker reads this file too, and starts none
  return availableParallelism() > 1 && (!mayWritePolicy() || mayHaveOwnPolicies()) ? 2 : 1;
}

export default defineConfig({
  testDir: "test/browser",
  globalSetup: "./test/support/build-once.ts",
  workers: workers(),
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // One more try where a stranger's machine decides the pace; the run's last line counts what needed it.
  retries: process.env["CI"] ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: ".sluice/browser-tests.json" }]],
  outputDir: "test-results",
  // The few long tests first: at the end one worker would wait for the other.
  projects: [
    { name: "firefox", testMatch: FIREFOX, workers: 1 },
    { name: "chromium", testIgnore: FIREFOX },
  ],
});
