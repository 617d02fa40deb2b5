import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHROMIUM } from "./managed-policy";
import { environmentOf, mayHaveOwnPolicies, ownPolicies, WITH_OWN_POLICIES } from "./own-policies";

describe("policies of one process's own", () => {
  it("are written to a folder that is gone at the end", () => {
    const policies = ownPolicies();
    const file = join(policies.folder, CHROMIUM.file);
    policies.write({ DeveloperToolsAvailability: 1 });
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ DeveloperToolsAvailability: 1 });
    policies.writeRaw(null);
    expect(existsSync(file)).toBe(false);
    policies.release();
    policies.release();
    expect(existsSync(policies.folder)).toBe(false);
  });

  if (mayHaveOwnPolicies())
    it("are what the browser sees, and it alone", () => {
      const policies = ownPolicies();
      const machine = () => readdirSync(CHROMIUM.folder, { recursive: true });
      const before = machine();
      policies.writeRaw('{"own":1}');
      const { stdout, status } = spawnSync(
        WITH_OWN_POLICIES,
        [join(CHROMIUM.folder, CHROMIUM.file)],
        {
          env: { ...process.env, ...environmentOf(policies.folder), CHROME_PATH: "cat" },
          encoding: "utf8",
        },
      );
      expect({ stdout, status }).toEqual({ stdout: '{"own":1}', status: 0 });
      expect(machine()).toEqual(before);
      policies.release();
    });
});
