import { luhn } from "../../lib/luhn";
import { digitsSaid, SPOKEN_KEYWORDS, spokenRun } from "../spoken-digits";
import type { Detector } from "../detector";

/**
 * A payment card number as dictated, digit by digit, in nine languages. ISO/IEC 7812: 13 to 19 digits that begin with
 * 3 to 6, Luhn check digit.
 */
export const cardSpoken: Detector = {
  id: "card-spoken",
  type: "CREDIT_CARD",
  subtype: "SPOKEN",
  pattern: spokenRun(8, 22),
  score: 0.8,
  keywords: SPOKEN_KEYWORDS,
  anchored: true,
  validate: (value) => {
    const digits = digitsSaid(value);
    return digits !== null && /^[3-6]\d{12,18}$/u.test(digits) && luhn(digits);
  },
};
