/** What users say of a decision; heard as far as policy lets them. */
import { systemEvent } from "./audit";
import type { GuardHandlers, GuardServiceDeps } from "./guard-service";

export function createFeedback(
  deps: Pick<GuardServiceDeps, "policy" | "audit" | "extension" | "now">,
): Pick<GuardHandlers, "report" | "exception"> {
  return {
    async report(request) {
      if (deps.policy().user.mayReport !== false)
        await deps.audit.write({
          ...systemEvent("false-alarm", deps, null),
          about: request.eventId,
        });
      return { type: "done", id: request.id };
    },
    async exception(request) {
      if (deps.policy().user.mayRequestException !== false)
        await deps.audit.write({
          ...systemEvent("exception-requested", deps, null),
          about: request.eventId,
          reason: request.reason.slice(0, 500),
        });
      return { type: "done", id: request.id };
    },
  };
}
