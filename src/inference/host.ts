import type { Result } from "../lib/result";
import {
  candidateBackends,
  choiceKey,
  FIRST_BACKEND,
  measureBackends,
  rememberChoice,
  rememberedChoice,
  type BackendChoice,
  type ChoiceStore,
  type Machine,
} from "./choose-backend";
import type { AnalyseRequest, HostReply, HostRequest, HostStatus } from "./host-messages";
import { packBase } from "./pack-place";
import type { Backend } from "./session";
import type { ModelFailure, ModelName, ModelScan } from "./types";
import { createWorkerAnalyser, type ModelWorker, type WorkerAnalyser } from "./worker-client";

export interface ModelHostOptions {
  /** WASM and WebGPU are different builds of the runtime and so different workers. */
  makeWorker(provider: Backend["provider"]): ModelWorker;
  readonly modelId: string;
  readonly modelBase: string;
  readonly wasmPaths: string;
  /** Asked once. */
  readonly surroundings: () => Promise<Surroundings>;
  readonly store: ChoiceStore;
  /** Quiet time after the first load before backends are compared. Default 3,000. */
  readonly tuneAfterMs?: number;
}

/** What a remembered choice holds for. */
export interface Surroundings extends Machine {
  readonly browser: string;
  readonly modelVersion: string;
}

export interface ModelHost {
  /** Null for requests without an answer. Ids must not repeat among unanswered requests of one client. */
  handle(request: HostRequest): Promise<HostReply | null>;
  /** Cancels what is under way, e.g. when the port closed. */
  abandon(ids: Iterable<number>): void;
}

const DEFAULT_IDLE_SECONDS = 600;
const MEASURED_RUNS = 5;
/** How often a worker that is to be replaced is asked whether it has finished. */
const QUIET_MS = 50;
const SWITCHED_OFF: ModelFailure = { reason: "unsupported", detail: "switched off by policy" };

/**
 * Holds the model worker for the background. It serves with the remembered backend, or with one WASM thread until,
 * in a quiet moment, the others were measured; then it goes on with the fastest.
 */
