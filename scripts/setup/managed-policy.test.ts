import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acquirePolicy } from "./managed-policy";

const NOBODY = 2 ** 22 + 1; // above the largest process id Linux gives out

function machine(before: string | null): { folder: string; policy: string; lock: string } {
  const folder = mkdtempSync(join(tmpdir(), "sluice-policy-"));
  mkdirSync(join(folder, "managed"));
  const policy = join(folder, "managed/sluice-local.json");
  if (before !== null) writeFileSync(policy, before);
  return { folder, policy, lock: join(folder, "sluice-local.lock") };
}

describe("the machine's policy file", () => {
  it("comes back as it was", () => {
    const { folder, policy, lock } = machine('{"HomepageLocation":"https://a.example"}');
    const lease = acquirePolicy("a test", folder);
    lease.write({ DeveloperToolsAvailability: 1 });
    expect(JSON.parse(readFileSync(policy, "utf8"))).toEqual({ DeveloperToolsAvailability: 1 });
    lease.release();
    lease.release();
    expect(readFileSync(policy, "utf8")).toBe('{"HomepageLocation":"https://a.example"}');
    expect(existsSync(lock)).toBe(false);
  });

  it("is gone again when there was none", () => {
    const { folder, policy } = machine(null);
    const lease = acquirePolicy("a test", folder);
    lease.writeRaw("{ broken");
    expect(readFileSync(policy, "utf8")).toBe("{ broken");
    lease.release();
    expect(existsSync(policy)).toBe(false);
  });

  it("has one writer at a time", () => {
    const { folder } = machine(null);
    const lease = acquirePolicy("the first", folder);
    expect(() => acquirePolicy("the second", folder)).toThrow(/in use by the first/u);
    lease.release();
    acquirePolicy("the second", folder).release();
  });

  it("undoes what a killed writer left", () => {
    const { folder, policy, lock } = machine('{"left":"behind"}');
    writeFileSync(lock, JSON.stringify({ pid: NOBODY, owner: "npm start", before: '{"a":1}' }));
    acquirePolicy("a test", folder).release();
    expect(readFileSync(policy, "utf8")).toBe('{"a":1}');
  });
});
