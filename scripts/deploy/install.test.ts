import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseInstall } from "./install";

const sample = JSON.parse(readFileSync("deploy/values.json", "utf8")) as {
  managed: Record<string, unknown>;
};

describe("parseInstall", () => {
  it("turns keys and policy into the text that browsers carry", () => {
    const { managed } = parseInstall(JSON.stringify(sample));
    expect(JSON.parse(String(managed["publicKeys"]))).toEqual(sample.managed["publicKeys"]);
    expect(JSON.parse(String(managed["policy"]))).toEqual(sample.managed["policy"]);
    expect(managed["minimumPolicyVersion"]).toBe(1);
  });

  it.each([
    ["an id that is none", { extensionId: "sluice" }, /^extensionId: /u],
    ["an update address without TLS", { updateUrl: "http://a.example/u.xml" }, /^updateUrl: /u],
    ["a key of its own", { colour: "teal" }, /^colour: /u],
    ["a managed key nobody reads", { managed: { endpiont: "https://a.example" } }, /^endpiont: /u],
    ["an endpoint without TLS", { managed: { endpoint: "http://a.example" } }, /^endpoint: /u],
    ["a policy with a mistake", { managed: { policy: { format: 1 } } }, /^policy tenant: /u],
    ["a key that is no Ed25519 key", { managed: { publicKeys: { keys: [{}] } } }, /^publicKeys: /u],
  ])("refuses %s and says where", (_, change, message) => {
    expect(() => parseInstall(JSON.stringify({ ...sample, ...change }))).toThrow(message);
  });
});
