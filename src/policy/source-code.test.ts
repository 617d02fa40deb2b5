import { describe, expect, it } from "vitest";
import type { CodeFacts } from "../detect/source-code/facts";
import type { Finding } from "../detect/types";
import { decide } from "./decide";
import { BUILT_IN_POLICY } from "./defaults";
import { parsePolicy } from "./parse";
import { codeNamesOf } from "./source-code";
import { context, finding, policyWith, title, type RuleInput } from "./testing/decide-input";
import { traceWords } from "./trace";

const facts: CodeFacts = {
  language: "java",
  lines: 42,
  characters: 1_600,
  marking: "proprietary",
  licence: null,
  hosts: 0,
  packages: 0,
};
const block = (more: Partial<CodeFacts> = {}): Finding => ({
  ...finding("COMPANY_DATA", 0.9, "SOURCE_CODE"),
  code: { ...facts, ...more },
});
const rule = (id: string, when: RuleInput["when"], action: RuleInput["action"]): RuleInput => ({
  id,
  title,
  when,
  action,
});
const actionOf = (rules: RuleInput[], findings: Finding[], host = "chatgpt.com") =>
  decide(findings, null, { ...context, host }, policyWith(rules)).action;

/** As an admin writes it: open code goes, the approved site gets all, long proprietary code stops, the rest is warned about. */
const RULES: RuleInput[] = [
  rule("open", { code: { markings: ["open"] } }, "allow"),
  rule("approved", { code: {}, sites: ["chat.northgate.example"] }, "allow"),
  rule("proprietary", { code: { minLines: 30, markings: ["proprietary"] } }, "block"),
  rule("other", { code: {} }, "warn"),
];

describe("rules about program code", () => {
  it.each<[string, Partial<CodeFacts>, string, string]>([
    ["proprietary, long", {}, "chatgpt.com", "block"],
    ["proprietary, on an approved site", {}, "chat.northgate.example", "allow"],
    ["proprietary, short of the limit", { lines: 29 }, "chatgpt.com", "warn"],
    ["unmarked", { marking: "none" }, "chatgpt.com", "warn"],
    ["under an open licence", { marking: "open", licence: "MIT" }, "chatgpt.com", "allow"],
    ["a snippet", { lines: 9 }, "chatgpt.com", "allow"],
  ])("%s", (_, more, host, expected) => {
    expect(actionOf(RULES, [block(more)], host)).toBe(expected);
  });

  it("add the blocks of a message up", () => {
    const parts = [block({ lines: 12 }), block({ lines: 12 }), block({ lines: 12 })];
    expect(actionOf(RULES, parts)).toBe("block");
    expect(actionOf(RULES, parts.slice(1))).toBe("warn");
  });

  it.each<[RuleInput["when"]["code"], Partial<CodeFacts>, boolean]>([
    [{ languages: ["java", "kotlin"] }, {}, true],
    [{ languages: ["sql"] }, {}, false],
    [{ languages: ["sql"] }, { language: null }, false],
    [{ minCharacters: 1_600 }, {}, true],
    [{ minCharacters: 1_601 }, {}, false],
    [{ internalNames: true }, {}, false],
    [{ internalNames: true }, { packages: 1 }, true],
    [{ internalNames: false }, { hosts: 2 }, false],
    [{ minLines: 1 }, { lines: 3 }, true],
  ])("hold for %j of %j: %s", (code = {}, more, expected) => {
    const action = actionOf([rule("code", { code }, "block")], [block(more)]);
    expect(action).toBe(expected ? "block" : "allow");
  });

  it("say why they do not hold", () => {
    const { trace } = decide([block({ lines: 7 })], null, context, policyWith(RULES));
    expect(trace.map((step) => traceWords(step))).toContain("7 lines of code, at least 10 needed");
  });
});

