import type { Detector } from "../detector";

/**
 * US bank routing number (ABA): nine digits, weights 3-7-1 (ABA). Only beside words that say so.
 */
export const usRouting: Detector = {
  id: "us-routing",
  about: { owner: "", evidence: "checksum, word" },
  type: "BANK_ACCOUNT",
  subtype: "US_ABA",
  pattern: /(?<![\d-])(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}(?![\d-])/gu,
  score: 0.5,
  keywords: ["routing", "aba", "rtn"],
  reach: 70,
  context: { words: ["routing", "aba", "rtn"], boost: 0.4, required: true },
  validate: (value) => {
    const sum = [...value].reduce(
      (total, digit, at) => total + Number(digit) * ([3, 7, 1][at % 3] ?? 0),
      0,
    );
    return sum % 10 === 0 ? undefined : false;
  },
};
