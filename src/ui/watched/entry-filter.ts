/** Which entries a choice of action and type leaves. */
import type { AuditEvent } from "../../policy/audit-event";

export const ACTION_FILTERS = ["all", "blocked", "changed", "warned", "noted", "system"] as const;
export type ActionFilter = (typeof ACTION_FILTERS)[number];

export interface EntryFilter {
  readonly action: ActionFilter;
  /** Entity type; null for all. */
  readonly type: string | null;
}

export function fits(event: AuditEvent, { action, type }: EntryFilter): boolean {
  if (type !== null && !Object.keys(event.findings).includes(type)) return false;
  return action === "all" || action === group(event);
}

function group({ kind, action }: AuditEvent): Exclude<ActionFilter, "all"> {
  if (kind !== "decision") return "system";
  if (action === "block") return "blocked";
  if (action === "redact" || action === "tokenise") return "changed";
  return action === "warn" ? "warned" : "noted";
}
