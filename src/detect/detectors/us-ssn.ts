import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * US social security number: area, group, serial (SSA). Areas 000, 666 and 900–999 were never issued.
 * No checksum, so bare nine digits need a word beside them.
 */
export const usSsn: Detector = {
  id: "us-ssn",
  type: "NATIONAL_ID",
  subtype: "US_SSN",
  about: { owner: "United States", evidence: "form, word if bare" },
  pattern:
    /(?<![\d-])(?!000|666|9\d\d)\d{3}(?:-(?!00)\d{2}-|\s(?!00)\d{2}\s|(?!00)\d{2})(?!0000)\d{4}(?![\d-])/gu,
  first: "\\d",
  score: 0.55,
  shape: "digits",
  context: {
    words: ["ssn", "social security", "social sec", "soc sec", "ss#", "ssn#"],
    boost: 0.4,
  },
  validate: (value, match) => {
    const bare = !/\D/u.test(value);
    if (!bare) return passes("US", "ssn", value.replace(/\s/gu, "-")) ? undefined : false;
    return /\b(?:ssn|social security)\b/iu.test(
      (match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 40), match.index),
    )
      ? 0.6
      : false;
  },
};
