import { ibanRest } from "../../lib/iban-rest";
import { validateIBAN, ValidationErrorsIBAN } from "ibantools";
import type { Detector } from "../detector";

/**
 * International bank account number, ISO 13616. Country, length, form and mod 97-10 check by `ibantools`; a number whose
 * country has a check of its own, and that fails only this one, was typed or invented by somebody and counts for less.
 * Textbook numbers stay silent.
 */
export const iban: Detector = {
  id: "iban",
  about: { owner: "", evidence: "checksum" },
  type: "IBAN",
  pattern:
    /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![\p{L}\d])/giu,
  first: "[a-z]",
  score: 0.6,
  shape: "digits",
  validate: (value) => {
    const signs = value.replace(/[ -]/gu, "").toUpperCase();
    // Most of what has the form ends here, and the library takes its time.
    if ((ibanRest(signs) ?? 1) !== 1) return false;
    const { errorCodes } = validateIBAN(signs);
    if (errorCodes.length === 0) return true;
    return errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum)
      ? 0.9
      : false;
  },
};
