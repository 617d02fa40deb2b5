import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GUARD_ONLY_NAMES } from "./guard-names";

/** What is written here is read by other worlds, comes signed with a policy, or is the browser's. */
const SHARED = [
  ...filesOf("src/protocol"),
  ...filesOf("src/policy"),
  "src/sites/types.ts",
  "src/sites/parse-pack.ts",
  "src/sites/pack-forms.ts",
  "node_modules/typescript/lib/lib.dom.d.ts",
  ...[
    "es5",
    "es2015.core",
    "es2015.collection",
    "es2015.promise",
    "es2015.proxy",
    "es2015.reflect",
  ].map((name) => `node_modules/typescript/lib/lib.${name}.d.ts`),
];

describe("names that a build may shorten", () => {
  const shared = new Set(SHARED.flatMap((path) => readFileSync(path, "utf8").match(/\w+/gu) ?? []));

  test("what is compared with is there", () => {
    for (const name of ["verdict", "imageHosts", "postMessage", "construct"])
      expect(shared).toContain(name);
  });

  test.each(GUARD_ONLY_NAMES)("%s is nobody else's", (name) => {
    expect(shared).not.toContain(name);
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}
