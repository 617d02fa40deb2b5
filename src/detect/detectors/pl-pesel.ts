import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * Polish PESEL: birth date, serial, sex, check digit with weights 1-3-7-9 (Ministry of Digital Affairs).
 * Eleven digits are also other things: a word is needed.
 */
export const plPesel: Detector = {
  id: "pl-pesel",
  about: { owner: "", evidence: "checksum, word" },
  type: "NATIONAL_ID",
  subtype: "PL_PESEL",
  pattern: /(?<![\d.,/-])\d{11}(?![\d/-]|[.,]\d)/gu,
  score: 0.5,
  keywords: ["pesel"],
  reach: 90,
  shape: "digit",
  context: { words: ["pesel"], boost: 0.05, required: true },
  validate: (value) => passes("PL", "pesel", value),
};
