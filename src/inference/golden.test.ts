/** Holds tokenizer and model in ONNX Runtime Web to what the Python side wrote into `golden.json`. */
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { loadManifest, loadModel } from "./load-model";
import { readWindow } from "./reading";
import { runtime } from "./runtime-node";
import { createTokenizer } from "./tokenizer";
import { cutWindows } from "./windows";

interface GoldenCase {
  readonly text: string;
  readonly ids: readonly number[];
  readonly offsets: readonly (readonly [number, number])[];
  readonly attack: number;
  readonly labels: readonly string[];
}

const FOLDER = "models/sluice-small/";
const golden = JSON.parse(readFileSync(`${FOLDER}golden.json`, "utf8")) as { cases: GoldenCase[] };
/** The JavaScript library composes ｶﾞ and Ａ́ where the reference's table does not; their pieces differ. */
const COMPOSED = /[\uFF9E\uFF9F]|[\uFF21-\uFF5A]\p{M}/u;
const cases = golden.cases.filter(({ text }) => !COMPOSED.test(text));
/** int8 arithmetic differs between WASM and x86; a label may tip over where two are about as likely. */
const LABELS_THAT_AGREE = 0.97;
const ATTACK_TOLERANCE = 0.15;

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
    const { tokenizer, session } = model.value;
    let right = 0;
    let all = 0;
    const attacks: [number, number][] = [];
    for (const { text, labels, attack } of cases) {
      const [window] = cutWindows(text, tokenizer.encode(text), manifest.value);
      if (!window) continue;
      const [logits] = await session.run([window.ids]);
      if (!logits) throw new Error("no output");
      const reading = readWindow(logits, window.ids.length - 2, manifest.value);
      labels.forEach((label, piece) => {
        all += 1;
        if (manifest.value.tokenLabels[reading.labels[piece] ?? -1] === label) right += 1;
      });
      attacks.push([reading.injection + reading.jailbreak, attack]);
    }
    await session.release();
    expect(right / all).toBeGreaterThanOrEqual(LABELS_THAT_AGREE);
    expect(attacks.filter(([own, other]) => Math.abs(own - other) > ATTACK_TOLERANCE)).toEqual([]);
  });
});

/** The reference ends a decomposed letter before its last mark; here the mark belongs to it. */
function withMarks(text: string, offsets: GoldenCase["offsets"]): (readonly [number, number])[] {
  return offsets.map(([start, end]) => {
    let to = end;
    while (/^\p{M}/u.test(text.slice(to))) to += 1;
    return [start, to];
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
