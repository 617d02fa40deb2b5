import { owaspIdsOf } from "../detect/attacks";
import type { OwaspId } from "../detect/attacks/rule";
import type { EntityType } from "../detect/types";
import type { Decision, DecisionContext } from "../policy/decision";
import type { AuditEvent } from "../policy/audit-event";
import type { ShownFinding } from "../protocol/guard";

/** The event of a judged message, before its user chose and its page reported. */
export function decisionEvent(
  decision: Decision,
  shown: readonly ShownFinding[],
  context: Pick<DecisionContext, "siteId" | "host" | "channel">,
  facts: {
    readonly id: string;
    readonly time: number;
    readonly policyVersion: number;
    readonly model: string | null;
    readonly extension: string;
    readonly latencyMs: number;
    /** Types that counted because earlier messages held them. */
    readonly earlier: readonly EntityType[];
    /** Names of the rules about attacks that saw something of the one that policy acts on. */
    readonly signs: readonly string[];
  },
): AuditEvent {
  const counts = new Map<string, number>();
  for (const { type } of shown) counts.set(type, (counts.get(type) ?? 0) + 1);
  const blocks = shown.flatMap(({ code }) => (code ? [{ ...code }] : [])).slice(0, 20);
  const { ruleId: attackRule, kind, source } = decision.injection;
  const rules = [...decision.perFinding.map(({ ruleId }) => ruleId), attackRule];
  return {
    id: facts.id,
    time: facts.time,
    kind: "decision",
    site: { id: context.siteId, host: context.host },
    channel: context.channel,
    action: decision.action,
    outcome: null,
    ruleIds: [...new Set(rules.filter((id) => id !== null))].slice(0, 50),
    findings: Object.fromEntries(counts),
    ...(blocks.length > 0 ? { code: blocks } : {}),
    ...(facts.earlier.length > 0 ? { earlier: [...facts.earlier] } : {}),
    injection: Math.round(decision.injection.score * 100) / 100,
    ...(attackRule !== null && kind && source ? { attack: { kind, source } } : {}),
    owasp: owaspOfMessage(attackRule !== null, facts.signs, counts.size > 0),
    choice: "none",
    reason: null,
    unavailable: decision.unavailable,
    policyVersion: facts.policyVersion,
    model: facts.model,
    extension: facts.extension,
    latencyMs: Math.round(facts.latencyMs * 10) / 10,
    about: null,
    detail: null,
  };
}

function owaspOfMessage(
  isAttack: boolean,
  signs: readonly string[],
  hasValues: boolean,
): OwaspId[] {
  const entries = [
    ...(isAttack ? (["LLM01:2025"] as const) : []),
    ...(isAttack ? signs.flatMap(owaspIdsOf) : []),
    ...(hasValues ? (["LLM02:2025"] as const) : []),
  ];
  return [...new Set(entries)].sort();
}
