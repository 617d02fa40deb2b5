import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { sha256Hex } from "../lib/digest";
import { SIGNATURE_FILE, signModel } from "../lib/model-signature";
import { testKey, type TestKey } from "../lib/testing/signing-key";
import { loadManifest } from "./load-model";
import type { ModelManifest } from "./types";

const FOLDER = "models/sluice-small/";
const SHIPPED = JSON.parse(readFileSync(`${FOLDER}manifest.json`, "utf8")) as ModelManifest;
const bytesOf = (text: string) => new TextEncoder().encode(text);

type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** The shipped manifest, signed by this key; `tell` changes what is signed. */
async function signed(
  key: TestKey,
  tell: (digests: Record<string, string>) => void = () => undefined,
): Promise<Files> {
  const manifest = bytesOf(JSON.stringify(SHIPPED));
  const digests: Record<string, string> = { "manifest.json": await sha256Hex(manifest) };
  for (const [name, { sha256 }] of Object.entries(SHIPPED.files)) digests[name] = sha256;
  tell(digests);
  const signature = await signModel(SHIPPED.id, digests, key);
  return { "manifest.json": manifest, [SIGNATURE_FILE]: bytesOf(signature) };
}

async function load(files: Files, key: TestKey): Promise<string> {
  const loadFile = (name: string) => {
    const bytes = files[name];
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error("none"));
  };
  const loaded = await loadManifest(loadFile, [key]);
  return loaded.ok ? loaded.value.version : `${loaded.reason}: ${loaded.detail}`;
}

describe("loadManifest", () => {
  it("takes a manifest that a trusted key signed with the files it names", async () => {
    const key = await testKey();
    expect(await load(await signed(key), key)).toBe(SHIPPED.version);
  });

  it("refuses one of another key", async () => {
    const files = await signed(await testKey());
    expect(await load(files, await testKey())).toBe(
      "altered: model.sig: signed by a key that is not trusted",
    );
  });

  it("refuses one wrong byte in manifest or signature", async () => {
    const key = await testKey();
    const files = await signed(key);
    const manifest = bytesOf(JSON.stringify({ ...SHIPPED, licence: "MIX" }));
    expect(await load({ ...files, "manifest.json": manifest }, key)).toBe(
      "altered: manifest.json: SHA-256 differs from the signed one",
    );
    const other = await signed(await testKey());
    const posing = new TextDecoder()
      .decode(other[SIGNATURE_FILE])
      .replace(/"keyid": "\w+"/u, `"keyid": "${key.id}"`);
    expect(await load({ ...files, [SIGNATURE_FILE]: bytesOf(posing) }, key)).toBe(
      "altered: model.sig: the signature does not fit",
    );
  });

  it("refuses a file that was signed otherwise, or not at all", async () => {
    const key = await testKey();
    const otherwise = await signed(key, (digests) => (digests["model.onnx"] = "ab".repeat(32)));
    expect(await load(otherwise, key)).toBe(
      "altered: manifest.json: model.onnx is not signed as named",
    );
    const without = await signed(key, (digests) => delete digests["tokenizer.json"]);
    expect(await load(without, key)).toBe(
      "altered: manifest.json: tokenizer.json is not signed as named",
    );
  });

  it("is missing without manifest or signature", async () => {
    const key = await testKey();
    const { "manifest.json": manifest = bytesOf(""), ...rest } = await signed(key);
    expect(await load(rest, key)).toMatch(/^missing: manifest\.json/u);
    expect(await load({ "manifest.json": manifest }, key)).toMatch(/^missing: model\.sig/u);
  });
});
