/** What holds when the background gives no verdict: the policy's own word for it, never nothing. */
import type { Fallback } from "../policy/schema";
import type { GuardState, Judgement } from "../protocol/guard";

/** Holds until a policy was ever heard of. */
export const UNKNOWN_STATE: GuardState = {
  ready: false,
  guarded: true,
  paused: false,
  siteId: null,
  sitePacks: [],
  drafts: "strip",
  onUnavailable: "warn",
  onBlind: "warn",
  realtime: "block",
  unscannable: "allow",
  answers: { exfiltration: "neutralise", imageHosts: [], listens: false },
  deadlineMs: 5_000,
  organisation: "",
  helpUrl: null,
  contact: null,
  confirmChanges: true,
  policyVersion: null,
};

/** A judgement made without the background, for the dialog under `warn`. */
export function judgementWithout(
  what: string,
  fallback: Fallback,
  parts: readonly string[],
): Judgement {
  return {
    action: fallback,
    ruleId: null,
    title: null,
    findings: [],
    earlier: [],
    injection: {
      score: 0,
      flagged: false,
      kind: null,
      source: null,
      part: null,
      span: null,
      signs: [],
    },
    safeParts: parts,
    user: {
      maySendAnyway: fallback === "warn",
      maySendRedacted: false,
      reason: "none",
      mayReport: false,
      mayRequestException: false,
    },
    unavailable: { what, fallback },
    eventId: "",
    latencyMs: 0,
  };
}