export function createModelHost(options: ModelHostOptions): ModelHost {
  const running = new Map<number, AbortController>();
  let known: Surroundings | null = null;
  let enabled = true;
  let idleUnloadMs = DEFAULT_IDLE_SECONDS * 1_000;
  let client: Promise<WorkerAnalyser> | null = null;
  let current: WorkerAnalyser | null = null;
  let choice: BackendChoice | null = null;
  let refused: ModelFailure | null = null;
  let tuning: "wanted" | "planned" | "done" = "wanted";
  let asked = 0;
  let pack: string | null = null;
  /** Of the pack in use, as soon as it is known. */
  let packModel: ModelName | null = null;
  let trial: { pack: string; model: ModelName; analyser: WorkerAnalyser } | null = null;

  const analyserOn = (backend: Backend, of: string | null = pack) =>
    createWorkerAnalyser(() => options.makeWorker(backend.provider), {
      settings: {
        backend,
        wasmPaths: options.wasmPaths,
        modelBase: of === null ? options.modelBase : packBase(of),
      },
      idleUnloadMs,
    });

  async function open(): Promise<WorkerAnalyser> {
    const machine = await survey();
    choice = rememberedChoice(options.store, keyFor(machine), candidateBackends(machine));
    if (choice) tuning = "done";
    const opened = analyserOn(choice?.backend ?? FIRST_BACKEND);
    current = opened;
    if (pack !== null)
      void opened.start().then((started) => {
        if (started.ok && current === opened) packModel = started.value;
      });
    return opened;
  }

  function keyFor({ modelVersion, browser, cores }: Surroundings): string {
    return choiceKey(options.modelId, pack ?? modelVersion, browser, cores);
  }

  async function survey(): Promise<Surroundings> {
    known ??= await options.surroundings();
    return known;
  }

  function obtain(): Promise<WorkerAnalyser> {
    client ??= open();
    return client;
  }

  function planTuning(): void {
    if (tuning !== "wanted") return;
    tuning = "planned";
    setTimeout(() => void tune(), options.tuneAfterMs ?? 3_000);
  }

  /** Measures in workers of its own; a request that comes in between spoils the figures, and it is put off. */
  async function tune(): Promise<void> {
    tuning = "wanted";
    const before = asked;
    if (running.size > 0) return planTuning();
    const machine = await survey();
    const best = await measureBackends(candidateBackends(machine), async (backend) => {
      if (asked !== before) return null;
      const trial = analyserOn(backend);
      const measured = await trial.measure(MEASURED_RUNS);
      trial.stop();
      return measured.ok ? measured.value : null;
    });
    if (asked !== before) return planTuning();
    tuning = "done";
    if (best === null) return;
    rememberChoice(options.store, keyFor(machine), best);
    if (sameBackend(best.backend, choice?.backend ?? FIRST_BACKEND)) choice = best;
    else await changeTo(best);
  }

  /** The new worker has its model loaded before it takes over; what the old one is doing ends there. */
  async function changeTo(best: BackendChoice): Promise<void> {
    const of = pack;
    const next = analyserOn(best.backend);
    const started = await next.start();
    if (!started.ok || !enabled || pack !== of) return next.stop();
    while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    choice = best;
    replace(next);
  }

  async function tryOut(id: number, candidate: string): Promise<HostReply> {
    trial?.analyser.stop();
    trial = null;
    const analyser = analyserOn(choice?.backend ?? FIRST_BACKEND, candidate);
    const tested = await analyser.selfTest();
    if (!tested.ok) {
      analyser.stop();
      return failed(id, tested);
    }
    trial = { pack: candidate, model: tested.value, analyser };
    return { type: "tried", id, model: tested.value };
  }

  /** What the model before is busy with ends there. */
  function usePack(next: string | null): void {
    if (next === pack) return;
    pack = next;
    refused = null;
    const tried = trial?.pack === next ? trial : null;
    if (!tried) trial?.analyser.stop();
    trial = null;
    packModel = tried?.model ?? null;
    replace(tried?.analyser ?? null);
  }

  function replace(next: WorkerAnalyser | null): void {
    current?.stop();
    current = next;
    client = next && Promise.resolve(next);
  }

  async function analyse({
    id,
    text,
    deadlineMs,
    likely,
  }: AnalyseRequest): Promise<Result<ModelScan, ModelFailure>> {
    const controller = new AbortController();
    running.set(id, controller);
    asked += 1;
    try {
      const analyser = await obtain();
      return await analyser.analyse(text, { deadlineMs, signal: controller.signal, likely });
    } finally {
      running.delete(id);
    }
  }

  function note(result: Result<unknown, ModelFailure>): void {
    if (result.ok) {
      refused = null;
      planTuning();
    } else if (result.reason !== "timeout" && result.reason !== "cancelled") {
      refused = { reason: result.reason, detail: result.detail };
    }
  }

  function status(): HostStatus {
    return {
      state: stateOf(refused, current),
      id: packModel?.id ?? options.modelId,
      version: pack === null ? (known?.modelVersion ?? "") : (packModel?.version ?? ""),
      backend: current ? nameOf(choice?.backend ?? FIRST_BACKEND) : null,
      windowMs: choice?.windowMs ?? null,
      pack,
    };
  }

  return {
    async handle(request) {
      const { id } = request;
      switch (request.type) {
        case "cancel":
          running.get(id)?.abort();
          return null;
        case "status":
          return { type: "status", id, status: status() };
        case "configure":
          enabled = request.enabled;
          usePack(request.pack);
          if (request.idleUnloadSeconds * 1_000 !== idleUnloadMs || !enabled) {
            idleUnloadMs = request.idleUnloadSeconds * 1_000;
            if (running.size === 0) replace(null);
          }
          return { type: "status", id, status: status() };
        case "try":
          return tryOut(id, request.pack);
        case "load":
          if (enabled) note(await (await obtain()).start());
          return { type: "status", id, status: status() };
        case "analyse": {
          if (!enabled) return failed(id, SWITCHED_OFF);
          const result = await analyse(request);
          note(result);
          if (result.ok) return { type: "scan", id, scan: result.value };
          return failed(id, result);
        }
      }
    },
    abandon(ids) {
      for (const id of ids) running.get(id)?.abort();
    },
  };
}

function failed(id: number, { reason, detail }: ModelFailure): HostReply {
  return { type: "failed", id, failure: { reason, detail } };
}

function stateOf(
  refused: ModelFailure | null,
  current: WorkerAnalyser | null,
): HostStatus["state"] {
  if (refused?.reason === "missing" || refused?.reason === "altered") return refused.reason;
  if (refused) return "failed";
  return current?.state ?? "unloaded";
}

function nameOf(backend: Backend): string {
  return backend.provider === "webgpu" ? "webgpu" : `wasm ×${backend.threads}`;
}

function sameBackend(a: Backend, b: Backend): boolean {
  return a.provider === b.provider && a.threads === b.threads;
}
