import type { InferenceSession, Tensor, TensorConstructor, Env } from "onnxruntime-web";
import type { WindowLogits } from "./reading";
import type { ModelManifest } from "./types";

/** The part of ONNX Runtime Web that is used, so that each context imports the build it can run. */
export interface OrtRuntime {
  readonly InferenceSession: {
    create(bytes: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: TensorConstructor;
  readonly env: Env;
}

export interface Backend {
  readonly provider: "wasm" | "webgpu";
  /** Threads of the WASM build, the calling one included. Fixed for a worker once its first session exists. */
  readonly threads: number;
}

export interface ModelSession {
  /** Logits of each window, in order; windows may differ in length and are padded to the longest. */
  run(windows: readonly (readonly number[])[]): Promise<WindowLogits[]>;
  release(): Promise<void>;
}

/** Opens the model. `wasmPaths` is the folder of the ort files with a slash at its end; null: the package's own. */
export async function openSession(
  ort: OrtRuntime,
  bytes: Uint8Array,
  manifest: Pick<ModelManifest, "inputs" | "outputs" | "special">,
  backend: Backend,
  wasmPaths: string | null,
): Promise<ModelSession> {
  ort.env.logLevel = "error";
  ort.env.wasm.proxy = false;
  ort.env.wasm.numThreads = backend.threads;
  if (wasmPaths !== null) ort.env.wasm.wasmPaths = wasmPaths;
  const session = await ort.InferenceSession.create(bytes, {
    executionProviders: backend.provider === "webgpu" ? ["webgpu"] : ["wasm"],
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
    // Spinning threads steal the cores from the page that is being typed into.
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  });
  return {
    async run(windows) {
      const longest = Math.max(...windows.map((ids) => ids.length));
      const feeds = feedsOf(ort.Tensor, windows, longest, manifest);
      const outputs = await session.run(feeds);
      const tokens = floats(outputs[manifest.outputs.tokens], manifest.outputs.tokens);
      const sequence = floats(outputs[manifest.outputs.sequence], manifest.outputs.sequence);
      const perWindow = tokens.length / windows.length;
      const perSequence = sequence.length / windows.length;
      return windows.map((_, i) => ({
        tokens: tokens.subarray(i * perWindow, (i + 1) * perWindow),
        sequence: sequence.subarray(i * perSequence, (i + 1) * perSequence),
      }));
    },
    release: () => session.release(),
  };
}

function feedsOf(
  TensorClass: TensorConstructor,
  windows: readonly (readonly number[])[],
  longest: number,
  manifest: Pick<ModelManifest, "inputs" | "special">,
): Record<string, Tensor> {
  const ids = new BigInt64Array(windows.length * longest).fill(BigInt(manifest.special.pad));
  const mask = new BigInt64Array(ids.length);
  windows.forEach((window, row) =>
    window.forEach((id, column) => {
      ids[row * longest + column] = BigInt(id);
      mask[row * longest + column] = 1n;
    }),
  );
  const shape = [windows.length, longest];
  return {
    [manifest.inputs.ids]: new TensorClass("int64", ids, shape),
    [manifest.inputs.mask]: new TensorClass("int64", mask, shape),
  };
}

function floats(tensor: Tensor | undefined, name: string): Float32Array {
  if (!(tensor?.data instanceof Float32Array))
    throw new TypeError(`output ${name}: expected float32, got ${tensor?.type ?? "nothing"}`);
  return tensor.data;
}
