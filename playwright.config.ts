import { defineConfig } from "@playwright/test";

/** One worker: the managed policy of a machine and its two cores cannot be shared. */
export default defineConfig({
  testDir: "test/browser",
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // One more try where a stranger's machine decides the pace; the run's last line counts what needed it.
  retries: process.env["CI"] ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: ".sluice/browser-tests.json" }]],
  outputDir: "test-results",
});
