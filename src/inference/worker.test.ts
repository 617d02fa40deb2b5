import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { sha256Hex } from "../lib/digest";
import { signModel, SIGNATURE_FILE } from "../lib/model-signature";
import { testKey, type TestKey } from "../lib/testing/signing-key";
import type { OrtRuntime } from "./session";
import type { ModelManifest } from "./types";
import { startModelWorker } from "./worker";
import type { WorkerReply, WorkerRequest } from "./worker-protocol";

const FOLDER = "models/sluice-small/";
const WEIGHTS = new TextEncoder().encode("weights");

const SHIPPED = JSON.parse(readFileSync(`${FOLDER}manifest.json`, "utf8")) as ModelManifest;

/** The shipped model with other weights, which only count what they are asked to run. */
async function files(key: TestKey): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const weights = { sha256: await sha256Hex(WEIGHTS), bytes: WEIGHTS.length };
  const manifest = { ...SHIPPED, files: { ...SHIPPED.files, "model.onnx": weights } };
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  const digests = Object.entries(manifest.files).map(([name, { sha256 }]) => [name, sha256]);
  const signature = await signModel(
    "toy",
    { ...Object.fromEntries(digests), "manifest.json": await sha256Hex(text) },
    key,
  );
  return {
    "manifest.json": text,
    [SIGNATURE_FILE]: new TextEncoder().encode(signature),
    "tokenizer.json": new Uint8Array(readFileSync(`${FOLDER}tokenizer.json`)),
    "model.onnx": WEIGHTS,
  };
}

class FakeTensor {
  constructor(
    readonly type: string,
    readonly data: unknown,
    readonly dims: readonly number[],
  ) {}
}

async function worker() {
  const lengths: number[] = [];
  const session = {
    run(feeds: Record<string, FakeTensor>) {
      const length = feeds[SHIPPED.inputs.ids]?.dims[1] ?? 0;
      lengths.push(length);
      const logits = (count: number) => new FakeTensor("float32", new Float32Array(count), []);
      return Promise.resolve({
        [SHIPPED.outputs.tokens]: logits(length * SHIPPED.tokenLabels.length),
        [SHIPPED.outputs.sequence]: logits(SHIPPED.sequenceLabels.length),
      });
    },
    release: () => Promise.resolve(),
  };
  const runtime = {
    InferenceSession: { create: () => Promise.resolve(session) },
    Tensor: FakeTensor,
    env: { wasm: {} },
  } as unknown as OrtRuntime;
  const key = await testKey();
  const folder = await files(key);
  const replies: WorkerReply[] = [];
  let ask: (request: WorkerRequest) => void = () => undefined;
  startModelWorker(
    {
      postMessage: (reply) => void replies.push(reply),
      onRequest: (listener) => void (ask = listener),
    },
    {
      runtime,
      trusted: [key],
      loadFrom: () => (name) => {
        const bytes = folder[name];
        return bytes ? Promise.resolve(bytes) : Promise.reject(new Error("none"));
      },
    },
  );
  const backend = { provider: "wasm", threads: 1 } as const;
  ask({ type: "start", id: 1, settings: { backend, wasmPaths: null, modelBase: "/" } });
  return { ask, replies, lengths };
}

describe("a model worker", () => {
  it("runs the greatest window in a quiet moment after its start", async () => {
    const { replies, lengths } = await worker();
    await vi.waitFor(() => expect(lengths).toEqual([SHIPPED.maxTokens]), 5_000);
    expect(replies).toMatchObject([{ type: "started", id: 1 }]);
  });

  it("lets a text that waited for the model go first", async () => {
    const { ask, replies, lengths } = await worker();
    ask({ type: "analyse", id: 2, text: "hello", deadlineMs: 5_000 });
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ type: "scan", id: 2 }), 5_000);
    expect(replies).toMatchObject([{ type: "started" }, { type: "scan" }]);
    expect(lengths).toHaveLength(1);
    expect(lengths[0]).toBeLessThan(16);
  });
});
