import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const shared = {
  environment: "node" as const,
  exclude: ["node_modules/**", "test/browser/**"],
  // Ends what hangs; a slow or busy machine is no failure.
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "pure",
          // Pure code has nothing to isolate, and a worker for each file costs more than its tests.
          isolate: false,
          include: ["{src,scripts,test,admin,deploy}/**/*.test.{ts,tsx}"],
          exclude: [...shared.exclude, "**/*.glue.test.ts", "admin/**"],
        },
      },
      {
        plugins: [WxtVitest()],
        test: { ...shared, name: "glue", include: ["{src,entrypoints}/**/*.glue.test.ts"] },
      },
      { test: { ...shared, name: "admin", isolate: false, include: ["admin/**/*.test.ts"] } },
    ],
  },
});
