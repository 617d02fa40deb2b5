import { toBase64 } from "../base64";
import { keyIdOf, type TrustedKey } from "../dsse";

export interface TestKey extends TrustedKey {
  readonly privateKey: CryptoKey;
}

/** A fresh key pair that signs as a release key does. */
export async function testKey(): Promise<TestKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: "ECDSA", namedCurve: "P-256" },
    true,
    ["sign", "verify"],
  );
  const spki = toBase64(new Uint8Array(await crypto.subtle.exportKey("spki", publicKey)));
  return { id: await keyIdOf(spki), spki, privateKey };
}
