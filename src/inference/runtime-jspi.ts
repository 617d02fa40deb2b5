import * as ort from "onnxruntime-web/jspi";
import type { OrtRuntime } from "./session";

/** For Chromium: one file serves WASM and WebGPU. Needs `/ort/ort-wasm-simd-threaded.jspi.{mjs,wasm}`. */
export const runtime: OrtRuntime = ort;
