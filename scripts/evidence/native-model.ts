/**
 * The shipped file in onnxruntime-node on one thread: several times as fast as WASM, for runs of ten thousand texts. Its
 * logits differ from ONNX Runtime Web's by up to 0.2, as the model card says.
 */
import { readFile } from "node:fs/promises";
import * as native from "onnxruntime-node";
import { createAnalyser } from "../../src/inference/analyser";
import { loadManifest, loadModel } from "../../src/inference/load-model";
import type { OrtRuntime } from "../../src/inference/session";
import type { Analyser } from "../../src/inference/types";

const MODEL_FOLDER = "models/sluice-small/";

const runtime: OrtRuntime = {
  InferenceSession: {
    create: (bytes) =>
      native.InferenceSession.create(bytes, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: "sequential",
        logSeverityLevel: 3,
      }),
  },
  Tensor: native.Tensor,
  env: native.env,
};

/** Throws when the model's files are not there or altered. */
export async function nativeModel(): Promise<Analyser> {
  const loadFile = async (name: string) => new Uint8Array(await readFile(MODEL_FOLDER + name));
  const manifest = await loadManifest(loadFile);
  if (!manifest.ok) throw new Error(manifest.detail);
  const backend = { provider: "wasm", threads: 1 } as const;
  return createAnalyser({
    manifest: manifest.value,
    load: () => loadModel(manifest.value, { ort: runtime, backend, wasmPaths: null, loadFile }),
  });
}
