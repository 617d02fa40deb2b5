import { sha256Hex } from "../lib/digest";
import type { TrustedKey } from "../lib/dsse";
import { readModelSignature, SIGNATURE_FILE } from "../lib/model-signature";
import { RELEASE_KEYS } from "../lib/release-keys";
import { fail, ok, type Result } from "../lib/result";
import type { LoadedModel } from "./analyser";
import { describeError } from "./describe-error";
import { loadChecked, type LoadFile } from "./integrity";
import { parseManifest } from "./manifest";
import { openSession, type Backend, type OrtRuntime } from "./session";
import { createTokenizer } from "./tokenizer";
import type { ModelFailure, ModelManifest } from "./types";

export interface ModelPlace {
  readonly ort: OrtRuntime;
  readonly backend: Backend;
  /** Folder of the ort files, with a slash at its end; null: where the package finds them (Node). */
  readonly wasmPaths: string | null;
  readonly loadFile: LoadFile;
}

/** Reads `manifest.json` and checks that a trusted key signed it together with the files it names. */
export async function loadManifest(
  loadFile: LoadFile,
  trusted: readonly TrustedKey[] = RELEASE_KEYS,
): Promise<Result<ModelManifest, ModelFailure>> {
  const [manifest, signature] = await Promise.all([
    readText("manifest.json", loadFile),
    readText(SIGNATURE_FILE, loadFile),
  ]);
  if (!manifest.ok) return manifest;
  if (!signature.ok) return signature;
  const signed = await readModelSignature(signature.value.text, trusted);
  if (!signed.ok) return altered(SIGNATURE_FILE, signed.detail);
  const { files } = signed.value;
  if (files["manifest.json"] !== (await sha256Hex(manifest.value.bytes)))
    return altered("manifest.json", "SHA-256 differs from the signed one");
  const parsed = parseManifest(parseJson(manifest.value.text));
  if (!parsed.ok) return altered("manifest.json", parsed.detail);
  const unsigned = Object.entries(parsed.value.files).find(
    ([name, { sha256 }]) => files[name] !== sha256,
  );
  return unsigned ? altered("manifest.json", `${unsigned[0]} is not signed as named`) : parsed;
}

interface TextFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

async function readText(name: string, loadFile: LoadFile): Promise<Result<TextFile, ModelFailure>> {
  try {
    const bytes = await loadFile(name);
    return ok({ bytes, text: new TextDecoder().decode(bytes) });
  } catch (error) {
    return fail({ reason: "missing", detail: `${name}: ${describeError(error)}` });
  }
}

function altered(name: string, detail: string): Result<never, ModelFailure> {
  return fail({ reason: "altered", detail: `${name}: ${detail}` });
}

/** Reads the model's files, compares them with the manifest's hashes, and opens them. */
export async function loadModel(
  manifest: ModelManifest,
  place: ModelPlace,
): Promise<Result<LoadedModel, ModelFailure>> {
  const weights = Object.keys(manifest.files).find((name) => name.endsWith(".onnx")) ?? "";
  const [vocabulary, graph] = await Promise.all([
    loadChecked(manifest, "tokenizer.json", place.loadFile),
    loadChecked(manifest, weights, place.loadFile),
  ]);
  if (!vocabulary.ok) return vocabulary;
  if (!graph.ok) return graph;
  const json = parseJson(new TextDecoder().decode(vocabulary.value));
  if (typeof json !== "object" || json === null)
    return fail({ reason: "altered", detail: "tokenizer.json: not an object" });
  try {
    const tokenizer = createTokenizer(json);
    const { ort, backend, wasmPaths } = place;
    const session = await openSession(ort, graph.value, manifest, backend, wasmPaths);
    return ok({ tokenizer, session });
  } catch (error) {
    return fail({ reason: "unsupported", detail: describeError(error) });
  }
}

/** Null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // told apart by the caller: null is none of a model's files
  }
}
