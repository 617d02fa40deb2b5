import type { Detector } from "../detector";
import { labelDetector } from "../label-line";

/**
 * The highest label companies use, in nine languages (ISO/IEC 27001:2022, A.5.13 asks for labels, not for words):
 * strictly confidential, private and confidential, secret.
 */
export const labelStrictlyConfidential: Detector = labelDetector({
  id: "label-strictly-confidential",
  subtype: "LABEL_STRICTLY_CONFIDENTIAL",
  score: 0.9,
  phrases: [
    ...["STRICTLY CONFIDENTIAL", "STRICTLY PRIVATE", "STRICTLY PRIVATE AND CONFIDENTIAL"],
    ...["STRICTLY PRIVATE & CONFIDENTIAL", "HIGHLY CONFIDENTIAL", "PRIVATE AND CONFIDENTIAL"],
    ...["PRIVATE & CONFIDENTIAL", "HIGHLY RESTRICTED", "ATTORNEY-CLIENT PRIVILEGED"],
    ...["STRENG VERTRAULICH", "PERSÖNLICH/VERTRAULICH", "PERSÖNLICH UND VERTRAULICH"],
    ...["STRENG PERSÖNLICH", "STRICTEMENT CONFIDENTIEL", "STRICTEMENT PERSONNEL"],
    ...["PERSONNEL ET CONFIDENTIEL", "ESTRICTAMENTE CONFIDENCIAL", "ALTAMENTE CONFIDENCIAL"],
    ...["STRETTAMENTE CONFIDENZIALE", "STRETTAMENTE RISERVATO", "ESTRITAMENTE CONFIDENCIAL"],
    ...["STRIKT VERTROUWELIJK", "STRENG VERTROUWELIJK", "ŚCIŚLE POUFNE", "極秘", "厳秘"],
  ],
});
