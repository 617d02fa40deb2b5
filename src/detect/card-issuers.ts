import { luhn } from "../lib/luhn";

/** Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro. */
const ISSUERS =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12}|3[47]\d{13}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|62\d{14,17}|(?:50|5[6-9]|6[37])\d{10,17})$/u;

/** Digits of a card that some issuer may have given out: range, length, check digit, not all alike. */
export function isCardNumber(digits: string): boolean {
  return ISSUERS.test(digits) && new Set(digits).size > 2 && luhn(digits);
}
