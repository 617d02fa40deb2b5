import type { Likelihood } from "../detect/likely";
import { fail, ok, type Result } from "../lib/result";
import { createChunkCache } from "./chunk-cache";
import { failureOf, isTimeout, withDeadline, type Limit } from "./deadline";
import { decode } from "./decode";
import { describeError } from "./describe-error";
import { longestWindow, medianRun } from "./measure";
import { createBatchQueue } from "./queue";
import { rankWindows } from "./rank";
import { readWindow, type WindowReading } from "./reading";
import { selfTest, type GoldenCase } from "./self-test";
import type { ModelSession } from "./session";
import type { TextTokenizer } from "./tokenizer";
import type { Analyser, AnalyseOptions, ModelFailure, ModelManifest, ModelScan } from "./types";
import { bucketOf, cutWindows, type Window } from "./windows";

/** A model in memory. */
export interface LoadedModel {
  readonly tokenizer: TextTokenizer;
  readonly session: ModelSession;
}

export interface AnalyserOptions {
  readonly manifest: ModelManifest;
  /** Reads, checks and opens the model; see `loadModel`. */
  load(): Promise<Result<LoadedModel, ModelFailure>>;
  /**
   * Pieces in one run, padding included. Default: one window a run. The int8 model scales its activations over the
   * whole run, so windows that share one change each other's scores a little, and a verdict could not be replayed;
   * on WASM larger runs are no faster.
   */
  readonly batchPieces?: number;
  /** Windows whose reading is kept. Default 2,000 (about 3 MB for windows of 256 pieces). */
  readonly cachedWindows?: number;
  /** Free the model after this time without use; null: never. Default never. */
  readonly idleUnloadMs?: number | null;
}

export interface DirectAnalyser extends Analyser {
  /** Loads the model now; the first `analyse` does so by itself. */
  load(): Promise<Result<null, ModelFailure>>;
  /** Loads the model and runs one window of the greatest length, so that its memory is taken before anybody waits. */
  warmUp(): Promise<Result<null, ModelFailure>>;
  /** Median time of one window of the greatest length over a few runs, in milliseconds; loads the model. */
  measure(runs: number): Promise<Result<number, ModelFailure>>;
  /** Runs the golden texts (`self-test.ts`); loads the model. */
  selfTest(cases: readonly GoldenCase[]): Promise<Result<null, ModelFailure>>;
  unload(): Promise<void>;
  readonly loaded: boolean;
}

/**
 * Runs the model in this very thread. It is loaded once, evicted when loading or a run fails, and loaded anew for
 * the next text; a text whose run failed is tried once more on the fresh model.
 */
