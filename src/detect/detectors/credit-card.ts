import { luhn } from "../../lib/luhn";
import type { Detector } from "../detector";

/** Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro. */
const ISSUERS =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12}|3[47]\d{13}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|62\d{14,17}|(?:50|5[6-9]|6[37])\d{10,17})$/u;

/**
 * A payment card number (PAN). ISO/IEC 7812: issuer range, 13 to 19 digits, Luhn check digit.
 * Textbook test numbers stay silent.
 */
export const creditCard: Detector = {
  id: "credit-card",
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
  validate: (value) => {
    const digits = value.replace(/\D/gu, "");
    return ISSUERS.test(digits) && new Set(digits).size > 2 && luhn(digits);
  },
};
