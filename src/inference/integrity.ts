import { sha256Hex } from "../lib/digest";
import { fail, ok, type Result } from "../lib/result";
import type { ModelFailure, ModelManifest } from "./types";

/** Gives a file of the model by its name in the manifest; rejects when there is none. */
export type LoadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Reads a file the manifest names and compares size and SHA-256 before anything looks into it. */
export async function loadChecked(
  manifest: ModelManifest,
  name: string,
  loadFile: LoadFile,
): Promise<Result<Uint8Array<ArrayBuffer>, ModelFailure>> {
  const expected = manifest.files[name];
  if (!expected) return fail({ reason: "missing", detail: `${name} is not in the manifest` });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await loadFile(name);
  } catch (error) {
    return fail({ reason: "missing", detail: `${name}: ${nameOf(error)}` });
  }
  if (bytes.byteLength !== expected.bytes)
    return fail({ reason: "altered", detail: `${name}: ${bytes.byteLength} bytes` });
  const actual = await sha256Hex(bytes);
  return actual === expected.sha256
    ? ok(bytes)
    : fail({ reason: "altered", detail: `${name}: SHA-256 differs from the manifest` });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "could not be read";
}
