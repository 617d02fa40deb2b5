import { sha256Hex } from "../lib/digest";
import { fail, ok, type Result } from "../lib/result";
import { describeError } from "./describe-error";
import type { ModelFailure, ModelManifest } from "./types";

/** Gives a file of the model by its name in the manifest; rejects when there is none. */
export type LoadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A file as it is; what it holds is nobody's word yet. */
export async function readFile(
  name: string,
  loadFile: LoadFile,
): Promise<Result<Uint8Array<ArrayBuffer>, ModelFailure>> {
  try {
    return ok(await loadFile(name));
  } catch (error) {
    return fail({ reason: "missing", detail: `${name}: ${describeError(error)}` });
  }
}

/** Reads a file the manifest names and compares size and SHA-256 before anything looks into it. */
export async function loadChecked(
  manifest: ModelManifest,
  name: string,
  loadFile: LoadFile,
): Promise<Result<Uint8Array<ArrayBuffer>, ModelFailure>> {
  const expected = manifest.files[name];
  if (!expected) return fail({ reason: "missing", detail: `${name} is not in the manifest` });
  const read = await readFile(name, loadFile);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.byteLength !== expected.bytes)
    return fail({ reason: "altered", detail: `${name}: ${bytes.byteLength} bytes` });
  const actual = await sha256Hex(bytes);
  return actual === expected.sha256
    ? ok(bytes)
    : fail({ reason: "altered", detail: `${name}: SHA-256 differs from the manifest` });
}
