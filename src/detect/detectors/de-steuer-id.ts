import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * German tax identification number: eleven digits, ISO 7064 mod 11,10 (§ 139b AO, BZSt).
 */
export const deSteuerId: Detector = {
  id: "de-steuer-id",
  about: { owner: "", evidence: "checksum, word" },
  type: "TAX_ID",
  subtype: "DE_STEUER_ID",
  pattern: /(?<![\d.,/-])[1-9]\d(?: ?\d{3}){3}(?![\d/-]|[.,]\d)/gu,
  score: 0.5,
  keywords: ["steuer", "idnr", "identifikationsnummer", "tin", "tax id"],
  reach: 100,
  shape: "digits",
  context: {
    words: ["steuer", "idnr", "identifikationsnummer", "tin", "tax id", "steuer-id"],
    boost: 0.45,
    required: true,
    window: 70,
  },
  validate: (value) => (passes("DE", "idnr", value.replace(/ /gu, "")) ? undefined : false),
};
