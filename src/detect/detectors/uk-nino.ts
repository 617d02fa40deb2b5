import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * UK national insurance number: two prefix letters, six digits, suffix A–D (HMRC NIM39110).
 */
export const ukNino: Detector = {
  id: "uk-nino",
  type: "NATIONAL_ID",
  subtype: "UK_NINO",
  about: { owner: "United Kingdom", evidence: "form" },
  pattern:
    /(?<![\p{L}\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/giu,
  first: "[a-z]",
  score: 0.75,
  shape: "digits",
  context: {
    words: ["national insurance", "nino", "ni number", "ni no", "insurance number"],
    boost: 0.2,
  },
  validate: (value) => (passes("GB", "nino", value.toUpperCase()) ? undefined : false),
};
