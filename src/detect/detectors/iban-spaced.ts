import { isValidIBAN } from "ibantools";
import type { Detector } from "../detector";

/**
 * An IBAN (ISO 13616) with the same sign between all its letters and digits: `D E 8 3 7 0 …`. Length by country and the
 * check by 97 (`ibantools`).
 */
export const ibanSpaced: Detector = {
  id: "iban-spaced",
  about: { owner: "", evidence: "checksum" },
  type: "IBAN",
  subtype: "SPACED",
  pattern:
    /(?<![\p{L}\d])[A-Z](?<joint>[ ._·-])[A-Z]\k<joint>\d\k<joint>\d\k<joint>(?:[A-Z\d]\k<joint>){10,29}[A-Z\d](?![\p{L}\d])/gu,
  first: "[A-Z]",
  score: 0.95,
  shape: "digits",
  validate: (value) => (isValidIBAN(value.replace(/[^A-Z\d]/gu, "")) ? true : false),
};
