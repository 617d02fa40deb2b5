import { fail, ok, type Result } from "../lib/result";
import { createChunkCache } from "./chunk-cache";
import { decode } from "./decode";
import { describeError } from "./describe-error";
import { createBatchQueue } from "./queue";
import { readWindow, type WindowReading } from "./reading";
import { selfTest, type GoldenCase } from "./self-test";
import type { ModelSession } from "./session";
import type { TextTokenizer } from "./tokenizer";
import type { Analyser, ModelFailure, ModelManifest, ModelScan } from "./types";
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
  let active = 0;

  const queue = createBatchQueue<Window, WindowReading>({
    groupOf: (window) => bucketOf(window.ids.length, manifest.buckets),
    batchLimit: (bucket) => Math.floor((options.batchPieces ?? 1) / bucket),
    async run(batch) {
      const current = await obtain();
      if (!current.ok) throw new Unavailable(current);
      const logits = await current.value.session.run(batch.map((window) => window.ids));
      return batch.map((window, i) => {
        const row = logits[i];
        if (!row) throw new RangeError("the model gave no output for a window");
        const reading = readWindow(row, window.ids.length - 2, manifest);
        cache.set(window.ids, reading);
        return reading;
      });
    },
  });

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

  async function scan(text: string, signal: AbortSignal): Promise<Result<ModelScan, ModelFailure>> {
    const current = await obtain();
    if (!current.ok) return current;
    if (signal.aborted) throw asError(signal.reason);
    const encoded = current.value.tokenizer.encode(text);
    const windows = cutWindows(text, encoded, manifest);
    const known = windows.map((window) => cache.get(window.ids));
    const unknown = windows.filter((_, i) => known[i] === undefined);
    const fresh = (await queue.submit(unknown, signal)).values();
    const readings = known.map((reading) => reading ?? fresh.next().value ?? NOTHING);
    return ok(decode(text, encoded, windows, readings, manifest));
  }

  async function scanOrRetry(
    text: string,
    signal: AbortSignal,
  ): Promise<Result<ModelScan, ModelFailure>> {
    try {
      return await scan(text, signal);
    } catch (error) {
      if (error instanceof Unavailable) return fail(error.failure);
      if (signal.aborted) return cancelled(signal);
      await unload();
      cache.clear();
      return scan(text, signal).catch((again: unknown) =>
        again instanceof Unavailable
          ? fail(again.failure)
          : signal.aborted
            ? cancelled(signal)
            : fail({ reason: "crashed", detail: describeError(again) }),
      );
    }
  }

  function rest(): void {
    active -= 1;
    const after = options.idleUnloadMs ?? null;
    if (active > 0 || after === null) return;
    clearTimeout(idle);
    idle = setTimeout(() => void unload(), after);
  }

  return {
    async analyse(text, { deadlineMs, signal }) {
      clearTimeout(idle);
      active += 1;
      const limit = withDeadline(deadlineMs, signal);
      try {
        return await Promise.race([scanOrRetry(text, limit.signal), limit.passed]);
      } catch (error) {
        return fail({ reason: "crashed", detail: describeError(error) });
      } finally {
        limit.clear();
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
        await result.value.session.run([longestWindow(manifest)]);
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

/** The failure of loading on its way through the queue. */
class Unavailable extends Error {
  constructor(readonly failure: ModelFailure) {
    super(failure.reason);
  }
}

/** Never met: there is one fresh reading for each unknown window. */
const NOTHING: WindowReading = {
  labels: new Uint8Array(),
  scores: new Float32Array(),
  faintLabels: new Uint8Array(),
  faintScores: new Float32Array(),
  injection: 0,
  jailbreak: 0,
};

const TIMED_OUT = "TimeoutError";

function withDeadline(deadlineMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new DOMException("deadline", TIMED_OUT)),
    Math.max(0, deadlineMs),
  );
  const forward = () => controller.abort(new DOMException("cancelled", "AbortError"));
  if (outer?.aborted) forward();
  else outer?.addEventListener("abort", forward, { once: true });
  const { signal } = controller;
  const passed = new Promise<Result<ModelScan, ModelFailure>>((resolve) => {
    if (signal.aborted) resolve(cancelled(signal));
    else signal.addEventListener("abort", () => resolve(cancelled(signal)), { once: true });
  });
  const clear = () => {
    clearTimeout(timer);
    outer?.removeEventListener("abort", forward);
  };
  return { signal, passed, clear };
}

function cancelled(signal: AbortSignal): Result<never, ModelFailure> {
  const late = signal.reason instanceof Error && signal.reason.name === TIMED_OUT;
  return late
    ? fail({ reason: "timeout", detail: "the deadline passed" })
    : fail({ reason: "cancelled", detail: "cancelled by the caller" });
}

async function medianRun(
  session: ModelSession,
  manifest: ModelManifest,
  runs: number,
): Promise<number> {
  const window = longestWindow(manifest);
  await session.run([window]);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await session.run([window]);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function longestWindow({ special: { bos, eos, unk }, maxTokens }: ModelManifest): number[] {
  const inside = Array.from({ length: maxTokens - 2 }, (_, i) => unk + 1 + i);
  return [bos, ...inside, eos];
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException("cancelled", "AbortError");
}
