/** What the guard cannot read: recorded with how it ended, and left to the policy's word for a blind guard. */
import type { AuditEvent, Outcome } from "../policy/audit-event";
import type { Fallback } from "../policy/schema";
import type { GuardReply, GuardRequest } from "../protocol/guard";
import { HELD_BLIND } from "../protocol/held-blind";
import { systemEvent } from "./audit";
import { fallbackFor } from "./unread";
import type { Caller, GuardServiceDeps } from "./guard-service";

type Unreadable = Extract<GuardRequest, { type: "unreadable" }>;
type Blind = Extract<GuardRequest, { type: "blind" }>;

export interface Unseen {
  /** A request whose body is no text that we know; it waits for the policy's word, and under `warn` for its user's. */
  unreadable(request: Unreadable, caller: Caller): Promise<GuardReply>;
  /** A request that was never seen. */
  blind(request: Blind, caller: Caller): Promise<GuardReply>;
}

export function createUnseen(
  deps: Pick<GuardServiceDeps, "audit" | "pending" | "policy" | "extension" | "now" | "blind">,
): Unseen {
  function event(
    { siteId, why }: Unreadable | Blind,
    { host }: Caller,
    fallback: Fallback,
    outcome: Outcome | null,
  ): AuditEvent {
    return {
      ...systemEvent("blind", deps, why),
      site: { id: siteId, host },
      action: fallback,
      outcome,
      unavailable: { what: "adapter", fallback },
    };
  }

  return {
    unreadable(request, caller) {
      const { fallback, seen } = fallbackFor(deps.policy(), request);
      const held = { ...event(request, caller, fallback, null), channel: request.channel };
      deps.pending.put({
        event: held,
        tabId: caller.tabId,
        conversation: null,
        parts: [],
        roles: [],
        findings: [],
        located: [],
        earlier: [],
        trace: [],
        maySendAnyway: fallback === "warn",
        maySendRedacted: false,
        reasonRequired: false,
        settledParts: [],
        removed: [],
        kept: [],
        sent: [],
        released: fallback === "allow" ? "pass" : null,
      });
      if (!seen) deps.blind(caller.tabId, request.why);
      return Promise.resolve({ type: "unseen", id: request.id, eventId: held.id, fallback });
    },
    async blind(request, caller) {
      const held = request.why === HELD_BLIND;
      const { onBlind } = deps.policy();
      await deps.audit.write(event(request, caller, onBlind, held ? "not-sent" : "unknown"));
      if (!held) deps.blind(caller.tabId, request.why); // it is known why of one that is held
      return { type: "done", id: request.id };
    },
  };
}
