import * as ort from "onnxruntime-web/wasm";
import type { OrtRuntime } from "./session";

/** WASM only. Needs `/ort/ort-wasm-simd-threaded.{mjs,wasm}`. */
export const runtime: OrtRuntime = ort;
