import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * Spanish identity number (DNI) and foreigner's number (NIE): eight digits or X/Y/Z and seven, control letter mod 23.
 */
export const esDniNie: Detector = {
  id: "es-dni-nie",
  about: { owner: "", evidence: "checksum" },
  type: "NATIONAL_ID",
  subtype: "ES_DNI_NIE",
  pattern:
    /(?<![\p{L}\d])(?:\d{8}|\d{2}\.\d{3}\.\d{3}|[XYZ]-?\d{7})[- ]?[A-HJ-NP-TV-Z](?![\p{L}\d])/giu,
  first: "[\\dxyz]",
  score: 0.6,
  shape: "digits",
  context: { words: ["dni", "nie", "nif", "documento"], boost: 0.2 },
  validate: (value) => {
    const bare = value.replace(/[. -]/gu, "").toUpperCase();
    if (!passes("ES", /^\d/u.test(bare) ? "dni" : "nie", bare)) return false;
    return /[a-z]$/u.test(value) ? undefined : 0.85;
  },
};
