import { bech32 } from "@scure/base";
import type { Detector } from "../detector";

/**
 * A private key of age (identity): bech32 with the part `AGE-SECRET-KEY-`, X25519 or a plugin's
 * (age-encryption.org/v1). Recipients (`age1…`) are public. The checksum is read by `@scure/base`; one that does not
 * fit lowers nothing, since a typing mistake makes a key no less secret.
 */
export const ageKey: Detector = {
  id: "age-key",
  about: { owner: "", evidence: "checksum" },
  type: "API_KEY",
  subtype: "AGE_PRIVATE_KEY",
  pattern:
    /(?<![\w-])AGE-(?:SECRET-KEY-1[A-Z\d]{58}|PLUGIN-[A-Z\d]{2,20}-1[A-Z\d]{20,400})(?![\w-])/gu,
  score: 0.95,
  keywords: ["age-secret-key-1", "age-plugin-"],
  anchored: true,
  validate: (value) =>
    bech32.decodeUnsafe(value.toLowerCase(), 500) === undefined ? undefined : true,
};
