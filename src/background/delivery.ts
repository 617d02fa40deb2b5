/** Hands waiting events to the endpoint: in batches, at least once, backing off while it fails. */
import type { Outbox } from "../storage/outbox";
import type { Endpoint } from "./endpoint";

export interface DeliveryDeps {
  readonly outbox: Outbox;
  readonly endpoint: () => Endpoint | null;
  readonly deviceKey: () => Promise<string | null>;
  readonly forgetKey: () => Promise<void>;
  readonly now: () => number;
}

export interface Delivery {
  /** Sends what waits; answers the seconds until it should be called again, null when nothing waits. */
  flush(): Promise<number | null>;
}

const BATCH = 100;
const FIRST_WAIT_S = 5;
const LONGEST_WAIT_S = 900;

export function createDelivery(deps: DeliveryDeps): Delivery {
  let failures = 0;
  let running: Promise<number | null> | null = null;

  function backOff(retryAfter: number | null): number {
    failures += 1;
    return retryAfter ?? Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (failures - 1));
  }

  async function run(size: number, retryKey: boolean): Promise<number | null> {
    const endpoint = deps.endpoint();
    const events = endpoint ? await deps.outbox.batch(size) : [];
    if (!endpoint || events.length === 0) return null;
    const key = await deps.deviceKey();
    if (key === null) return backOff(null);
    const answer = await endpoint.deliver(key, events);
    if (!answer.ok) {
      if (answer.reason === "unauthorised" && retryKey) {
        await deps.forgetKey();
        return run(size, false);
      }
      if (answer.reason === "too-large" && size > 1) return run(Math.floor(size / 2), retryKey);
      return backOff(answer.retryAfter);
    }
    // Ids that were not sent are ignored: answering for them would never empty the outbox.
    const sent = new Set(events.map(({ id }) => id));
    const taken = [...answer.value.accepted, ...answer.value.duplicate].filter((id) =>
      sent.has(id),
    );
    const refused = answer.value.rejected.filter((id) => sent.has(id) && !taken.includes(id));
    if (taken.length + refused.length === 0) return backOff(null);
    await deps.outbox.delivered(taken, deps.now());
    await deps.outbox.discard(refused);
    failures = 0;
    return run(BATCH, true);
  }

  return {
    flush() {
      running ??= run(BATCH, true).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
