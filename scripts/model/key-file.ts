import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { keyIdOf, type TrustedKey } from "../../src/lib/dsse";

export interface SigningKey extends TrustedKey {
  readonly privateKey: CryptoKey;
}

/** Reads a private key on P-256 from a PEM file; the message of what it throws names the file and no content. */
export async function openKey(file: string): Promise<SigningKey> {
  try {
    const given = createPrivateKey(readFileSync(file, "utf8"));
    const spki = createPublicKey(given).export({ type: "spki", format: "der" }).toString("base64");
    const privateKey = await crypto.subtle.importKey(
      "pkcs8",
      Uint8Array.from(given.export({ type: "pkcs8", format: "der" })),
      { name: "ECDSA", namedCurve: "P-256" },
      false,
      ["sign"],
    );
    return { id: await keyIdOf(spki), spki, privateKey };
  } catch {
    throw new Error(`${file}: not a private key on P-256 in PEM`);
  }
}
