import type { Detector } from "../detector";

/**
 * US individual taxpayer identification number: 9XX, groups 50–65, 70–88, 90–92, 94–99 (IRS Publication 1915).
 */
export const usItin: Detector = {
  id: "us-itin",
  type: "TAX_ID",
  subtype: "US_ITIN",
  pattern: /(?<![\d-])9\d{2}[- ]?(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])[- ]?\d{4}(?![\d-])/gu,
  score: 0.4,
  keywords: ["itin", "taxpayer", "tax id"],
  reach: 80,
  context: { words: ["itin", "taxpayer", "tax id"], boost: 0.5, required: true },
};
