import * as ort from "onnxruntime-web";
import type { OrtRuntime } from "./session";

/** ONNX Runtime Web as Node loads it; WASM only. */
export const runtime: OrtRuntime = ort;
