/** The end of a message: what was decided and what became of it go into the record. */
import type { AuditEvent, Outcome } from "../policy/audit-event";
import type { PreviewItem } from "../storage/previews";
import type { GuardServiceDeps } from "./guard-service";
import type { PendingFinding } from "./pending";

const QUIET: readonly string[] = ["allow", "log"];

export interface Settling {
  settle(eventId: string, outcome: Outcome): Promise<void>;
  /** The page of these messages is gone: what it did not report stays unknown. */
  abandon(eventIds: Iterable<string>): Promise<void>;
}

function previewOf({ type, subtype, masked, code }: PendingFinding): PreviewItem {
  return { type, masked, ...(subtype ? { subtype } : {}), ...(code ? { code } : {}) };
}

export function createSettling(
  deps: Pick<GuardServiceDeps, "pending" | "policy" | "audit" | "explain" | "noticed">,
): Settling {
  async function settle(eventId: string, outcome: Outcome): Promise<void> {
    const message = await deps.pending.get(eventId);
    if (!message) return;
    const event: AuditEvent = { ...message.event, outcome };
    deps.pending.remove(eventId);
    // What went out unchecked is noted even where policy lets it go.
    const noted = event.action !== "allow" || event.unavailable !== null;
    if (noted || deps.policy().record.logAllowed === true) {
      await deps.audit.write(event, message.findings.slice(0, 50).map(previewOf));
      await deps.explain(event.id, message.trace);
      // A blind guard has its own mark.
      if (event.kind === "decision" && !QUIET.includes(event.action ?? "allow"))
        deps.noticed(message.tabId, event);
    }
  }

  return {
    settle,
    async abandon(eventIds) {
      for (const eventId of eventIds) {
        const message = await deps.pending.get(eventId);
        if (message) await settle(eventId, message.released === null ? "not-sent" : "unknown");
      }
    },
  };
}
