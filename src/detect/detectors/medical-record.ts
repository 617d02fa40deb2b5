import type { Detector } from "../detector";

/**
 * A medical record, patient or health insurance number named as such.
 */
export const medicalRecord: Detector = {
  id: "medical-record",
  type: "MEDICAL_RECORD",
  pattern:
    /(?<![\p{L}\d])(?:mrn|medical record|patient(?: id|en-?(?:id|nr|nummer))|health card|medicare(?:_no)?|medicaid|krankenversicherten-?n(?:r|ummer)|versichertennummer|vers\.-nr|kvnr|egk|insurance member|member id|hosp(?:ital)? (?:no|number)|ipp|nosologico|fallnr|n\.º utente|患者id)(?:[ -]?(?:no|nr|number|nummer|id|#)\.?)?\.?(?: is| ist)?["']?[ \t]?[:#=]?[ \t]{0,3}["']?([A-Z]{0,4}[- ]?\d(?:[ /-]?[\dA-Z]){4,16})(?![\p{L}\d])/giu,
  group: 1,
  score: 0.88,
  keywords: [
    "mrn",
    "medical record",
    "patient",
    "health card",
    "medicare",
    "medicaid",
    "krankenversicherten-n",
    "versichertennummer",
    "vers.-nr",
    "kvnr",
    "egk",
    "insurance member",
    "member id",
    "hosp",
    "ipp",
    "nosologico",
    "fallnr",
    "n.º utente",
    "患者id",
  ],
  anchored: true,
  validate: (value) => ((value.match(/\d/gu)?.length ?? 0) >= 6 ? undefined : false),
};