export function createAnalyser(options: AnalyserOptions): DirectAnalyser {
  const { manifest } = options;
  const cache = createChunkCache<WindowReading>(options.cachedWindows ?? 2_000);
  let model: Promise<Result<LoadedModel, ModelFailure>> | null = null;
  let loaded = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const limits = new Set<Limit>();
  /** What a run takes lately, rather more than less. */
  let runMs = 0;

  const queue = createBatchQueue<Window, WindowReading>({
    groupOf: (window) => bucketOf(window.ids.length, manifest.buckets),
    batchLimit: (bucket) => Math.floor((options.batchPieces ?? 1) / bucket),
    async run(batch) {
      const current = await obtain();
      if (!current.ok) throw new Unavailable(current);
      // What another text, or another reading of this one, has had read meanwhile.
      const known = batch.map((window) => cache.get(window.ids));
      const unread = batch.filter((_, i) => known[i] === undefined);
      if (unread.length === 0) return known.flatMap((reading) => reading ?? []);
      const began = performance.now();
      const logits = await current.value.session.run(unread.map((window) => window.ids));
      took(performance.now() - began);
      const fresh = unread.map((window, i) => {
        const row = logits[i];
        if (!row) throw new RangeError("the model gave no output for a window");
        const reading = readWindow(row, window.ids.length - 2, manifest);
        cache.set(window.ids, reading);
        return reading;
      });
      const next = fresh.values();
      return known.flatMap((reading) => reading ?? next.next().value ?? []);
    },
  });

  /** A short window right before must not make a long one seem cheap. */
  function took(ms: number): void {
    runMs = Math.max(ms, FORGETTING * runMs);
    for (const limit of limits) limit.expect(runMs);
  }

  function obtain(): Promise<Result<LoadedModel, ModelFailure>> {
    model ??= options
      .load()
      .catch((error: unknown) => fail({ reason: "crashed", detail: describeError(error) } as const))
      .then((result) => {
        loaded = result.ok;
        if (!result.ok) model = null;
        return result;
      });
    return model;
  }

  async function unload(): Promise<void> {
    clearTimeout(idle);
    const leaving = model;
    model = null;
    loaded = false;
    const result = await leaving;
    // A session that crashed cannot be released either; its memory goes with the worker.
    if (result?.ok) await result.value.session.release().catch(() => undefined);
  }

  /** Reads the likeliest windows first. When time is up, what was read counts, and the scan says what was not. */
  async function scan(
    text: string,
    limit: Limit,
    likely: Likelihood | undefined,
  ): Promise<Result<ModelScan, ModelFailure>> {
    const current = await obtain();
    if (!current.ok) return current;
    const signal = limit.reading;
    if (signal.aborted) throw asError(signal.reason);
    const encoded = current.value.tokenizer.encode(text);
    const windows = cutWindows(text, encoded, manifest);
    const readings = windows.map((window) => cache.get(window.ids));
    const order = rankWindows(windows, encoded, likely).filter((at) => !readings[at]);
    await queue
      .submit(
        order.flatMap((at) => windows[at] ?? []),
        signal,
        (reading, at) => void (readings[order[at] ?? -1] = reading),
      )
      .catch((error: unknown) => {
        const isLate = signal.aborted && isTimeout(signal);
        if (!isLate || readings.every((reading) => !reading)) throw error;
      });
    return ok(decode(text, encoded, windows, readings, manifest));
  }

  async function scanOrRetry(
    text: string,
    limit: Limit,
    likely: Likelihood | undefined,
  ): Promise<Result<ModelScan, ModelFailure>> {
    try {
      return await scan(text, limit, likely);
    } catch (error) {
      if (error instanceof Unavailable) return fail(error.failure);
      if (limit.reading.aborted) return failureOf(limit.reading);
      await unload();
      cache.clear();
      return scan(text, limit, likely).catch((again: unknown) =>
        again instanceof Unavailable
          ? fail(again.failure)
          : limit.reading.aborted
            ? failureOf(limit.reading)
            : fail({ reason: "crashed", detail: describeError(again) }),
      );
    }
  }

  function rest(): void {
    const after = options.idleUnloadMs ?? null;
    if (limits.size > 0 || after === null) return;
    clearTimeout(idle);
    idle = setTimeout(() => void unload(), after);
  }

  return {
    async analyse(text, { deadlineMs, signal, likely }: AnalyseOptions) {
      clearTimeout(idle);
      const limit = withDeadline(deadlineMs, runMs, signal);
      limits.add(limit);
      try {
        return await Promise.race([scanOrRetry(text, limit, likely), limit.failure]);
      } catch (error) {
        return fail({ reason: "crashed", detail: describeError(error) });
      } finally {
        limit.clear();
        limits.delete(limit);
        rest();
      }
    },
    async load() {
      const result = await obtain();
      return result.ok ? ok(null) : result;
    },
    async warmUp() {
      const result = await obtain();
      if (!result.ok) return result;
      try {
        const began = performance.now();
        await result.value.session.run([longestWindow(manifest)]);
        took(performance.now() - began);
        return ok(null);
      } catch (error) {
        await unload();
        return fail({ reason: "crashed", detail: describeError(error) });
      }
    },
    async measure(runs) {
      const result = await obtain();
      if (!result.ok) return result;
      try {
        return ok(await medianRun(result.value.session, manifest, runs));
      } catch (error) {
        await unload();
        return fail({ reason: "crashed", detail: describeError(error) });
      }
    },
    async selfTest(cases) {
      const result = await obtain();
      if (!result.ok) return result;
      try {
        return await selfTest(result.value, manifest, cases);
      } catch (error) {
        await unload();
        return fail({ reason: "crashed", detail: describeError(error) });
      }
    },
    unload,
    get loaded() {
      return loaded;
    },
  };
}

/** How much of an older run's time still counts with each further one. */
const FORGETTING = 0.9;

/** The failure of loading on its way through the queue. */
class Unavailable extends Error {
  constructor(readonly failure: ModelFailure) {
    super(failure.reason);
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException("cancelled", "AbortError");
}
