/** The tenant's key: whoever lacks it can try no guesses. Packs carry a key of their own, made from it and a salt. */
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export const KEY_FILE = ".sluice/company-key";

/** Two 32-bit halves for one pack; the file is made, readable by its user only, when there is none. */
export function packKey(file: string): [number, number] {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  }
  const tenant = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/u.test(tenant)) throw new Error(`${file} holds no key of 64 hex digits`);
  const derived = createHmac("sha256", Buffer.from(tenant, "hex")).update(randomBytes(16)).digest();
  return [derived.readUInt32LE(0), derived.readUInt32LE(4)];
}
