import type { Detector } from "../detector";

/**
 * A medical record, patient or health insurance number named as such.
 */
export const medicalRecord: Detector = {
  id: "medical-record",
  type: "MEDICAL_RECORD",
  pattern:
    /(?:\bmrn|medical record|patient(?: id|en-?(?:id|nr|nummer))?|health card|medicare|medicaid|krankenversicherten-?n(?:r|ummer)|versichertennummer|kvnr|insurance member|member id|hospital (?:no|number))(?:[ -]?(?:no|nr|number|nummer|id|#)\.?)?(?: is| ist)?[ \t]?[:#=][ \t]{0,3}([A-Z]{0,4}[- ]?\d[\dA-Z-]{4,16})(?![\p{L}\d])/giu,
  group: 1,
  score: 0.88,
  keywords: [
    "mrn",
    "medical record",
    "patient",
    "health card",
    "medica",
    "versicherten",
    "kvnr",
    "member",
    "hospital",
  ],
  reach: 70,
};