describe("rules that do not ask for code", () => {
  const others: RuleInput["when"][] = [
    {},
    { types: ["COMPANY_DATA"] },
    { types: ["COMPANY_DATA"], subtypes: ["customers"] },
    { types: ["COMPANY_DATA"], subtypes: ["LABEL_INTERNAL"] },
  ];

  it.each(others)("are not about it: %j", (when) => {
    const names = [
      block(),
      finding("COMPANY_DATA", 0.9, "INTERNAL_HOST"),
      finding("COMPANY_DATA", 0.9, "INTERNAL_PACKAGE"),
    ];
    expect(actionOf([rule("r", when, "block")], names)).toBe("allow");
  });

  it("leave an admin's own detector its names", () => {
    const own = { ...finding("COMPANY_DATA", 0.9, "INTERNAL_HOST"), detector: "custom:hosts" };
    expect(actionOf([rule("r", { types: ["COMPANY_DATA"] }, "block")], [own])).toBe("block");
  });

  it("make nobody look for it", () => {
    const built = parsePolicy(BUILT_IN_POLICY);
    expect(built.ok && codeNamesOf(built.value.policy)).toBeUndefined();
    for (const when of others)
      expect(codeNamesOf(policyWith([rule("r", when, "block")]))).toBeUndefined();
  });
});

describe("codeNamesOf", () => {
  const names = rule("r", { subtypes: ["INTERNAL_HOST"] }, "tokenise");

  it("gives the policy's names, and the organisation's own", () => {
    const sourceCode = { hosts: ["ng.example"], packages: ["@ng/"], owners: ["Northgate Labs"] };
    expect(codeNamesOf(policyWith([names], { sourceCode }))).toMatchObject({
      hosts: ["ng.example"],
      packages: ["@ng/"],
      owners: ["Northgate", "Northgate Labs"],
    });
    expect(actionOf([names], [finding("COMPANY_DATA", 0.9, "INTERNAL_HOST")])).toBe("tokenise");
  });

  it("gives none where policy switches the detector off", () => {
    const detectors = { "source-code": { enabled: false } };
    expect(codeNamesOf(policyWith([names], { detectors }))).toBeUndefined();
  });
});

describe("parsePolicy", () => {
  const warnings = (when: RuleInput["when"], sourceCode = {}) => {
    const { format, tenant, version, organisation } = BUILT_IN_POLICY;
    const rules = [rule("r", when, "warn")];
    const parsed = parsePolicy({ format, tenant, version, organisation, rules, sourceCode });
    return parsed.ok ? parsed.value.warnings.join() : parsed.problems.join();
  };

  it("warns of what does nothing", () => {
    expect(warnings({ types: ["IBAN"], code: {} })).toContain("program code is COMPANY_DATA");
    expect(warnings({ code: {}, countWithin: "conversation" })).toContain(
      "rules[0].when.countWithin",
    );
    expect(warnings({ types: ["IBAN"] }, { hosts: ["ng.example"] })).toContain(
      "no rule asks for code",
    );
    expect(warnings({ code: {} }, { hosts: ["ng.example"] })).toBe("");
  });

  it.each([
    [{ code: { minLines: 0 } }, "rules[0].when.code.minLines"],
    [{ code: { languages: ["klingon"] } }, "rules[0].when.code.languages[0]"],
    [{ code: { markings: [] } }, "rules[0].when.code.markings"],
  ])("refuses %j", (when, path) => {
    expect(warnings(when as RuleInput["when"])).toContain(path);
  });
});

describe("a missing pack of company data", () => {
  it("does not hold up rules about code, which needs none", () => {
    const policy = policyWith([rule("r", { code: {} }, "block")], { onUnavailable: "block" });
    const at = (unavailable: "company-data" | "model" | "rules") =>
      decide([], null, { ...context, unavailable: [unavailable] }, policy).action;
    expect([at("company-data"), at("model"), at("rules")]).toEqual(["allow", "allow", "block"]);
  });
});
