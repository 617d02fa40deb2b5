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

/** Reads and checks `manifest.json`. */
export async function loadManifest(
  loadFile: LoadFile,
): Promise<Result<ModelManifest, ModelFailure>> {
  let text: string;
  try {
    text = new TextDecoder().decode(await loadFile("manifest.json"));
  } catch (error) {
    return fail({ reason: "missing", detail: `manifest.json: ${describeError(error)}` });
  }
  const parsed = parseManifest(parseJson(text));
  return parsed.ok
    ? parsed
    : fail({ reason: "altered", detail: `manifest.json: ${parsed.detail}` });
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // told apart by the caller: null is neither a manifest nor a tokenizer
  }
}
