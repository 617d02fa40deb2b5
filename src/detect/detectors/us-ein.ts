import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * US employer identification number: campus prefix and seven digits (IRS). Only beside words that say so.
 */
export const usEin: Detector = {
  id: "us-ein",
  type: "TAX_ID",
  subtype: "US_EIN",
  about: { owner: "United States", evidence: "form, word" },
  pattern: /(?<![\d-])\d{2}-\d{7}(?![\d-])/gu,
  score: 0.4,
  keywords: ["ein", "employer id", "fein", "tax id"],
  reach: 80,
  context: { words: ["ein", "fein", "employer id", "tax id"], boost: 0.45, required: true },
  validate: (value) => (passes("US", "ein", value) ? undefined : false),
};
