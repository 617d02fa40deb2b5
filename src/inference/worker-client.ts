import { fail, ok, type Result } from "../lib/result";
import type { Analyser, AnalyseOptions, ModelFailure, ModelName, ModelScan } from "./types";
import type { WorkerReply, WorkerRequest, WorkerSettings } from "./worker-protocol";

/** A worker as the client sees it; `Worker` and a Node thread behind a small adapter fit. */
export interface ModelWorker {
  postMessage(request: WorkerRequest): void;
  onReply(listener: (reply: WorkerReply) => void): void;
  /** The worker died or could not be made, or a message could not be read. */
  onDeath(listener: () => void): void;
  terminate(): void;
}

export interface WorkerAnalyserOptions {
  readonly settings: WorkerSettings;
  /** Free the worker, and with it the model's memory, after this time without use; null: never. */
  readonly idleUnloadMs?: number | null;
  /** After a failed start the failure is repeated for this long before another try. Default 10,000. */
  readonly retryAfterMs?: number;
  /** A worker that answers nothing for this long while it is asked is replaced. Default 60,000. */
  readonly silenceMs?: number;
}

export interface WorkerAnalyser extends Analyser {
  start(): Promise<Started>;
  measure(runs: number): Promise<Result<number, ModelFailure>>;
  /** Loads the model and runs its golden texts. */
  selfTest(): Promise<Started>;
  /** Ends the worker; the next request starts another. */
  stop(): void;
  readonly state: "ready" | "loading" | "unloaded";
}

type Started = Result<ModelName, ModelFailure>;
type Answer = Exclude<WorkerReply, { type: "failed" }>;

interface Life {
  readonly worker: ModelWorker;
  readonly pending: Map<number, (answer: Result<Answer, ModelFailure>) => void>;
  started: Promise<Started>;
  ready: boolean;
  /** Since when the worker owes an answer; null when it owes none. */
  silentSince: number | null;
}

const CRASHED: ModelFailure = { reason: "crashed", detail: "the model worker ended" };

/**
 * Talks to the model in a worker. Replies are matched by id, each request has a deadline kept on this side, a dead or
 * silent worker is replaced, and a text it was busy with is tried once more in what time is left.
 */
export function createWorkerAnalyser(
  makeWorker: () => ModelWorker,
  options: WorkerAnalyserOptions,
): WorkerAnalyser {
  const { retryAfterMs = 10_000, silenceMs = 60_000 } = options;
  let life: Life | null = null;
  let lastId = 0;
  let refusal: { failure: ModelFailure; until: number } | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(ended: Life, failure: ModelFailure): void {
    if (life === ended) life = null;
    ended.worker.terminate();
    for (const settle of ended.pending.values()) settle(fail(failure));
    ended.pending.clear();
  }

  function ask(to: Life, request: DistributiveOmit<WorkerRequest, "id">, signal?: AbortSignal) {
    lastId += 1;
    const id = lastId;
    return new Promise<Result<Answer, ModelFailure>>((resolve) => {
      to.pending.set(id, resolve);
      // The request's own deadline passes through `signal` too: whoever waits has been answered by then.
      signal?.addEventListener("abort", () => {
        if (!to.pending.delete(id)) return;
        to.worker.postMessage({ type: "cancel", id });
        if (performance.now() - (to.silentSince ?? Infinity) > silenceMs) end(to, CRASHED);
      });
      to.silentSince ??= performance.now();
      to.worker.postMessage({ ...request, id });
    });
  }

  function live(): Life {
    if (life) return life;
    const worker = makeWorker();
    const fresh: Life = {
      worker,
      pending: new Map(),
      started: Promise.resolve(fail(CRASHED)),
      ready: false,
      silentSince: null,
    };
    worker.onReply((reply) => {
      fresh.silentSince = null;
      const settle = fresh.pending.get(reply.id);
      fresh.pending.delete(reply.id);
      settle?.(reply.type === "failed" ? fail(reply.failure) : ok(reply));
    });
    worker.onDeath(() => end(fresh, CRASHED));
    life = fresh;
    fresh.started = ask(fresh, { type: "start", settings: options.settings }).then((answer) => {
      if (answer.ok && answer.value.type === "started") {
        fresh.ready = true;
        return ok(answer.value.model);
      }
      const failure = answer.ok ? CRASHED : { reason: answer.reason, detail: answer.detail };
      refusal = { failure, until: performance.now() + retryAfterMs };
      end(fresh, failure);
      return fail(failure);
    });
    return fresh;
  }

  function start(): Promise<Started> {
    if (refusal && performance.now() < refusal.until) return Promise.resolve(fail(refusal.failure));
    refusal = null;
    return live().started;
  }

  async function attempt(
    text: string,
    until: number,
    { signal, likely }: Pick<AnalyseOptions, "signal" | "likely">,
  ) {
    const started = await start();
    if (!started.ok) return started;
    const deadlineMs = Math.max(1, Math.ceil(until - performance.now()));
    const answer = await ask(live(), { type: "analyse", text, deadlineMs, likely }, signal);
    if (!answer.ok) return answer;
    return answer.value.type === "scan" ? ok(answer.value.scan) : fail(CRASHED);
  }

  function rest(): void {
    clearTimeout(idle);
    const after = options.idleUnloadMs ?? null;
    if (after !== null) idle = setTimeout(stop, after);
  }

  function stop(): void {
    if (!life) return;
    if (life.pending.size > 0) rest();
    else end(life, CRASHED);
  }

  return {
    async analyse(text, { deadlineMs, signal, likely }) {
      clearTimeout(idle);
      const until = performance.now() + deadlineMs;
      const limit = limitOf(deadlineMs, signal);
      const how = { signal: limit.signal, likely };
      const work = attempt(text, until, how).then((first) =>
        !first.ok && first.reason === "crashed" && !limit.signal.aborted && refusal === null
          ? attempt(text, until, how)
          : first,
      );
      const result = await Promise.race([work.catch(() => fail(CRASHED)), limit.passed]);
      limit.clear();
      rest();
      return result;
    },
    async start() {
      clearTimeout(idle);
      const started = await start();
      rest();
      return started;
    },
    async measure(runs) {
      const started = await start();
      if (!started.ok) return started;
      const answer = await ask(live(), { type: "measure", runs });
      rest();
      if (!answer.ok) return answer;
      return answer.value.type === "measured" ? ok(answer.value.windowMs) : fail(CRASHED);
    },
    async selfTest() {
      const started = await start();
      if (!started.ok) return started;
      const answer = await ask(live(), { type: "self-test" });
      rest();
      if (!answer.ok) return answer;
      return answer.value.type === "passed" ? started : fail(CRASHED);
    },
    stop,
    get state() {
      if (!life) return "unloaded";
      return life.ready ? "ready" : "loading";
    },
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function limitOf(deadlineMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let resolve: (result: Result<ModelScan, ModelFailure>) => void = () => undefined;
  const passed = new Promise<Result<ModelScan, ModelFailure>>((settle) => {
    resolve = settle;
  });
  const stopWith = (failure: ModelFailure) => {
    resolve(fail(failure));
    controller.abort();
  };
  const cancel = () => stopWith({ reason: "cancelled", detail: "cancelled by the caller" });
  const timer = setTimeout(
    () => stopWith({ reason: "timeout", detail: "the deadline passed" }),
    Math.max(0, deadlineMs),
  );
  if (outer?.aborted) cancel();
  else outer?.addEventListener("abort", cancel, { once: true });
  const clear = () => {
    clearTimeout(timer);
    outer?.removeEventListener("abort", cancel);
  };
  return { signal: controller.signal, passed, clear };
}
