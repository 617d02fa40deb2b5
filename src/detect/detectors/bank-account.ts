import type { Detector } from "../detector";

/**
 * An account number or sort code named as such, in several languages; no common checksum.
 */
export const bankAccount: Detector = {
  id: "bank-account",
  type: "BANK_ACCOUNT",
  pattern:
    /(?<!(?:gl|g\/l|ledger|cost|nominal|expense) )(?:account|acct|a\/c|konto|kontonummer|kontonr|sort code|blz|bankleitzahl|compte|cuenta|conto|rekening|clabe|bsb|cbu)(?: (?:no|nr|number|num|#)\.?)?[ \t]?[:#=]?[ \t]?(\d{2}[- ]\d{2}[- ]\d{2}|\d{3}-\d{3}|\d[\d ]{4,22}\d)(?![\d-]|\.\d)/giu,
  group: 1,
  score: 0.8,
  keywords: [
    "account",
    "acct",
    "a/c",
    "konto",
    "sort code",
    "blz",
    "bankleitzahl",
    "compte",
    "cuenta",
    "conto",
    "rekening",
    "clabe",
    "bsb",
    "cbu",
  ],
  anchored: true,
};
