/** One window of the greatest length in onnxruntime-node, one thread, on the very file that ships. */
import { readFileSync } from "node:fs";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { quantile } from "./rows";

export const MODEL_FOLDER = "models/sluice-small";
const RUNS = 30;

/** Pieces in the greatest window of a model. */
export function windowPieces(modelFolder: string): number {
  const manifest = JSON.parse(readFileSync(`${modelFolder}/manifest.json`, "utf8")) as {
    maxTokens: number;
  };
  return manifest.maxTokens;
}

/** Median time of one window in milliseconds. */
export async function nativeWindowMs(modelFolder: string): Promise<number> {
  const window = windowPieces(modelFolder);
  const session = await InferenceSession.create(readFileSync(`${modelFolder}/model.onnx`), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
  });
  const ids = BigInt64Array.from({ length: window }, (_, at) => BigInt(1000 + at * 37));
  const feeds = {
    input_ids: new Tensor("int64", ids, [1, window]),
    attention_mask: new Tensor("int64", new BigInt64Array(window).fill(1n), [1, window]),
  };
  const samples: number[] = [];
  for (let run = 0; run < RUNS + 5; run++) {
    const start = performance.now();
    await session.run(feeds);
    if (run >= 5) samples.push(performance.now() - start);
  }
  await session.release();
  return quantile(samples, 0.5);
}
