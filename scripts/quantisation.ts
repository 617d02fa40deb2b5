/**
 * `npm run quantisation -- FILE`: the shipped model against FILE, the same net with fp32 matrices (`training.export --fp32`),
 * in ONNX Runtime Web on one thread: recall and precision on the held-out texts. Writes `.sluice/quantisation.json`.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createAnalyser } from "../src/inference/analyser";
import { loadManifest, loadModel } from "../src/inference/load-model";
import { runtime } from "../src/inference/runtime-node";
import type { Analyser, ModelManifest } from "../src/inference/types";
import { heldOutCarriers, heldOutPairs } from "./evidence/held-out";
import { differences, judged, type Difference, type Judged } from "./quantisation/measure";
import { threeWays, type Way } from "./robustness/ways";

const MODEL = "models/sluice-small/";
const WEIGHTS = "model.onnx";
const WAYS: readonly Way["name"][] = ["model, raw text", "product"];

const [exact, ...more] = process.argv.slice(2);
if (exact === undefined || more.length > 0) {
  console.error("Usage: npm run quantisation -- FILE.onnx");
  process.exit(2);
}
const loadFile = (name: string) => Promise.resolve(new Uint8Array(readFileSync(MODEL + name)));
const manifest = await loadManifest(loadFile);
if (!manifest.ok) throw new Error(manifest.detail);

const figures: Record<string, Readonly<Record<string, Difference>>> = {};
mkdirSync(".sluice", { recursive: true });
for (const way of WAYS) {
  const int8 = await read("int8", MODEL + WEIGHTS, way);
  const fp32 = await read("fp32", exact, way);
  figures[way] = differences(int8, fp32);
  console.log(`\n${way.padEnd(28)}${"int8".padStart(8)}${"fp32".padStart(8)}   points (95 %)`);
  for (const [name, one] of Object.entries(figures[way]))
    console.log(
      `${name.padEnd(28)}${one.int8.toFixed(4).padStart(8)}${one.fp32.toFixed(4).padStart(8)}   ${one.points} (${one.low} to ${one.high})`,
    );
  writeFileSync(".sluice/quantisation.json", `${JSON.stringify(figures, null, 1)}\n`);
}

async function read(name: string, path: string, wanted: Way["name"]): Promise<Judged> {
  const ways = threeWays(analyserOf(new Uint8Array(readFileSync(path))));
  const way = ways.find((one) => one.name === wanted);
  if (!way) throw new Error(`no such way: ${wanted}`);
  return judged(heldOutCarriers(), heldOutPairs(), way, (done, of) => {
    if (done % 100 === 0 || done === of) console.error(`${name}, ${wanted}: ${done} of ${of}`);
  });
}

/** The shipped manifest with other weights: its marks, windows and tokenizer stay. */
function analyserOf(weights: Uint8Array<ArrayBuffer>): Analyser {
  if (!manifest.ok) throw new Error(manifest.detail);
  const entry = {
    bytes: weights.byteLength,
    sha256: createHash("sha256").update(weights).digest("hex"),
  };
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
