import type { AuditEvent } from "../policy/audit-event";
import type { GuardRequest } from "../protocol/guard";
import { systemEvent } from "./audit";
import type { Caller } from "./guard-service";

/** The event of a request that a page settled without a verdict: what held in its place, and what came of it. */
export function uncheckedEvent(
  request: Extract<GuardRequest, { type: "unchecked" }>,
  { host }: Caller,
  context: Parameters<typeof systemEvent>[1],
): AuditEvent {
  const { eventId, siteId, channel, what, fallback, choice, outcome, policyVersion } = request;
  return {
    ...systemEvent("decision", context, null),
    id: eventId,
    // The page's clock is this device's clock, but nothing is recorded as of the future.
    time: Math.min(request.time, context.now()),
    site: { id: siteId, host },
    channel,
    action: fallback,
    outcome,
    choice,
    unavailable: { what, fallback },
    policyVersion,
  };
}
