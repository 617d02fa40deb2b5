import { describe, expect, it } from "vitest";
import { decide } from "./decide";
import type { DecisionContext } from "./decision";
import { attack, context, finding, policyWith, title } from "./testing/decide-input";
import type { Rule } from "./schema";

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
