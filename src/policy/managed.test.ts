import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseManaged } from "./managed";

const key = { kty: "OKP", crv: "Ed25519", x: "A".repeat(43), kid: "k1" };

describe("parseManaged", () => {
  it("reads a whole configuration", () => {
    const { config, problems } = parseManaged({
      endpoint: "https://sluice.northgate.example/",
      tenant: "northgate",
      enrolmentToken: "t",
      publicKeys: JSON.stringify({ keys: [key] }),
      group: "sales",
      minimumPolicyVersion: 4,
      policy: '{"format":1}',
    });
    expect(problems).toEqual([]);
    expect(config).toEqual({
      endpoint: "https://sluice.northgate.example",
      tenant: "northgate",
      enrolmentToken: "t",
      publicKeys: [key],
      group: "sales",
      minimumPolicyVersion: 4,
      policy: { format: 1 },
    });
  });

  it.each([
    ["http to another machine", { endpoint: "http://sluice.example" }, "endpoint"],
    ["credentials in the address", { endpoint: "https://a:b@sluice.example" }, "endpoint"],
    ["a number for a text", { tenant: 5 }, "tenant"],
    ["keys that are not JSON", { publicKeys: "{" }, "publicKeys"],
    ["a private or foreign key type", { publicKeys: '{"keys":[{"kty":"RSA"}]}' }, "publicKeys"],
    ["an unknown key", { colour: "teal" }, "colour"],
  ])("treats %s as absent and reports it", (_, values, name) => {
    const { config, problems } = parseManaged({ group: "g", ...values });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}:`, "u"));
    expect(config.group).toBe("g");
    expect(config.endpoint).toBeNull();
  });

  it("allows http on loopback", () => {
    expect(parseManaged({ endpoint: "http://127.0.0.1:8787" }).config.endpoint).toBe(
      "http://127.0.0.1:8787",
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseManaged(value)));
  });
});
