import { isValidBIC } from "ibantools";
import type { Detector } from "../detector";

/**
 * Business identifier code, ISO 9362: bank, country, location, branch. Only beside words that say so,
 * since eight capitals are also a word.
 */
export const swiftBic: Detector = {
  id: "swift-bic",
  type: "SWIFT_BIC",
  about: { owner: "", evidence: "form, word" },
  pattern: /(?<![\p{L}\d])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\p{L}\d])/gu,
  score: 0.5,
  keywords: ["bic", "swift"],
  reach: 80,
  context: {
    words: ["bic", "swift", "bic/swift", "swift/bic"],
    boost: 0.4,
    required: true,
    window: 50,
  },
  validate: (value) => (isValidBIC(value) && !WORDS.test(value) ? undefined : false),
};

/** Words in capitals whose fifth and sixth letters are a country. */
const WORDS =
  /^(?:REQUIRED|ACQUIRED|ENTITIES|POSITIVE|BUSINESS|DELIVERY|SOLUTION|OVERSEAS|INVOICES|RECEIVED)$/u;
