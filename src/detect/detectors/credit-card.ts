import { isCardNumber } from "../card-issuers";
import type { Detector } from "../detector";

/**
 * A payment card number (PAN). ISO/IEC 7812: issuer range, 13 to 19 digits, Luhn check digit.
 * Textbook test numbers stay silent.
 */
export const creditCard: Detector = {
  id: "credit-card",
  about: { owner: "", evidence: "checksum" },
  type: "CREDIT_CARD",
  pattern:
    /(?<![\d.,-])(?:3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|[2-6]\d{3}(?:[ -]?\n?\d{4}){3}\d{0,3}|3[068]\d{2}[ -]?\d{6}[ -]?\d{4})(?![\d-]|[.,]\d)/gu,
  first: "[2-6]",
  score: 0.6,
  shape: "digits",
  context: {
    words: [
      "card",
      "visa",
      "mastercard",
      "amex",
      "karte",
      "kreditkarte",
      "carte",
      "tarjeta",
      "carta",
      "cartão",
      "karta",
      "pan",
      "cvv",
      "cvc",
    ],
    boost: 0.04,
  },
  validate: (value) => isCardNumber(value.replace(/\D/gu, "")),
};
