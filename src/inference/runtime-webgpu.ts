import * as ort from "onnxruntime-web/jspi";
import type { OrtRuntime } from "./session";

/**
 * WebGPU with JSPI, for Chromium. Needs `/ort/ort-wasm-simd-threaded.jspi.{mjs,wasm}`. That build has no
 * GatherBlockQuantized for the CPU, so it cannot run the model without a GPU.
 */
export const runtime: OrtRuntime = ort;
