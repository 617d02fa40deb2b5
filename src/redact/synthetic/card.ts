import type { Dice } from "../dice";
import { digitsOf, fill, withLuhn } from "./layout";

/**
 * First six digits of the test cards that the networks and their gateways publish; no issuer gives them out.
 * Source: the networks' and payment gateways' lists of test cards; ISO/IEC 7812 for the length.
 */
const TEST_PREFIXES: readonly [RegExp, string][] = [
  [/^3[47]\d{13}$/u, "378282"],
  [/^3[068]\d{12}$/u, "305693"],
  [/^35\d{14}$/u, "353011"],
  [/^(?:5[1-5]|2[2-7])\d{14}$/u, "555555"],
  [/^6(?:011|5|4)\d+$/u, "601111"],
  [/^62\d{14,17}$/u, "620000"],
];
const VISA = "424242";

/** A card number of the same network and length in a test range, with a right check digit. */
export function syntheticCard(value: string, dice: Dice): string | null {
  const digits = digitsOf(value);
  if (digits.length < 13) return null;
  const prefix = TEST_PREFIXES.find(([form]) => form.test(digits))?.[1] ?? VISA;
  return fill(value, withLuhn(prefix + dice.digits(digits.length - prefix.length - 1)));
}
