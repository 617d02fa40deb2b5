import { sha256Hex } from "../digest";
import { SIGNATURE_FILE, signModel } from "../model-signature";
import { writeTar } from "../tar";
import type { TestKey } from "./signing-key";

export interface ToyPack {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly size: number;
  readonly id: string;
  readonly version: string;
}

/** A signed pack whose files are a few words, or what `files` puts in their place. */
export async function toyPack(
  key: TestKey,
  version: string,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer> | null>> = {},
): Promise<ToyPack> {
  const id = "sluice-small";
  const text = (words: string) => new TextEncoder().encode(words);
  const whole = {
    "manifest.json": text(JSON.stringify({ id, version })),
    "golden.json": text("{}"),
    "tokenizer.json": text("{}"),
    "model.onnx": text(`weights of ${version}`),
    ...files,
  };
  const entries = Object.entries(whole).flatMap(([name, content]) =>
    content ? [[name, content] as const] : [],
  );
  const digests = await Promise.all(
    entries.map(async ([name, content]) => [name, await sha256Hex(content)] as const),
  );
  const signature = text(await signModel(id, Object.fromEntries(digests), key));
  const bytes = writeTar([...entries, [SIGNATURE_FILE, signature]]);
  return { bytes, sha256: await sha256Hex(bytes), size: bytes.length, id, version };
}
