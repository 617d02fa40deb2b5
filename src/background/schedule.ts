/** When to fetch the policy and to deliver events: by alarm, and by a timer while guarded pages are open. */
import type { Audit } from "./audit";
import type { CompanyData } from "./company-data";
import type { Delivery } from "./delivery";
import type { ModelUpdates } from "./model-updates";
import type { PolicyLoader } from "./policy-loader";

/** What is done by and by. */
export interface Chores {
  readonly loader: Pick<PolicyLoader, "state" | "fetchNow">;
  readonly delivery: Delivery | null;
  readonly companyData: Pick<CompanyData, "complete">;
  readonly modelUpdates: Pick<ModelUpdates, "complete" | "due">;
  readonly audit: Pick<Audit, "retain">;
}

export interface Schedule {
  /** Does what is due now, soon. What was asked to wait, by the endpoint or by back-off, goes on waiting. */
  soon(): void;
}

const SOON_MS = 200;
const RETAIN_EVERY_MS = 3_600_000;
/** After something broke that should not. */
const BROKEN_WAIT_MS = 60_000;
/** A worker that is idle for longer is stopped, and its timers with it. */
const WORKER_IDLE_MS = 25_000;

export function createSchedule(deps: {
  readonly services: Promise<Chores>;
  readonly openPages: () => number;
  /** Seconds; wakes the worker. */
  readonly alarm: (seconds: number) => void;
}): Schedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let nextFetch = 0;
  let askedAt: string | null = null;
  let nextDelivery = 0;
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
    const due = await chores().catch(() => Date.now() + BROKEN_WAIT_MS);
    working = false;
    const wait = Math.max(SOON_MS, due - Date.now());
    deps.alarm(wait / 1000);
    if (wake) plan(SOON_MS);
    else if (deps.openPages() > 0 || wait < WORKER_IDLE_MS) plan(wait);
    wake = false;
  }

  /** Answers when something is due next. One chore that fails does not keep the others from their turn. */
  async function chores(): Promise<number> {
    const { loader, delivery, audit, companyData, modelUpdates } = await deps.services;
    // Managed values often come after the first start: what waited for nobody does not go on waiting.
    const endpoint = loader.state().managed?.endpoint ?? null;
    if (Date.now() >= nextFetch || endpoint !== askedAt) {
      askedAt = endpoint;
      const before = loader.state().connection;
      const seconds = await loader.fetchNow().catch(() => BROKEN_WAIT_MS / 1000);
      nextFetch = Date.now() + seconds * 1000;
      void companyData.complete();
      updateModel(modelUpdates);
      if (before === "unreachable" && loader.state().connection === "ok") nextDelivery = 0;
    }
    let waiting = false;
    if (delivery && Date.now() >= nextDelivery) {
      const seconds = await delivery.flush().catch(() => BROKEN_WAIT_MS / 1000);
      waiting = seconds !== null;
      nextDelivery = seconds === null ? 0 : Date.now() + seconds * 1000;
    }
    if (Date.now() >= nextRetain) {
      nextRetain = Date.now() + RETAIN_EVERY_MS;
      await audit.retain().catch(() => undefined);
    }
    const modelDue = modelUpdates.due() ?? Number.POSITIVE_INFINITY;
    if (Date.now() >= modelDue) updateModel(modelUpdates);
    const next = Math.min(nextFetch, modelUpdates.due() ?? Number.POSITIVE_INFINITY);
    return waiting || nextDelivery > 0 ? Math.min(next, nextDelivery) : next;
  }

  /** A download keeps nobody waiting; when it broke off, the next try has its own time. */
  function updateModel(modelUpdates: Chores["modelUpdates"]): void {
    void modelUpdates.complete().then(() => {
      if (modelUpdates.due() !== null) plan(SOON_MS);
    });
  }

  return { soon: () => plan(SOON_MS) };
}
