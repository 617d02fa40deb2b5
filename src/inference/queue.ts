import { nextTask } from "./next-task";

export interface QueueOptions<I, O> {
  /** Runs one batch and gives one output an input, in order. */
  run(batch: readonly I[]): Promise<readonly O[]>;
  /** Items of the same group may share a batch. */
  groupOf(item: I): number;
  /** Most items of this group in one batch. */
  batchLimit(group: number): number;
}

export interface BatchQueue<I, O> {
  /**
   * Outputs of all items, in order; each is told as soon as it is there. Rejects with the signal's reason when cancelled
   * (items not yet begun are dropped), or with what a run rejected with.
   */
  submit(
    items: readonly I[],
    signal?: AbortSignal,
    onOutput?: (output: O, at: number) => void,
  ): Promise<O[]>;
  readonly waiting: number;
}

interface Entry<I, O> {
  readonly item: I;
  readonly group: number;
  resolve(output: O): void;
  reject(error: unknown): void;
}

/** What one caller still waits for, in the order in which it wants it. */
interface Order<I, O> {
  readonly entries: Entry<I, O>[];
  /** Runs that began with an item of this order; a new one joins as if it had had as many as the least served. */
  turns: number;
}

/**
 * One run at a time. Whoever asks takes turns, so that a short text does not wait for all windows of a long one; of
 * equals the one that waits for least goes first, then the oldest. The first item takes along waiting ones of its
 * group, whoever asked. A rejected run rejects its own items only: the next batch runs as if nothing had happened.
 */
export function createBatchQueue<I, O>(options: QueueOptions<I, O>): BatchQueue<I, O> {
  const orders: Order<I, O>[] = [];
  let running = false;

  function nextOrder(): Order<I, O> | undefined {
    let next = orders[0];
    for (const order of orders)
      if (next && (order.turns - next.turns || order.entries.length - next.entries.length) < 0)
        next = order;
    return next;
  }

  function takeBatch(): Entry<I, O>[] {
    const next = nextOrder();
    const first = next?.entries[0];
    if (!next || !first) return [];
    next.turns += 1;
    const limit = Math.max(1, options.batchLimit(first.group));
    const batch: Entry<I, O>[] = [];
    for (const order of [next, ...orders.filter((one) => one !== next)])
      for (let at = 0; at < order.entries.length && batch.length < limit;) {
        const entry = order.entries[at];
        if (entry?.group === first.group) batch.push(...order.entries.splice(at, 1));
        else at += 1;
      }
    for (let at = orders.length - 1; at >= 0; at -= 1)
      if (orders[at]?.entries.length === 0) orders.splice(at, 1);
    return batch;
  }

  async function drain(): Promise<void> {
    if (running) return;
    running = true;
    await nextTask();
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      await settle(batch);
      await nextTask();
    }
    running = false;
  }

  async function settle(batch: readonly Entry<I, O>[]): Promise<void> {
    try {
      const outputs = await options.run(batch.map((entry) => entry.item));
      if (outputs.length !== batch.length)
        throw new RangeError(`a run of ${batch.length} gave ${outputs.length} outputs`);
      batch.forEach((entry, i) => entry.resolve(outputs[i] as O));
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  }

  return {
    get waiting() {
      return orders.reduce((sum, { entries }) => sum + entries.length, 0);
    },
    submit(items, signal, onOutput) {
      if (signal?.aborted) return Promise.reject(asError(signal.reason));
      const mine: Entry<I, O>[] = [];
      const outputs = items.map(
        (item, at) =>
          new Promise<O>((resolve, reject) => {
            const settled = (output: O) => {
              onOutput?.(output, at);
              resolve(output);
            };
            mine.push({ item, group: options.groupOf(item), resolve: settled, reject });
          }),
      );
      const order = {
        entries: [...mine],
        turns: orders.length > 0 ? Math.min(...orders.map(({ turns }) => turns)) : 0,
      };
      if (mine.length > 0) orders.push(order);
      const cancel = () => {
        order.entries.length = 0;
        const at = orders.indexOf(order);
        if (at >= 0) orders.splice(at, 1);
        for (const entry of mine) entry.reject(asError(signal?.reason));
      };
      signal?.addEventListener("abort", cancel, { once: true });
      void drain();
      return Promise.all(outputs).finally(() => signal?.removeEventListener("abort", cancel));
    },
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException("cancelled", "AbortError");
}
