import type { Detector } from "../detector";

/**
 * A passport number named as such; the check digit of the machine-readable zone is not part of it.
 */
export const passport: Detector = {
  id: "passport",
  type: "PASSPORT",
  pattern:
    /(?<![\p{L}\d])(?:passport|ppt|reisepass|passeport|pasaporte|passaporto|paspoort|passaporte|paszport)(?:[ -]?(?:no|nr|number|nummer|n°|numéro|número|numero|nummer)\.?)?(?: is| ist| anterior)?["']?[ \t]?[:#=]?[ \t]{0,3}["']?([A-Z]{1,2} ?\d{6,8}|\d{9}|[A-Z]\d{2}[A-Z]{2}\d{4}|[A-Z]\d{2} \d{3} \d{3}|[CFGHJ-NPRTV-Z][CFGHJ-NPRTV-Z0-9]{8})(?![\p{L}\d])/giu,
  group: 1,
  score: 0.9,
  keywords: [
    "passport",
    "ppt",
    "reisepass",
    "passeport",
    "pasaporte",
    "passaport",
    "paspoort",
    "paszport",
  ],
  anchored: true,
  validate: (value) => (/\d/u.test(value) ? undefined : false),
};
