import type { Detector } from "../detector";
import { labelDetector } from "../label-line";

/**
 * The lowest label companies use, in nine languages (ISO/IEC 27001:2022, A.5.13 asks for labels, not for words): for
 * internal use only.
 */
export const labelInternal: Detector = labelDetector({
  id: "label-internal",
  subtype: "LABEL_INTERNAL",
  score: 0.8,
  phrases: [
    ...["INTERNAL USE ONLY", "FOR INTERNAL USE ONLY", "INTERNAL ONLY", "COMPANY INTERNAL"],
    ...["Nur für den internen Gebrauch", "Nur zum internen Gebrauch", "Nur für internen Gebrauch"],
    ...["USAGE INTERNE", "À USAGE INTERNE", "USAGE INTERNE UNIQUEMENT", "USO INTERNO"],
    ...["SOLO PARA USO INTERNO", "SOLO PER USO INTERNO", "APENAS PARA USO INTERNO"],
    ...["ALLEEN VOOR INTERN GEBRUIK", "UITSLUITEND VOOR INTERN GEBRUIK", "INTERN GEBRUIK"],
    ...["DO UŻYTKU WEWNĘTRZNEGO", "TYLKO DO UŻYTKU WEWNĘTRZNEGO", "社内限り", "関係者限り"],
  ],
});
