import { isValidBIC } from "ibantools";
import { anyCase } from "../any-case";
import type { Detector } from "../detector";

/**
 * Business identifier code, ISO 9362: bank, country, location, branch. Only beside words that say so or right behind an
 * IBAN of its country, since eight capitals are also a word.
 */
export const swiftBic: Detector = {
  id: "swift-bic",
  type: "SWIFT_BIC",
  about: { owner: "", evidence: "form, word" },
  pattern:
    /(?<![\p{L}\d])(?:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?|[A-Z]{4} [A-Z]{2} [A-Z0-9]{2}(?: [A-Z0-9]{3})?|(?<=(?:bic|BIC|swift|SWIFT|Swift)(?:[- ]?code)? ?[:=] ?["']?)[a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)(?![\p{L}\d])/gu,
  score: 0.5,
  keywords: [
    "bic",
    "blc",
    "b1c",
    "swift",
    "iban",
    "lban",
    "1ban",
    "bankverbindung",
    "bank details",
    "coordonnées bancaires",
    "coordinate bancarie",
    "rachunek",
  ],
  reach: 80,
  context: {
    words: [
      "bic",
      "blc",
      "b1c",
      "swift",
      "bic/swift",
      "swift/bic",
      "iban",
      "lban",
      "1ban",
      "bankverbindung",
      "bank details",
      "bancaires",
      "bancarie",
      "rachunek",
    ],
    boost: 0.4,
    required: true,
    window: 80,
  },
  validate: (value, match) => {
    const code = value.replaceAll(" ", "").toUpperCase();
    if (!isValidBIC(code) || WORDS.test(code)) return false;
    const at = match.index ?? 0;
    const text = match.input ?? "";
    const near =
      text.slice(Math.max(0, at - 50), at) +
      " " +
      text.slice(at + value.length, at + value.length + 25);
    if (NAMED.test(near)) return undefined;
    const [, country] = BEHIND_IBAN.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
    return country?.toUpperCase() === code.slice(4, 6) ? undefined : false;
  },
};

const NAMED = anyCase(/(?<!\p{L})(?:b[il1]c|swift)/iu);
/** The number, and nothing but joints and a bank's own word between the two. */
const BEHIND_IBAN =
  /([A-Z]{2}|[a-z]{2})\d{2} ?(?:[A-Za-z\d]{4} ?){2,7}[A-Za-z\d]{0,4}[^\p{L}\d]{1,12}(?:\p{L}{2,12}[ :]{1,2})?$/u;

/** Words in capitals whose fifth and sixth letters are a country. */
const WORDS =
  /^(?:CODE\w*|REQUIRED|ACQUIRED|ENTITIES|POSITIVE|BUSINESS|DELIVERY|SOLUTION|OVERSEAS|INVOICES|RECEIVED)$/u;
