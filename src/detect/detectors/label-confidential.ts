import type { Detector } from "../detector";
import { labelDetector } from "../label-line";

/**
 * The label companies use most, in nine languages (ISO/IEC 27001:2022, A.5.13 asks for labels, not for words):
 * confidential, restricted, not for people outside.
 */
export const labelConfidential: Detector = labelDetector({
  id: "label-confidential",
  subtype: "LABEL_CONFIDENTIAL",
  score: 0.85,
  phrases: [
    ...["CONFIDENTIAL", "COMPANY CONFIDENTIAL", "COMMERCIAL IN CONFIDENCE", "RESTRICTED"],
    ...["VERTRAULICH", "FIRMENVERTRAULICH", "CONFIDENTIEL", "CONFIDENCIAL", "CONFIDENZIALE"],
    ...["RISERVATO", "RESERVADO", "VERTROUWELIJK", "BEDRIJFSVERTROUWELIJK", "POUFNE"],
    ...["社外秘", "部外秘", "機密", "秘密"],
  ],
});
