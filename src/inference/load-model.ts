import { sha256Hex } from "../lib/digest";
import type { TrustedKey } from "../lib/dsse";
import { readModelSignature, SIGNATURE_FILE } from "../lib/model-signature";
import { parseJson } from "../lib/parse-json";
import { RELEASE_KEYS } from "../lib/release-keys";
import { fail, ok, type Result } from "../lib/result";
import type { LoadedModel } from "./analyser";
import { describeError } from "./describe-error";
import { loadChecked, readFile, type LoadFile } from "./integrity";
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
    readFile("manifest.json", loadFile),
    readFile(SIGNATURE_FILE, loadFile),
  ]);
  if (!manifest.ok) return manifest;
  if (!signature.ok) return signature;
  const signed = await readModelSignature(textOf(signature.value), trusted);
  if (!signed.ok) return altered(SIGNATURE_FILE, signed.detail);
  const { files } = signed.value;
  if (files["manifest.json"] !== (await sha256Hex(manifest.value)))
    return altered("manifest.json", "SHA-256 differs from the signed one");
  const parsed = parseManifest(parseJson(textOf(manifest.value)));
  if (!parsed.ok) return altered("manifest.json", parsed.detail);
  const unsigned = Object.entries(parsed.value.files).find(
    ([name, { sha256 }]) => files[name] !== sha256,
  );
  return unsigned ? altered("manifest.json", `${unsigned[0]} is not signed as named`) : parsed;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
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
  const json = parseJson(textOf(vocabulary.value));
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
