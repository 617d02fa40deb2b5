/** What answers bring: addresses that would carry data away, and tokens that were planted. Told once, without text. */
import { keepNewest } from "../lib/newest";
import { findCanaries } from "../detect/canaries";
import type { AuditEvent } from "../policy/audit-event";
import type { Channel } from "../policy/schema";
import type { GuardReply, GuardRequest } from "../protocol/guard";
import { systemEvent } from "./audit";
import { createMarking } from "./marking";
import type { Caller, GuardServiceDeps } from "./guard-service";

type Of<T extends GuardRequest["type"]> = Extract<GuardRequest, { type: T }>;

export interface AnswerHandlers {
  answer(request: Of<"answer">, caller: Caller): Promise<GuardReply>;
  heard(request: Of<"heard">, caller: Caller): Promise<GuardReply>;
}

type Deps = Pick<
  GuardServiceDeps,
  "audit" | "policy" | "extension" | "now" | "noticed" | "chatMarkers" | "sites"
>;

/** The same sighting in the same tab is one event for so long: streams say things again. */
const AGAIN_MS = 60_000;
const MOST_KNOWN = 1_000;

export function createAnswerHandlers(deps: Deps): AnswerHandlers {
  const marking = createMarking(deps);
  const told = new Map<string, number>();

  function isNew(sighting: string): boolean {
    const now = deps.now();
    const last = told.get(sighting);
    if (last !== undefined && now - last < AGAIN_MS) return false;
    told.set(sighting, now);
    keepNewest(told, MOST_KNOWN);
    return true;
  }

  return {
    async answer({ id, siteId, what, host, removed }, caller) {
      const exfiltration = deps.policy().answers.exfiltration ?? "neutralise";
      if (exfiltration !== "allow" && isNew(`${caller.tabId} ${what} ${host} ${removed}`)) {
        const event: AuditEvent = {
          ...systemEvent("answer", deps, `${what}:${host}`),
          site: { id: siteId, host: caller.host },
          channel: "answer",
          action: removed ? "redact" : "log",
          outcome: removed ? "stripped" : "unknown",
          owasp: ["LLM05:2025"],
        };
        await deps.audit.write(event);
        if (removed) deps.noticed(caller.tabId, event);
      }
      return { type: "done", id };
    },
    async heard({ id, siteId, text, conversation }, caller) {
      const returned = await marking.cameBack(caller, conversation)(text);
      const ids = new Set([
        ...findCanaries(text, deps.policy().canaries).map((found) => found.id),
        ...returned.map(({ from }) => markerSighting(from)),
      ]);
      for (const canary of ids)
        if (isNew(`${caller.tabId} canary ${canary}`))
          await deps.audit.write(
            canaryEvent(canary, { siteId, host: caller.host, channel: "answer" }, deps),
          );
      return { type: "done", id };
    },
  };
}

/** What an event says of a marker of another chat; no token of a policy can have this name. */
export function markerSighting(host: string): string {
  return `chat-marker:${host}`;
}

/** A planted token was seen; the event has its name and not the token. */
export function canaryEvent(
  canary: string,
  where: { siteId: string; host: string; channel: AuditEvent["channel"] },
  context: Pick<Deps, "policy" | "extension" | "now">,
): AuditEvent {
  return {
    ...systemEvent("canary", context, canary),
    site: { id: where.siteId, host: where.host },
    channel: where.channel,
    findings: { CANARY: 1 },
    owasp: ["LLM02:2025", "LLM07:2025"],
  };
}

/** Events of answers are never proved; all others leave by the way that their event names. */
export function channelBefore({ channel }: AuditEvent): Channel {
  return channel === null || channel === "answer" ? "prompt" : channel;
}
