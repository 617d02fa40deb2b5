/** Rules of one of each kind, for tests of what the guard's service makes of them. */
import type { Policy, PolicyInput } from "../../policy/schema";
import { policyOf } from "./guard-scene";

const RULES: PolicyInput["rules"] = [
  { id: "keys", title: { en: "Keys stay." }, when: { types: ["API_KEY"] }, action: "block" },
  { id: "accounts", title: { en: "Accounts." }, when: { types: ["IBAN"] }, action: "tokenise" },
  {
    id: "people",
    title: { en: "People." },
    when: { types: ["PERSON"] },
    action: "tokenise",
    override: true,
  },
  {
    id: "health",
    title: { en: "Health." },
    when: { types: ["MEDICAL_CONDITION"] },
    action: "warn",
  },
  {
    id: "attack",
    title: { en: "Attack." },
    when: { injection: 0.8 },
    action: "warn",
    reason: "required",
  },
];

/** The policy with these rules and the given fields. */
export function rulesAnd(fields: Partial<PolicyInput> = {}): Policy {
  return policyOf({ rules: RULES, ...fields });
}
