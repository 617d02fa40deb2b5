import type { SluiceDatabase } from "./database";

/** The device's AES-GCM key: made once, kept in the database, and impossible to export. */
export async function sealingKey(database: SluiceDatabase): Promise<CryptoKey> {
  const known = await database.get("meta", "sealing-key");
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  await database.put("meta", made, "sealing-key");
  return made;
}
