import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * Italian tax code of a person: sixteen characters, check letter (DM 23/12/1976).
 */
export const itCodiceFiscale: Detector = {
  id: "it-codice-fiscale",
  about: { owner: "", evidence: "checksum" },
  type: "TAX_ID",
  subtype: "IT_CODICE_FISCALE",
  pattern:
    /(?<![\p{L}\d])[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPR-T][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z](?![\p{L}\d])/giu,
  first: "[a-z]",
  score: 0.7,
  shape: "mixed",
  validate: (value) => passes("IT", "codicefiscale", value.toUpperCase()),
};
