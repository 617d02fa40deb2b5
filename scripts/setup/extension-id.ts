import { createHash, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";

export const SIGNING_KEY = ".sluice/key.pem";

/** Chromium's id of an extension signed with this key: the key's SHA-256, first half, in letters a–p. */
export function extensionId(keyFile = SIGNING_KEY): string {
  const spki = createPublicKey(readFileSync(keyFile)).export({ type: "spki", format: "der" });
  const half = createHash("sha256").update(spki).digest("hex").slice(0, 32);
  return half.replace(/[0-9a-f]/gu, (digit) =>
    String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)),
  );
}
