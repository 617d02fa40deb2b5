import type { Detector } from "../detector";

/**
 * NHS number of England and Wales: ten digits, mod 11 check digit (NHS Data Dictionary). Ten digits are also
 * phone numbers, so a word is needed.
 */
export const ukNhs: Detector = {
  id: "uk-nhs",
  about: { owner: "", evidence: "checksum, word" },
  type: "MEDICAL_RECORD",
  subtype: "UK_NHS",
  pattern: /(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/gu,
  score: 0.5,
  keywords: ["nhs"],
  reach: 60,
  context: { words: ["nhs"], boost: 0.45, required: true, window: 50 },
  validate: (value) => {
    const digits = [...value.replace(/\D/gu, "")].map(Number);
    const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    return check < 10 && check === digits[9] && new Set(digits).size > 2 ? undefined : false;
  },
};
