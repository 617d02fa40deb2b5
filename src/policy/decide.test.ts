import { describe, expect, it } from "vitest";
import type { Attack } from "./attack";
import { decide } from "./decide";
import type { DecisionContext } from "./decision";
import { attack, context, finding, policyWith, title } from "./testing/decide-input";
import type { PolicyInput, Rule } from "./schema";

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

  describe("when company data is missing", () => {
    const missing: DecisionContext = { ...context, unavailable: ["company-data"] };
    it.each([
      [{ types: ["COMPANY_DATA"] }, "block"],
      [{ types: ["EMAIL", "COMPANY_DATA"], subtypes: ["customers"] }, "block"],
      [{}, "block"],
      [{ types: ["PERSON", "API_KEY"] }, "allow"],
      [{ injection: 0.8 }, "allow"],
    ] as const)("a rule when %j: %s", (when, action) => {
      const rule = { id: "rule", title, when, action: "warn", onUnavailable: "block" } as const;
      const policy = policyWith([structuredClone(rule) as unknown as Rule]);
      expect(decide([], null, missing, policy).action).toBe(action);
    });
  });

  describe("when the model did not answer", () => {
    const missing: DecisionContext = { ...context, unavailable: ["model"] };

    it("holds the strictest fallback of the rules that needed it", () => {
      const policy = policyWith(
        [
          { id: "people", title, when: { types: ["PERSON"] }, action: "tokenise" },
          { id: "attack", title, when: { injection: 0.8 }, action: "warn", onUnavailable: "block" },
        ],
        { onUnavailable: "warn" },
      );
      expect(decide([], null, missing, policy)).toMatchObject({
        action: "block",
        unavailable: { what: "model", fallback: "block" },
      });
    });

    it("does not hold up a policy that is only about keys", () => {
      const policy = policyWith([
        {
          id: "keys",
          title,
          when: { types: ["API_KEY"] },
          action: "block",
          onUnavailable: "block",
        },
      ]);
      expect(decide([], null, missing, policy)).toMatchObject({
        action: "allow",
        unavailable: null,
      });
    });

    it.each([
      ["AGE", undefined, "warn"],
      ["AGE", "block", "block"],
      ["PASSWORD", undefined, "allow"],
      ["PASSWORD", "block", "block"],
    ] as const)("knows that %s may go unseen, rule says %s", (type, onUnavailable, action) => {
      const policy = policyWith(
        [
          {
            id: "r",
            title,
            when: { types: [type] },
            action: "block",
            ...(onUnavailable ? { onUnavailable } : {}),
          },
        ],
        { onUnavailable: "warn" },
      );
      expect(decide([], null, missing, policy).action).toBe(action);
    });

    it("does not let a rule that only logs stop anyone", () => {
      const policy = policyWith([{ id: "log", title, when: {}, action: "log" }]);
      expect(decide([], null, missing, policy).action).toBe("allow");
    });

    it("is as severe as the findings that rules alone made", () => {
      const policy = policyWith(
        [
          { id: "keys", title, when: { types: ["API_KEY"] }, action: "block" },
          { id: "people", title, when: { types: ["PERSON"] }, action: "tokenise" },
        ],
        { onUnavailable: "allow" },
      );
      const decision = decide([finding("API_KEY")], null, missing, policy);
      expect(decision).toMatchObject({ action: "block", unavailable: { fallback: "allow" } });
    });
  });

  describe("when the model read part of a text", () => {
    const partly: DecisionContext = { ...context, unavailable: ["model-rest"] };
    const people = (onUnavailable: "allow" | "warn" | "block") =>
      policyWith([{ id: "people", title, when: { types: ["PERSON"] }, action: "tokenise" }], {
        onUnavailable,
      });

    it.each([
      ["allow", "allow"],
      ["warn", "warn"],
      ["block", "block"],
    ] as const)("follows `%s` for the rest, although nothing was found", (fallback, action) => {
      const decision = decide([], attack(0.1), partly, people(fallback));
      expect(decision).toMatchObject({ action, unavailable: { what: "model-rest", fallback } });
    });

    it.each([
      ["allow", "tokenise"],
      ["warn", "warn"],
      ["block", "block"],
    ] as const)("acts on what was found, and follows `%s` beside it", (fallback, action) => {
      const decision = decide([finding("PERSON")], null, partly, people(fallback));
      expect(decision.action).toBe(action);
      expect(decision.perFinding).toMatchObject([{ action: "tokenise", ruleId: "people" }]);
      expect(decision.unavailable?.fallback).toBe(fallback);
    });

    it("offers to send with the values replaced, as they would be in any case", () => {
      const { user } = decide([finding("PERSON")], null, partly, people("warn"));
      expect([user.maySendRedacted, user.maySendAnyway]).toEqual([true, false]);
      const without = decide([], null, partly, people("warn")).user;
      expect([without.maySendRedacted, without.maySendAnyway]).toEqual([false, true]);
    });

    it("lets no fallback soften a block", () => {
      const policy = policyWith(
        [{ id: "people", title, when: { types: ["PERSON"] }, action: "block" }],
        { onUnavailable: "allow" },
      );
      expect(decide([finding("PERSON")], null, partly, policy).action).toBe("block");
    });
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
