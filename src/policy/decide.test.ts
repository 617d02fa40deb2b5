import { describe, expect, it } from "vitest";
import type { Attack } from "./attack";
import { decide } from "./decide";
import type { DecisionContext } from "./decision";
import { attack, context, finding, policyWith, title } from "./testing/decide-input";
import type { PolicyInput } from "./schema";

describe("decide", () => {
  it("gives each finding the first rule that matches and the message the most severe action", () => {
    const policy = policyWith([
      { id: "keys", title, when: { types: ["API_KEY"] }, action: "block" },
      { id: "people", title, when: { types: ["PERSON", "IBAN"] }, action: "tokenise" },
      { id: "rest", title, when: {}, action: "log" },
    ]);
    const findings = [finding("PERSON"), finding("API_KEY"), finding("AGE")];
    const decision = decide(findings, attack(0), context, policy);
    expect(decision.perFinding.map(({ index, ruleId, action }) => [index, ruleId, action])).toEqual(
      [
        [0, "people", "tokenise"],
        [1, "keys", "block"],
        [2, "rest", "log"],
      ],
    );
    expect([decision.action, decision.ruleId]).toEqual(["block", "keys"]);
  });

  it("lets an earlier allow rule exempt a site", () => {
    const policy = policyWith([
      {
        id: "ok-here",
        title,
        when: { types: ["EMAIL"], sites: ["*.corp.example"] },
        action: "allow",
      },
      { id: "mail", title, when: { types: ["EMAIL"] }, action: "block" },
    ]);
    const at = (host: string) =>
      decide([finding("EMAIL")], null, { ...context, host }, policy).action;
    expect(at("ai.corp.example")).toBe("allow");
    expect(at("corp.example")).toBe("block");
    expect(at("chatgpt.com")).toBe("block");
  });

  it("counts findings against minCount and minScore, also those an earlier rule took", () => {
    const policy = policyWith([
      {
        id: "bulk",
        title,
        when: { types: ["EMAIL"], minCount: 3, minScore: 0.8 },
        action: "block",
      },
      { id: "one", title, when: { types: ["EMAIL"] }, action: "redact" },
    ]);
    const few = decide([finding("EMAIL"), finding("EMAIL")], null, context, policy);
    const unsure = decide(
      [finding("EMAIL"), finding("EMAIL"), finding("EMAIL", 0.6)],
      null,
      context,
      policy,
    );
    const many = decide(
      [finding("EMAIL"), finding("EMAIL"), finding("EMAIL")],
      null,
      context,
      policy,
    );
    expect([few.action, unsure.action, many.action]).toEqual(["redact", "redact", "block"]);
  });

  it("matches subtype, group, account and channel", () => {
    const rule = (when: PolicyInput["rules"][number]["when"]) =>
      policyWith([{ id: "r", title, when, action: "block" }]);
    const act = (when: PolicyInput["rules"][number]["when"], given: Partial<DecisionContext>) =>
      decide([finding("NATIONAL_ID", 0.9, "US_SSN")], null, { ...context, ...given }, rule(when))
        .action;
    expect(act({ subtypes: ["US_SSN"] }, {})).toBe("block");
    expect(act({ subtypes: ["UK_NINO"] }, {})).toBe("allow");
    expect(act({ groups: ["sales"] }, { group: "sales" })).toBe("block");
    expect(act({ groups: ["sales"] }, {})).toBe("allow");
    expect(act({ accounts: ["personal"] }, { account: "personal" })).toBe("block");
    expect(act({ accounts: ["personal"] }, {})).toBe("allow");
    expect(act({ channels: ["websocket"] }, {})).toBe("allow");
  });

  it("asks for a reason before an attack goes out and never offers to redact it", () => {
    const policy = policyWith([
      { id: "attack", title, when: { injection: 0.8 }, action: "warn", reason: "required" },
    ]);
    const decision = decide([], attack(0.85), context, policy);
    expect(decision.action).toBe("warn");
    expect(decision.injection.ruleId).toBe("attack");
    expect(decision.user).toMatchObject({
      maySendAnyway: true,
      maySendRedacted: false,
      reason: "required",
    });
    expect(decide([], attack(0.79), context, policy).action).toBe("allow");
  });

  it("gives injection and jailbreak the rules that are about them", () => {
    const policy = policyWith([
      { id: "mails", title, when: { injection: 0.8, attacks: ["injection"] }, action: "block" },
      { id: "wishes", title, when: { injection: 0.8, attacks: ["jailbreak"] }, action: "coach" },
    ]);
    const of = (attacks: Attack[]) => decide([], attacks, context, policy);
    const wish = attack(0.9, { kind: "jailbreak" });
    expect(of(wish)).toMatchObject({
      action: "coach",
      injection: { score: 0.9, ruleId: "wishes", kind: "jailbreak", source: "typed", at: 0 },
    });
    expect(of([...wish, ...attack(0.85, { source: "file" })])).toMatchObject({
      action: "block",
      injection: { score: 0.85, ruleId: "mails", kind: "injection", source: "file", at: 1 },
    });
    expect(of(attack(0.6))).toMatchObject({
      action: "allow",
      injection: { ruleId: null, kind: "injection", source: "typed" },
    });
    expect(of(attack(0.4)).injection).toMatchObject({ kind: null, source: null, at: 0 });
  });

  it("narrows rules to where the words came from", () => {
    const policy = policyWith([
      {
        id: "foreign",
        title,
        when: { injection: 0.8, sources: ["pasted", "file"] },
        action: "warn",
      },
      { id: "files", title, when: { types: ["PERSON"], sources: ["file"] }, action: "block" },
    ]);
    const of = (source: Attack["source"]) =>
      decide([{ ...finding("PERSON"), source }], attack(0.9, { source }), context, policy).action;
    expect([of("typed"), of("unknown"), of("pasted"), of("file")]).toEqual([
      "allow",
      "allow",
      "warn",
      "block",
    ]);
    expect(decide([finding("PERSON")], null, context, policy).action).toBe("block");
  });

  it("offers the redacted version of a block only when the rule says so", () => {
    const offer = (offerRedacted?: boolean) =>
      decide(
        [finding("API_KEY")],
        null,
        context,
        policyWith([
          {
            id: "keys",
            title,
            when: {},
            action: "block",
            ...(offerRedacted === undefined ? {} : { offerRedacted }),
          },
        ]),
      ).user;
    expect(offer()).toMatchObject({ maySendRedacted: false, maySendAnyway: false });
    expect(offer(true)).toMatchObject({ maySendRedacted: true, maySendAnyway: false });
  });

  it("explains every rule it looked at", () => {
    const policy = policyWith([
      { id: "elsewhere", title, when: { sites: ["claude.ai"] }, action: "block" },
      { id: "keys", title, when: { types: ["API_KEY"] }, action: "block" },
    ]);
    expect(decide([finding("API_KEY")], null, context, policy).trace).toEqual([
      { ruleId: "elsewhere", code: "other-site", numbers: [] },
      { ruleId: "keys", code: "findings", numbers: [1, 1, 1] },
    ]);
  });
});
