import type { Detector } from "../detector";
import { labelDetector } from "../label-line";

/**
 * Markings of states: VSA § 9 (DE), IGI 1300 (FR), Government Security Classifications (UK), Regolamento DPCM 5/2015
 * (IT), Ley 9/1968 (ES), SEGNAC (PT), VIRBI (NL), ustawa 2010 (PL), Council Decision 2013/488/EU, C-M(2002)49 (NATO).
 */
export const labelGovernment: Detector = labelDetector({
  id: "label-government",
  subtype: "LABEL_GOVERNMENT",
  score: 0.92,
  phrases: [
    ...["VS-NfD", "VS-Nur für den Dienstgebrauch", "VS-VERTRAULICH", "STRENG GEHEIM"],
    ...["DIFFUSION RESTREINTE", "CONFIDENTIEL DÉFENSE", "TRÈS SECRET", "RESTREINT UE"],
    ...["OFFICIAL-SENSITIVE", "OFFICIAL SENSITIVE", "TOP SECRET", "NATO RESTRICTED"],
    ...["NATO CONFIDENTIAL", "EU RESTRICTED", "RESTREINT UE/EU RESTRICTED", "RISERVATISSIMO"],
    ...["DIFUSIÓN LIMITADA", "MUITO SECRETO", "STG. CONFIDENTIEEL", "DEPARTEMENTAAL VERTROUWELIJK"],
    ...["ZASTRZEŻONE", "ŚCIŚLE TAJNE", "特定秘密"],
  ],
});
