import { describe, expect, it } from "vitest";
import type { EntityType, Finding } from "../detect/types";
import { decide } from "./decide";
import type { Decision, DecisionContext, EarlierValue } from "./decision";
import { parsePolicy } from "./parse";
import type { PolicyInput } from "./schema";
import { traceWords } from "./trace";

type When = PolicyInput["rules"][number]["when"];

const PATIENT = [["PERSON"], ["MEDICAL_CONDITION", "MEDICAL_RECORD"]] as const;
const here = when({ together: { types: list(PATIENT) } });
const anywhere = when({ together: { types: list(PATIENT), within: "conversation" } });

describe("a rule for types that meet", () => {
  const rows: [
    name: string,
    rule: When,
    now: EntityType[],
    earlier: EntityType[],
    decides: number[],
    because: EntityType[],
  ][] = [
    ["decides all that meet", here, ["PERSON", "MEDICAL_CONDITION", "AGE"], [], [0, 1], []],
    ["takes any of a list", here, ["MEDICAL_RECORD", "PERSON"], [], [0, 1], []],
    ["needs all of them", here, ["PERSON", "PERSON"], [], [], []],
    ["looks at one message", here, ["MEDICAL_CONDITION"], ["PERSON"], [], []],
    ["looks at the chat when asked", anywhere, ["MEDICAL_CONDITION"], ["PERSON"], [0], ["PERSON"]],
    ["whichever came first", anywhere, ["PERSON"], ["MEDICAL_RECORD"], [0], ["MEDICAL_RECORD"]],
    ["needs one of them now", anywhere, ["AGE"], ["PERSON", "MEDICAL_CONDITION"], [], []],
    [
      "owes nothing to what is here as well",
      anywhere,
      ["PERSON", "MEDICAL_CONDITION"],
      ["PERSON"],
      [0, 1],
      [],
    ],
    [
      "decides only the types it names",
      when({ types: ["MEDICAL_CONDITION"], together: { types: list(PATIENT) } }),
      ["PERSON", "MEDICAL_CONDITION"],
      [],
      [1],
      [],
    ],
  ];
  it.each(rows)("%s", (_name, rule, now, earlier, decides, because) => {
    const decision = judge(rule, now, { earlier: earlier.map((type) => ({ type, score: 0.9 })) });
    expect(decision.perFinding.map(({ index }) => index)).toEqual(decides);
    expect(decision.earlier).toEqual(because);
    expect(decision.action).toBe(decides.length > 0 ? "block" : "allow");
  });

  it("does not count what it is unsure of, now or earlier", () => {
    const unsure: EarlierValue = { type: "PERSON", score: 0.4 };
    expect(judge(anywhere, ["MEDICAL_CONDITION"], { earlier: [unsure] }).action).toBe("allow");
    expect(judge(here, ["PERSON", "MEDICAL_CONDITION"], {}, 0.4).action).toBe("allow");
  });

  it("does not take a name in the assistant's answer for the user's", () => {
    const history = new Set([0]);
    expect(judge(here, ["PERSON", "MEDICAL_CONDITION"], { history }).action).toBe("allow");
    expect(judge(anywhere, ["PERSON", "MEDICAL_CONDITION"], { history }).action).toBe("allow");
  });

  it("explains itself without content", () => {
    const missing = judge(anywhere, ["AGE", "PERSON"], {}).trace;
    expect(missing).toEqual([{ ruleId: "r", code: "together-missing", numbers: [1, 2] }]);
    expect(missing.map(traceWords)).toEqual(["only 1 of 2 kinds that must meet are there"]);
    const met = judge(anywhere, ["MEDICAL_CONDITION"], { earlier: [{ type: "PERSON", score: 1 }] });
    expect(met.trace).toEqual([{ ruleId: "r", code: "findings-earlier", numbers: [1, 1, 1, 1] }]);
  });

  it("waits for the model when one of its types needs it", () => {
    const rule = when({ types: ["IBAN"], together: { types: [["IBAN"], ["PERSON"]] } });
    const decision = judge(rule, ["IBAN"], { unavailable: ["model"] });
    expect(decision.unavailable).toEqual({ what: "model", fallback: "warn" });
    const numbers = when({ together: { types: [["IBAN"], ["EMAIL"]] } });
    expect(judge(numbers, ["IBAN"], { unavailable: ["model"] }).unavailable).toBeNull();
  });
});

describe("a count", () => {
  const three = when({ types: ["EMAIL"], minCount: 3, countWithin: "conversation" });
  const mail = { type: "EMAIL", score: 0.9 } as const;

  it("goes over the chat when asked, and over values that are not here again", () => {
    expect(judge(three, ["EMAIL"], { earlier: [mail] }).action).toBe("allow");
    const reached = judge(three, ["EMAIL"], { earlier: [mail, mail] });
    expect([reached.action, reached.earlier]).toEqual(["block", ["EMAIL"]]);
    expect(judge(three, ["AGE"], { earlier: [mail, mail, mail] }).action).toBe("allow");
  });

  it("stays in one message unless asked", () => {
    const rule = when({ types: ["EMAIL"], minCount: 3 });
    expect(judge(rule, ["EMAIL"], { earlier: [mail, mail] }).action).toBe("allow");
  });

  it("owes nothing to earlier messages when this one suffices", () => {
    const decision = judge(three, ["EMAIL", "EMAIL", "EMAIL"], { earlier: [mail] });
    expect([decision.action, decision.earlier]).toEqual(["block", []]);
  });
});

describe("a policy", () => {
  it.each([
    ["one list only", { types: [["PERSON"]] }],
    ["an empty list", { types: [["PERSON"], []] }],
    ["an unknown type", { types: [["PERSON"], ["STAR_SIGN"]] }],
    ["an unknown span", { types: [["PERSON"], ["AGE"]], within: "day" }],
  ])("with %s to meet is refused", (_name, together) => {
    const parsed = parsePolicy(policyWith({ together } as unknown as When));
    expect(parsed.ok).toBe(false);
  });
});

function when(fields: When): When {
  return fields;
}

function list(lists: readonly (readonly EntityType[])[]): EntityType[][] {
  return lists.map((types) => [...types]);
}

function policyWith(condition: When): PolicyInput {
  return {
    format: 1,
    tenant: "t",
    version: 1,
    organisation: { name: "Northgate" },
    rules: [{ id: "r", title: { en: "Because." }, when: condition, action: "block" }],
  };
}

function judge(
  condition: When,
  types: readonly EntityType[],
  context: Partial<DecisionContext>,
  score = 0.9,
): Decision {
  const parsed = parsePolicy(policyWith(condition));
  if (!parsed.ok) throw new Error(parsed.problems.join("; "));
  const findings = types.map((type): Finding => {
    return { type, start: 0, end: 4, score, detector: "test", reasons: [] };
  });
  const base = { siteId: "chatgpt", host: "chatgpt.com", channel: "prompt" } as const;
  return decide(
    findings,
    null,
    { ...base, account: "unknown", group: null, unavailable: [], ...context },
    parsed.value.policy,
  );
}
