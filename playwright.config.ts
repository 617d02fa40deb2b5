import { defineConfig } from "@playwright/test";

/** Firefox finds the look-alikes at port 443, which only one can have. */
const FIREFOX = /firefox\.spec\.ts$/u;

/** One worker: two at a time have not been shown to be as steady. */
export default defineConfig({
  testDir: "test/browser",
  globalSetup: "./test/support/build-once.ts",
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // One more try where a stranger's machine decides the pace; the run's last line counts what needed it.
  retries: process.env["CI"] ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: ".sluice/browser-tests.json" }]],
  outputDir: "test-results",
  projects: [
    { name: "chromium", testIgnore: FIREFOX },
    { name: "firefox", testMatch: FIREFOX, workers: 1 },
  ],
});
