/** Holds tokenizer and model in ONNX Runtime Web to what the Python side wrote into `golden.json`. */
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { loadManifest, loadModel } from "./load-model";
import { runtime } from "./runtime-node";
import { readGolden, selfTest, type GoldenCase } from "./self-test";
import { createTokenizer } from "./tokenizer";

interface WithOffsets extends GoldenCase {
  readonly offsets: readonly (readonly [number, number])[];
}

const FOLDER = "models/sluice-small/";
const golden: unknown = JSON.parse(readFileSync(`${FOLDER}golden.json`, "utf8"));
const cases = readGolden(golden) as WithOffsets[];

describe("tokenizer", () => {
  const json: unknown = JSON.parse(readFileSync(`${FOLDER}tokenizer.json`, "utf8"));
  const tokenizer = createTokenizer(json as object);

  it("gives the pieces and offsets of the reference", () => {
    const wrong = cases.flatMap(({ text, ids, offsets }, at) => {
      const encoded = tokenizer.encode(text);
      const places = encoded.ids.map((_, i) => [encoded.starts[i], encoded.ends[i]]);
      const expected = withMarks(text, offsets);
      return same(encoded.ids, ids) && same(places, expected) ? [] : [{ at, places, expected }];
    });
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });
});

describe("model", () => {
  it("labels the golden texts as the reference does", { timeout: 60_000 }, async () => {
    expect(existsSync(`${FOLDER}model.onnx`)).toBe(true);
    const loadFile = async (name: string) => new Uint8Array(await readFile(FOLDER + name));
    const manifest = await loadManifest(loadFile);
    if (!manifest.ok) throw new Error(manifest.detail);
    const backend = { provider: "wasm", threads: 1 } as const;
    const place = { ort: runtime, backend, wasmPaths: null, loadFile };
    const model = await loadModel(manifest.value, place);
    if (!model.ok) throw new Error(model.detail);
    expect(await selfTest(model.value, manifest.value, cases)).toEqual({ ok: true, value: null });
    await model.value.session.release();
  });
});

/** The reference ends a decomposed letter before its last mark; here the mark belongs to it. */
function withMarks(text: string, offsets: WithOffsets["offsets"]): (readonly [number, number])[] {
  return offsets.map(([start, end]) => {
    let to = end;
    while (/^\p{M}/u.test(text.slice(to))) to += 1;
    return [start, to];
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
