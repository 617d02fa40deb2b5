import type { AuditEvent } from "../../policy/audit-event";

/** A decision about one IBAN that went out as a placeholder, with a new id. */
export function auditEvent(fields: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: crypto.randomUUID(),
    time: 1_700_000_000_000,
    kind: "decision",
    site: { id: "chatgpt", host: "chatgpt.com" },
    channel: "prompt",
    action: "tokenise",
    outcome: "sent-changed",
    ruleIds: ["accounts"],
    findings: { IBAN: 1 },
    injection: 0,
    owasp: ["LLM02:2025"],
    choice: "send-redacted",
    reason: null,
    unavailable: null,
    policyVersion: 1,
    model: null,
    extension: "0.1.0",
    latencyMs: 3,
    about: null,
    detail: null,
    ...fields,
  };
}
