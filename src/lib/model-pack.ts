/**
 * A model in one file, as policy hands it out: an archive (`tar.ts`) of the manifest, its signature and the files it
 * names. Checked here as a whole before anything is opened; the worker checks each file again before it loads it.
 */
import { sha256Hex } from "./digest";
import type { TrustedKey } from "./dsse";
import { readModelSignature, SIGNATURE_FILE } from "./model-signature";
import { parseJson } from "./parse-json";
import { fail, ok, type Result } from "./result";
import { readTar, type TarEntry } from "./tar";

export const MOST_MODEL_PACK_BYTES = 25_000_000;

export interface ModelPack {
  readonly id: string;
  readonly version: string;
  /** Where each file lies within the pack. */
  readonly files: Readonly<Record<string, TarEntry>>;
}

export type ModelPackRefusal = {
  reason: "too-large" | "not-a-pack" | "signature" | "unknown-key" | "damaged" | "no-self-test";
};

const NEEDED = ["manifest.json", "golden.json", "tokenizer.json"];

/** Never throws, whatever the bytes are. */
export async function openModelPack(
  pack: Uint8Array<ArrayBuffer>,
  trusted: readonly TrustedKey[],
): Promise<Result<ModelPack, ModelPackRefusal>> {
  if (pack.length > MOST_MODEL_PACK_BYTES) return fail({ reason: "too-large" });
  const files = readTar(pack);
  if (!files) return fail({ reason: "not-a-pack" });
  const bytesOf = (name: string) => {
    const { offset = 0, bytes = 0 } = files[name] ?? {};
    return pack.subarray(offset, offset + bytes);
  };
  const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));
  const signed = await readModelSignature(textOf(SIGNATURE_FILE), trusted);
  if (!signed.ok)
    return fail({ reason: signed.reason === "unknown-key" ? "unknown-key" : "signature" });
  const digests = signed.value.files;
  const names = Object.keys(files).filter((name) => name !== SIGNATURE_FILE);
  for (const name of new Set([...names, ...Object.keys(digests)]))
    if (!files[name] || digests[name] !== (await sha256Hex(bytesOf(name))))
      return fail({ reason: "damaged" });
  if (NEEDED.some((name) => !names.includes(name))) return fail({ reason: "no-self-test" });
  const about = nameIn(textOf("manifest.json"));
  return about ? ok({ ...about, files }) : fail({ reason: "not-a-pack" });
}

function nameIn(manifest: string): { id: string; version: string } | null {
  const { id, version } = Object(parseJson(manifest)) as Record<string, unknown>;
  return typeof id === "string" && typeof version === "string" ? { id, version } : null;
}
