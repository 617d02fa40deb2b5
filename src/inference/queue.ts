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
   * Outputs of all items, in order. Rejects with the signal's reason when cancelled (items not yet begun are dropped),
   * or with what a run rejected with.
   */
  submit(items: readonly I[], signal?: AbortSignal): Promise<O[]>;
  readonly waiting: number;
}

interface Entry<I, O> {
  readonly item: I;
  readonly group: number;
  resolve(output: O): void;
  reject(error: unknown): void;
}

/**
 * One run at a time; the oldest item goes first and takes along waiting ones of its group, whoever asked.
 * A rejected run rejects its own items only: the next batch runs as if nothing had happened.
 */
export function createBatchQueue<I, O>(options: QueueOptions<I, O>): BatchQueue<I, O> {
  const entries: Entry<I, O>[] = [];
  let running = false;

  function takeBatch(): Entry<I, O>[] {
    const oldest = entries[0];
    if (!oldest) return [];
    const limit = Math.max(1, options.batchLimit(oldest.group));
    const batch = entries.filter((entry) => entry.group === oldest.group).slice(0, limit);
    for (const entry of batch) entries.splice(entries.indexOf(entry), 1);
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
      return entries.length;
    },
    submit(items, signal) {
      if (signal?.aborted) return Promise.reject(asError(signal.reason));
      const mine: Entry<I, O>[] = [];
      const outputs = items.map(
        (item) =>
          new Promise<O>((resolve, reject) => {
            mine.push({ item, group: options.groupOf(item), resolve, reject });
          }),
      );
      entries.push(...mine);
      const cancel = () => {
        for (const entry of mine) {
          const at = entries.indexOf(entry);
          if (at >= 0) entries.splice(at, 1);
          entry.reject(asError(signal?.reason));
        }
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
