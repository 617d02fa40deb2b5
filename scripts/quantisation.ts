/**
 * `npm run quantisation -- FILE [--data FOLDER]`: the shipped model against FILE, the same net with fp32 matrices
 * (`training.export --fp32`), in ONNX Runtime Web on one thread: recall and precision on texts that no training saw
 * (`quantisation/texts.ts`). Writes `.sluice/quantisation.json` as it goes; started again on the same code and files, it goes on
 * where it was cut off.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createAnalyser } from "../src/inference/analyser";
import { loadManifest, loadModel } from "../src/inference/load-model";
import { runtime } from "../src/inference/runtime-node";
import type { Analyser, ModelManifest } from "../src/inference/types";
import { differences, judged, type Both } from "./quantisation/measure";
import { roundingTexts } from "./quantisation/texts";
import { keptIn, stateOf } from "./robustness/kept";
import { threeWays, type Way } from "./robustness/ways";

const MODEL = "models/sluice-small/";
const WEIGHTS = "model.onnx";
/** Figures are written after so many texts. */
const EVERY = 100;
const WAYS: readonly Way["name"][] = ["model, raw text", "product"];

const words = process.argv.slice(2);
const dataAt = words.indexOf("--data");
const data = dataAt < 0 ? null : (words.splice(dataAt, 2)[1] ?? null);
const [exact, ...more] = words;
if (exact === undefined || more.length > 0) {
  console.error("Usage: npm run quantisation -- FILE.onnx [--data FOLDER]");
  process.exit(2);
}
const loadFile = (name: string) => Promise.resolve(bytesOf(MODEL + name));
const manifest = await loadManifest(loadFile);
if (!manifest.ok) throw new Error(manifest.detail);

const texts = roundingTexts(data);
const weights = { int8: bytesOf(MODEL + WEIGHTS), fp32: bytesOf(exact) };
const files = {
  int8: threeWays(analyserOf(weights.int8)),
  fp32: threeWays(analyserOf(weights.fp32)),
};
const kept = keptIn<Both>(
  `.sluice/quantisation/${stateOf()}-${hashOf(weights.fp32).slice(0, 8)}.jsonl`,
);
const figures: Record<string, ReturnType<typeof differences>> = {};
for (const name of WAYS) {
  const [int8, fp32] = [files.int8, files.fp32].map((ways) =>
    ways.find((way) => way.name === name),
  );
  if (!int8 || !fp32) throw new Error(`no such way: ${name}`);
  await judged(texts, { int8, fp32 }, kept, (done) => {
    if (done.length % EVERY !== 0 && done.length < texts.length) return;
    figures[name] = differences(done);
    writeFileSync(".sluice/quantisation.json", `${JSON.stringify(figures, null, 1)}\n`);
    console.error(`${name}: ${done.length} of ${texts.length}`);
  });
  console.log(`\n${name.padEnd(28)}${"int8".padStart(8)}${"fp32".padStart(8)}   points (95 %)`);
  for (const [figure, one] of Object.entries(figures[name] ?? {}))
    console.log(
      `${figure.padEnd(28)}${one.int8.toFixed(4).padStart(8)}${one.fp32.toFixed(4).padStart(8)}   ${one.points} (${one.low} to ${one.high})`,
    );
}

/** The shipped manifest with other weights: its marks, windows and tokenizer stay. */
function analyserOf(weights: Uint8Array<ArrayBuffer>): Analyser {
  if (!manifest.ok) throw new Error(manifest.detail);
  const entry = { bytes: weights.byteLength, sha256: hashOf(weights) };
  const changed: ModelManifest = {
    ...manifest.value,
    files: { ...manifest.value.files, [WEIGHTS]: entry },
  };
  const backend = { provider: "wasm", threads: 1 } as const;
  return createAnalyser({
    manifest: changed,
    load: () =>
      loadModel(changed, {
        ort: runtime,
        backend,
        wasmPaths: null,
        loadFile: (file) => (file === WEIGHTS ? Promise.resolve(weights) : loadFile(file)),
      }),
  });
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
