import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_POLICY, defaultPolicy } from "./defaults";
import { parsePolicy } from "./parse";

const minimal = {
  format: 1,
  tenant: "northgate",
  version: 3,
  organisation: { name: "Northgate" },
  rules: [],
};

describe("parsePolicy", () => {
  it("fills in defaults, also of nested objects", () => {
    const parsed = parsePolicy(minimal);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        warnings: [],
        policy: {
          drafts: "strip",
          onUnavailable: "warn",
          deadlineMs: 5000,
          user: { mayReport: true, confirmChanges: true },
          record: { retentionDays: 90 },
          model: { enabled: true },
        },
      },
    });
  });

  it("reports unknown keys at any depth and accepts the rest", () => {
    const parsed = parsePolicy({ ...minimal, colour: "teal", user: { mayFly: true } });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        warnings: expect.arrayContaining([
          "colour: unknown key, ignored",
          "user.mayFly: unknown key, ignored",
        ]) as unknown,
      },
    });
  });

  it("refuses the whole policy and names every problem by path and kind, never by value", () => {
    const parsed = parsePolicy({
      ...minimal,
      version: "SECRET-3",
      rules: [{ id: "Bad Id", title: { en: "x" }, when: { types: ["NOPE"] }, action: "explode" }],
    });
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    const all = parsed.problems.join("\n");
    expect(all).toContain("version: expected number, got a text of 8 characters");
    expect(all).toContain("rules[0].id:");
    expect(all).toContain("rules[0].when.types[0]:");
    expect(all).toContain("rules[0].action:");
    expect(all).not.toMatch(/SECRET|NOPE|explode|Bad Id/u);
  });

  it("refuses two rules of the same id", () => {
    const rule = { id: "a", title: { en: "x" }, when: {}, action: "log" };
    expect(parsePolicy({ ...minimal, rules: [rule, rule] })).toMatchObject({
      ok: false,
      problems: ["rules[1].id: used by an earlier rule"],
    });
  });

  it("names a missing key", () => {
    const { tenant: _, ...rest } = minimal;
    const parsed = parsePolicy(rest);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems.join()).toContain("tenant:");
  });

  it("never throws and never changes its input", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value);
        parsePolicy(value);
        parsePolicy({ ...minimal, rules: value });
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });
});

describe("the built-in policy", () => {
  it("parses without warnings", () => {
    expect(parsePolicy(BUILT_IN_POLICY)).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(defaultPolicy().rules.length).toBeGreaterThan(3);
  });

  it("speaks German wherever it speaks English", () => {
    for (const rule of defaultPolicy().rules) expect(rule.title.de, rule.id).toBeTruthy();
  });

  it("warns of a way to replace that its action does not look at", () => {
    const title = { en: "t" };
    const rule = (action: string) => ({
      id: action,
      title,
      when: {},
      action,
      redact: { method: "hash" },
    });
    const rules = ["tokenise", "redact", "block"].map(rule);
    expect(parsePolicy({ ...BUILT_IN_POLICY, rules })).toMatchObject({
      ok: true,
      value: { warnings: [expect.stringMatching(/^rules\[0\]\.redact: .*`tokenise`/u)] },
    });
    const bad = [{ ...rule("redact"), redact: { method: "blur" } }];
    expect(parsePolicy({ ...BUILT_IN_POLICY, rules: bad })).toMatchObject({ ok: false });
  });

  it("warns of kinds of attack in a rule that is not about attacks", () => {
    const rule = { title: { en: "T." }, action: "block" };
    const parsed = parsePolicy({
      ...BUILT_IN_POLICY,
      rules: [
        { ...rule, id: "a", when: { attacks: ["injection"], injection: 0.8 } },
        { ...rule, id: "b", when: { attacks: ["injection"], types: ["IBAN"] } },
      ],
    });
    expect(parsed).toMatchObject({
      value: { warnings: [expect.stringMatching(/^rules\[1\]\.when\.attacks: ignored/u)] },
    });
  });

  it("is balanced where it names no preset, and knows no others", () => {
    const preset = (model: object) => parsePolicy({ ...BUILT_IN_POLICY, model });
    expect(preset({})).toMatchObject({ value: { policy: { model: { preset: "balanced" } } } });
    expect(preset({ preset: "loud" })).toMatchObject({ ok: false, reason: "schema" });
  });

  it("warns of rules that wait for a kind of account nobody knows", () => {
    const rule = (accounts: string[]) => ({
      id: accounts.join("-"),
      title: { en: "T." },
      when: { accounts },
      action: "block",
    });
    const parsed = parsePolicy({
      ...BUILT_IN_POLICY,
      rules: [rule(["personal"]), rule(["personal", "unknown"])],
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: { warnings: [expect.stringMatching(/^rules\[0\]\.when\.accounts: no site tells/u)] },
    });
  });

  it("is refused when a detector of its own fails its own examples", () => {
    const detector = {
      id: "case-file",
      type: "CUSTOMER_ID",
      pattern: "\\bCF-\\d{6}\\b",
      keywords: ["cf-"],
      finds: ["file «CF-204417»"],
      ignores: ["CF-20"],
    };
    expect(parsePolicy({ ...BUILT_IN_POLICY, customDetectors: [detector] })).toMatchObject({
      ok: true,
      value: { warnings: [] },
    });
    const broken = { ...detector, ignores: ["CF-204417"] };
    expect(parsePolicy({ ...BUILT_IN_POLICY, customDetectors: [broken] })).toEqual({
      ok: false,
      reason: "schema",
      problems: ["customDetectors[0].ignores[0]: finds something at 0-9"],
    });
  });
});
