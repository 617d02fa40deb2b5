/** Policies, findings and attacks for tests of decisions. */
import type { EntityType, Finding } from "../../detect/types";
import type { Attack } from "../attack";
import type { DecisionContext } from "../decision";
import { parsePolicy } from "../parse";
import type { Policy, PolicyInput } from "../schema";

export const context: DecisionContext = {
  siteId: "chatgpt",
  host: "chatgpt.com",
  channel: "prompt",
  account: "unknown",
  group: null,
  unavailable: [],
};

export type RuleInput = PolicyInput["rules"][number];

export function policyWith(rules: PolicyInput["rules"], more: Partial<PolicyInput> = {}): Policy {
  const parsed = parsePolicy({
    format: 1,
    tenant: "t",
    version: 1,
    organisation: { name: "Northgate" },
    rules,
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.value.policy;
}

export function finding(type: EntityType, score = 0.9, subtype?: string): Finding {
  const base = { type, start: 0, end: 4, score, detector: "test", reasons: [] };
  return subtype ? { ...base, subtype } : base;
}

export const title = { en: "Because." };
export const attack = (score: number, more: Partial<Attack> = {}): Attack[] => [
  { kind: "injection", score, source: "typed", ...more },
];
