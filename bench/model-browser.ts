/** One window of the greatest length in the built worker, on one thread and on as many as pay. */
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { BUILT } from "../scripts/setup/build";
import { MODEL_FOLDER, nativeWindowMs, windowPieces } from "./model-native";
import { atMost, plain, type Row } from "./rows";

const RUNS = 30;

/** `page` is one of the extension's own. */
export async function benchModel(page: Page): Promise<Row[]> {
  const native = await nativeWindowMs(MODEL_FOLDER);
  const pieces = windowPieces(MODEL_FOLDER);
  const one = await windowMs(page, 1);
  const two = await windowMs(page, 2);
  return [
    plain(`model, ${pieces} pieces, onnxruntime-node, 1 thread`, native, "ms"),
    plain(`model, ${pieces} pieces, in Chromium, 1 thread`, one, "ms"),
    plain(`model, ${pieces} pieces, in Chromium, 2 threads`, two, "ms"),
    atMost("model in Chromium over native, 1 thread", one / native, "×", 4),
  ];
}

function windowMs(page: Page, threads: number): Promise<number> {
  const file = readdirSync(`${BUILT}/assets`).find((name) => name.startsWith("worker-wasm"));
  return page.evaluate(
    ({ file, threads, runs }) =>
      new Promise<number>((resolve, reject) => {
        const worker = new Worker(`/assets/${file}`, { type: "module" });
        const backend = { provider: "wasm", threads };
        worker.onmessage = ({ data }: MessageEvent<{ type: string; windowMs?: number }>) => {
          if (data.type === "started") worker.postMessage({ type: "measure", id: 2, runs });
          else {
            worker.terminate();
            if (data.windowMs === undefined) reject(new Error(`the worker answered ${data.type}`));
            else resolve(data.windowMs);
          }
        };
        worker.postMessage({
          type: "start",
          id: 1,
          settings: { backend, wasmPaths: "/ort/", modelBase: "/models/sluice-small/" },
        });
      }),
    { file, threads, runs: RUNS },
  );
}
