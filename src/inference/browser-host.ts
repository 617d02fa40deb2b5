import { browserIn } from "../lib/browser-name";
import { browserWorker } from "./browser-worker";
import { hasRealGpu, type GpuLike } from "./choose-backend";
import { createModelHost, type ModelHost, type Surroundings } from "./host";
import { loadManifest } from "./load-model";
import { fetchFrom } from "./worker-scope";

const MODEL_ID = "sluice-small";
const MODEL_BASE = `/models/${MODEL_ID}/`;
const WASM_PATHS = "/ort/";

/** Module workers of the entrypoint, where the bundler has to see their addresses. */
export interface WorkerMakers {
  wasm(): Worker;
  /** null where WebGPU is never used (Firefox). */
  readonly webgpu: (() => Worker) | null;
}

/** The model host of an extension page. */
export function createBrowserHost(makers: WorkerMakers): ModelHost {
  const { webgpu } = makers;
  return createModelHost({
    makeWorker: (provider) =>
      browserWorker(provider === "webgpu" && webgpu !== null ? webgpu() : makers.wasm()),
    modelId: MODEL_ID,
    modelBase: MODEL_BASE,
    wasmPaths: WASM_PATHS,
    surroundings: () => surroundings(webgpu !== null),
    store: localStorage,
  });
}

async function surroundings(gpuWanted: boolean): Promise<Surroundings> {
  const manifest = await loadManifest(fetchFrom(MODEL_BASE));
  const { name, version } = browserIn(navigator.userAgent);
  return {
    cores: navigator.hardwareConcurrency,
    isolated: globalThis.crossOriginIsolated,
    realGpu: gpuWanted && (await hasRealGpu(gpuOf(navigator))),
    browser: `${name}/${version}`,
    modelVersion: manifest.ok ? manifest.value.version : "",
  };
}

function gpuOf(from: Navigator & { readonly gpu?: GpuLike }): GpuLike | undefined {
  return from.gpu;
}
