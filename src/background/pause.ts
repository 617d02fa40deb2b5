import type { SessionStorage } from "../platform/session-storage";

/** The user's pause, if policy permits one; ends by itself and with the browser. */
export interface Pause {
  readonly until: () => number | null;
  /** Minutes from now, or null to resume; answers when it ends. */
  set(minutes: number | null): Promise<number | null>;
}

const KEY = "paused-until";

export function createPause(
  session: SessionStorage,
  now: () => number,
  changed: () => void,
): Pause {
  let ends: number | null = null;
  void session.get(KEY).then((stored) => {
    if (typeof stored === "number" && stored > now()) resumeAt(stored);
  });

  function resumeAt(moment: number | null): void {
    ends = moment;
    changed();
    if (moment !== null) setTimeout(changed, Math.max(0, moment - now()) + 50);
  }

  return {
    until: () => (ends !== null && ends > now() ? ends : null),
    async set(minutes) {
      const moment = minutes === null ? null : now() + minutes * 60_000;
      if (moment === null) await session.remove(KEY);
      else await session.set(KEY, moment);
      resumeAt(moment);
      return moment;
    },
  };
}
