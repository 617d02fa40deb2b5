import { describe, expect, it } from "vitest";
import { fallbackWithoutAnswer, mostSevere } from "./decide";
import { policyWith, title, type RuleInput } from "./testing/decide-input";
import type { PolicyInput } from "./schema";

describe("mostSevere", () => {
  it("orders actions from allow to block", () => {
    expect(mostSevere([])).toBe("allow");
    expect(mostSevere(["log", "tokenise", "coach"])).toBe("tokenise");
    expect(mostSevere(["warn", "block", "redact"])).toBe("block");
  });
});

describe("without any answer", () => {
  const here = { siteId: "chatgpt", host: "chatgpt.com", account: "unknown", group: null } as const;
  const rule: Omit<RuleInput, "id"> = { title, when: { types: ["IBAN"] }, action: "tokenise" };

  it.each([
    ["the policy's where no rule names one", "warn", [{ ...rule, id: "a" }]],
    ["the policy's where no rule would stop anything", "warn", []],
    [
      "the strictest of the rules",
      "block",
      [
        { ...rule, id: "a", onUnavailable: "allow" },
        { ...rule, id: "b", onUnavailable: "block" },
      ],
    ],
    ["a rule's own, milder one", "allow", [{ ...rule, id: "a", onUnavailable: "allow" }]],
    [
      "that of a rule for one way out",
      "block",
      [{ ...rule, id: "a", when: { channels: ["websocket"] }, onUnavailable: "block" }],
    ],
    [
      "not that of a rule for drafts, another site or another group",
      "warn",
      [
        { ...rule, id: "a", when: { channels: ["draft"] }, onUnavailable: "block" },
        { ...rule, id: "b", when: { sites: ["chat.example"] }, onUnavailable: "block" },
        { ...rule, id: "c", when: { groups: ["finance"] }, onUnavailable: "block" },
      ],
    ],
  ] satisfies [string, string, RuleInput[]][])("%s holds: %s", (_name, expected, rules) => {
    expect(fallbackWithoutAnswer(here, policyWith(rules))).toBe(expected);
  });

  it("a group's own rule holds for that group", () => {
    const rules: PolicyInput["rules"] = [
      { ...rule, id: "a", when: { groups: ["finance"] }, onUnavailable: "block" },
    ];
    expect(fallbackWithoutAnswer({ ...here, group: "finance" }, policyWith(rules))).toBe("block");
  });
});
