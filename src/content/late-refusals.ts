/**
 * Messages that were let go, and that the guard in the page could not send all the same: a rewritten body that nobody
 * could prove clean, for one. The site has taken their text by then.
 */
import { keepNewest } from "../lib/newest";
import type { Outcome } from "../policy/audit-event";
import type { JudgedEvent } from "./verdicts";

export interface LateRefusals {
  released(event: JudgedEvent): void;
  /** What the page reports of a claim; calls back when that is a refusal of what was released. */
  reported(claimId: number, outcome: Outcome): void;
}

const MOST = 200;

/** `refused` is told the event as it came out in the end. */
export function createLateRefusals(refused: (event: JudgedEvent) => void): LateRefusals {
  const released = new Map<number, JudgedEvent>();
  return {
    released(event) {
      // What a page sends by itself is not in its composer.
      if (event.claim === null || event.claim.channel === "draft" || event.ruling === "refuse")
        return;
      released.set(event.claim.id, event);
      keepNewest(released, MOST);
    },
    reported(claimId, outcome) {
      const event = released.get(claimId);
      released.delete(claimId);
      if (event && outcome === "refused")
        refused({ ...event, ruling: "refuse", answer: null, late: true });
    },
  };
}
