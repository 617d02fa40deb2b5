import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * Dutch citizen service number: nine digits, eleven test (RvIG). Nine digits are many things: a word is needed.
 */
export const nlBsn: Detector = {
  id: "nl-bsn",
  about: { owner: "", evidence: "checksum, word" },
  type: "NATIONAL_ID",
  subtype: "NL_BSN",
  pattern: /(?<![\d.,-])\d{3,4}[. ]?\d{2}[. ]?\d{3,4}(?![\d-]|[.,]\d)/gu,
  score: 0.5,
  keywords: ["bsn", "burgerservice", "sofi"],
  reach: 80,
  context: { words: ["bsn", "burgerservice", "sofi"], boost: 0.45, required: true },
  validate: (value) => (passes("NL", "bsn", value.replace(/\D/gu, "")) ? undefined : false),
};
