import { isValidIBAN } from "ibantools";
import type { Detector } from "../detector";

/**
 * International bank account number, ISO 13616. Country length and mod 97-10 check by `ibantools`.
 * Textbook numbers stay silent.
 */
export const iban: Detector = {
  id: "iban",
  type: "IBAN",
  pattern:
    /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![\p{L}\d])/giu,
  first: "[a-z]",
  score: 0.6,
  shape: "digits",
  validate: (value) => isValidIBAN(value.replace(/[ -]/gu, "").toUpperCase()),
};
