import { browserWorker } from "./browser-worker";
import { hasRealGpu, type GpuLike } from "./choose-backend";
import { createModelHost, type ModelHost, type Surroundings } from "./host";
import { loadManifest } from "./load-model";
import { fetchFrom } from "./worker-scope";

const MODEL_ID = "sluice-small";
const MODEL_BASE = `/models/${MODEL_ID}/`;
const WASM_PATHS = "/ort/";

/**
 * The model host of an extension page. `makeWorker` makes a module worker of worker-jspi.ts (Chromium) or
 * worker-wasm.ts (Firefox); it is given by the entrypoint because the bundler has to see its address.
 */
export function createBrowserHost(makeWorker: () => Worker): ModelHost {
  return createModelHost({
    makeWorker: () => browserWorker(makeWorker()),
    modelId: MODEL_ID,
    modelBase: MODEL_BASE,
    wasmPaths: WASM_PATHS,
    surroundings,
    store: localStorage,
  });
}

async function surroundings(): Promise<Surroundings> {
  const manifest = await loadManifest(fetchFrom(MODEL_BASE));
  return {
    cores: navigator.hardwareConcurrency,
    isolated: globalThis.crossOriginIsolated,
    realGpu: await hasRealGpu(gpuOf(navigator)),
    browser: /(?:Chrome|Firefox)\/[\d.]+/u.exec(navigator.userAgent)?.[0] ?? "unknown",
    modelVersion: manifest.ok ? manifest.value.version : "",
  };
}

function gpuOf(from: Navigator & { readonly gpu?: GpuLike }): GpuLike | undefined {
  return from.gpu;
}
