/** When to fetch the policy and to deliver events: by alarm, and by a timer while guarded pages are open. */
import type { Services } from "./services";

export interface Schedule {
  /** Does what is due now, soon. */
  soon(): void;
}

const SOON_MS = 200;
const RETAIN_EVERY_MS = 3_600_000;

export function createSchedule(deps: {
  readonly services: Promise<Services>;
  readonly openPages: () => number;
  readonly alarm: (seconds: number) => void;
}): Schedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let nextFetch = 0;
  let nextRetain = 0;
  let wake = false;
  let working = false;

  function plan(delayMs: number): void {
    const at = Date.now() + delayMs;
    if (at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timerAt = Number.POSITIVE_INFINITY;
      void work();
    }, delayMs);
  }

  async function work(): Promise<void> {
    if (working) {
      wake = true;
      return;
    }
    working = true;
    const { loader, delivery, audit } = await deps.services;
    if (Date.now() >= nextFetch) nextFetch = Date.now() + (await loader.fetchNow()) * 1000;
    const delivered = delivery ? await delivery.flush().catch(() => 60) : null;
    if (Date.now() >= nextRetain) {
      nextRetain = Date.now() + RETAIN_EVERY_MS;
      await audit.retain().catch(() => undefined);
    }
    working = false;
    const due = Math.min(
      nextFetch,
      delivered === null ? Number.POSITIVE_INFINITY : Date.now() + delivered * 1000,
    );
    deps.alarm((due - Date.now()) / 1000);
    if (wake) {
      wake = false;
      plan(SOON_MS);
    } else if (deps.openPages() > 0 || due - Date.now() < 25_000)
      plan(Math.max(SOON_MS, due - Date.now()));
  }

  return { soon: () => plan(SOON_MS) };
}
