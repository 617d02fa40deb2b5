import type { Backend } from "./session";

/** What is known of the machine before anything is measured. */
export interface Machine {
  readonly cores: number;
  /** `crossOriginIsolated`: without it there is no shared memory and so one thread. */
  readonly isolated: boolean;
  readonly realGpu: boolean;
}

export interface BackendChoice {
  readonly backend: Backend;
  /** Median time of one full window, in milliseconds. */
  readonly windowMs: number;
}

/** Where choices are remembered; `localStorage` fits. */
export interface ChoiceStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The parts of `navigator.gpu` that tell a real GPU from software. */
export interface GpuLike {
  requestAdapter(): Promise<{
    readonly isFallbackAdapter?: boolean;
    readonly info?: { readonly isFallbackAdapter?: boolean };
  } | null>;
}

export const FIRST_BACKEND: Backend = { provider: "wasm", threads: 1 };
const THREAD_COUNTS = [1, 2, 4];
/** More threads or the GPU must pay: they take cores and memory from the page. */
const WORTHWHILE = 0.9;

/** Backends worth measuring here, the cheapest first; never more threads than cores. */
export function candidateBackends(machine: Machine): Backend[] {
  const most = machine.isolated ? machine.cores : 1;
  const wasm = THREAD_COUNTS.filter((threads) => threads <= Math.max(1, most)).map(
    (threads) => ({ provider: "wasm", threads }) as const,
  );
  return machine.realGpu ? [...wasm, { provider: "webgpu", threads: 1 }] : wasm;
}

/** A fallback adapter draws in software and is fifty times slower than WASM: it counts as none. */
export async function hasRealGpu(gpu: GpuLike | undefined): Promise<boolean> {
  try {
    const adapter = (await gpu?.requestAdapter()) ?? null;
    if (adapter === null) return false;
    return !(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false);
  } catch {
    return false; // a GPU process that cannot start is no GPU
  }
}

/** Measures each candidate in turn; one that fails (null) is left out. Null when all fail. */
export async function measureBackends(
  candidates: readonly Backend[],
  measure: (backend: Backend) => Promise<number | null>,
): Promise<BackendChoice | null> {
  let best: BackendChoice | null = null;
  for (const backend of candidates) {
    const windowMs = await measure(backend);
    if (windowMs === null) continue;
    if (best === null || windowMs < WORTHWHILE * best.windowMs) best = { backend, windowMs };
  }
  return best;
}

/** A choice holds for one model version in one browser version on as many cores. */
export function choiceKey(
  modelId: string,
  version: string,
  browser: string,
  cores: number,
): string {
  return `backend:${modelId}@${version}:${browser}:${cores}`;
}

/** Null when there is none, or it is none of the candidates any more. */
export function rememberedChoice(
  store: ChoiceStore,
  key: string,
  candidates: readonly Backend[],
): BackendChoice | null {
  let kept: unknown;
  try {
    kept = JSON.parse(store.getItem(key) ?? "null");
  } catch {
    return null; // storage blocked, or somebody else's value: measure again
  }
  if (typeof kept !== "object" || kept === null) return null;
  const { provider, threads, windowMs } = kept as Record<string, unknown>;
  const backend = candidates.find(
    (candidate) => candidate.provider === provider && candidate.threads === threads,
  );
  return backend && typeof windowMs === "number" ? { backend, windowMs } : null;
}

export function rememberChoice(store: ChoiceStore, key: string, choice: BackendChoice): void {
  try {
    store.setItem(key, JSON.stringify({ ...choice.backend, windowMs: choice.windowMs }));
  } catch {
    // Full or blocked storage costs another measurement next time, nothing else.
  }
}
