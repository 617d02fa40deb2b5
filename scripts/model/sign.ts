/** Signs and checks a model's folder by what the extension itself checks. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadChecked, type LoadFile } from "../../src/inference/integrity";
import { loadManifest } from "../../src/inference/load-model";
import { parseManifest } from "../../src/inference/manifest";
import { sha256Hex } from "../../src/lib/digest";
import type { TrustedKey } from "../../src/lib/dsse";
import { signModel, SIGNATURE_FILE, type FileDigests } from "../../src/lib/model-signature";
import { openModelPack } from "../../src/lib/model-pack";
import { RELEASE_KEYS } from "../../src/lib/release-keys";
import { writeTar } from "../../src/lib/tar";
import type { SigningKey } from "./key-file";

export interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Checks the files against the manifest, then signs both. */
export async function signFolder(folder: string, key: SigningKey): Promise<Outcome> {
  const loadFile = filesIn(folder);
  const text = await loadFile("manifest.json");
  const parsed = parseManifest(JSON.parse(new TextDecoder().decode(text)));
  if (!parsed.ok) return refused(`manifest.json: ${parsed.detail}`);
  const digests: Record<string, string> = { "manifest.json": await sha256Hex(text) };
  for (const [name, { sha256 }] of Object.entries(parsed.value.files)) {
    const checked = await loadChecked(parsed.value, name, loadFile);
    if (!checked.ok) return refused(checked.detail);
    digests[name] = sha256;
  }
  await writeFile(join(folder, SIGNATURE_FILE), await signModel(parsed.value.id, digests, key));
  const known = RELEASE_KEYS.some(({ id }) => id === key.id);
  return {
    ok: true,
    lines: [
      `${parsed.value.id} ${parsed.value.version}: ${Object.keys(digests).length} files signed by ${key.id}`,
      ...(known ? [] : [`not a release key; to trust it, in src/lib/release-keys.ts: ${key.spki}`]),
    ],
  };
}

/** Every file of a model, checked as before it is loaded. */
export async function verifyFolder(
  folder: string,
  trusted: readonly TrustedKey[] = RELEASE_KEYS,
): Promise<Outcome> {
  const checked = await checkedFiles(filesIn(folder), trusted);
  if (!checked.ok) return refused(checked.detail);
  const { id, version, files } = checked;
  return {
    ok: true,
    lines: [`${id} ${version}: manifest and ${Object.keys(files).join(", ")} as signed`],
  };
}

/** Writes a signed model as one file, for the admin endpoint to hand out. */
export async function packFolder(
  folder: string,
  out: string,
  trusted: readonly TrustedKey[] = RELEASE_KEYS,
): Promise<Outcome> {
  const loadFile = filesIn(folder);
  const checked = await checkedFiles(loadFile, trusted);
  if (!checked.ok) return refused(checked.detail);
  const names = ["manifest.json", SIGNATURE_FILE, ...Object.keys(checked.files)];
  const pack = writeTar(
    await Promise.all(names.map(async (name) => [name, await loadFile(name)] as const)),
  );
  const opened = await openModelPack(pack, trusted);
  if (!opened.ok) return refused(`not a pack that devices take: ${opened.reason}`);
  await writeFile(out, pack);
  const about = `${checked.id} ${checked.version}, ${pack.length} bytes`;
  return { ok: true, lines: [`${out}: ${about}, SHA-256 ${await sha256Hex(pack)}`] };
}

/** A model whose signature and files fit; `files` are those it ships with. */
export async function checkedFiles(
  loadFile: LoadFile,
  trusted: readonly TrustedKey[],
): Promise<
  { ok: true; id: string; version: string; files: FileDigests } | { ok: false; detail: string }
> {
  const manifest = await loadManifest(loadFile, trusted);
  if (!manifest.ok) return manifest;
  const files: Record<string, string> = {};
  for (const name of Object.keys(manifest.value.files)) {
    const checked = await loadChecked(manifest.value, name, loadFile);
    if (!checked.ok) return checked;
    files[name] = manifest.value.files[name]?.sha256 ?? "";
  }
  const { id, version } = manifest.value;
  return { ok: true, id, version, files };
}

/** Files of a folder on disk. */
export function filesIn(folder: string): LoadFile {
  return async (name) => Uint8Array.from(await readFile(join(folder, name)));
}

function refused(line: string): Outcome {
  return { ok: false, lines: [line] };
}
