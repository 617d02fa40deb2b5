import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/**
 * What looks at the cost of every expression comes first: in a process that has compiled nothing else it takes a third
 * of the time.
 */
class GrowthFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isGrowth = ({ moduleId }: TestSpecification) => moduleId.endsWith(".growth.test.ts");
    return [...sorted.filter(isGrowth), ...sorted.filter((file) => !isGrowth(file))];
  }
}

const shared = {
  environment: "node" as const,
  exclude: ["node_modules/**", "test/browser/**"],
  // Ends what hangs; a slow or busy machine is no failure.
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    sequence: { sequencer: GrowthFirst },
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
