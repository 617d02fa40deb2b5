import type { Detector } from "../detector";

/**
 * A driving licence number named as such; formats differ by state, so letters and digits of usual length.
 */
export const driverLicense: Detector = {
  id: "driver-license",
  type: "DRIVER_LICENSE",
  pattern:
    /(?<![\p{L}\d])(?:driver'?s?[ -]licen[cs]e|driving licen[cs]e|dl|lic|führerschein(?:nummer)?|fs-nr|permis(?: de conduire| b)?|licencia de conducir|cnh|carta de condução|patente(?: di guida)?|rijbewijs|prawo jazdy)\.?(?:[ -]?(?:no|nr|number|nummer|n°|numéro|número|numero)\.?)?(?: is| ist)?,?[ \t]?[:#=]?[ \t]{0,3}([A-Z0-9](?:[ -]?[A-Z0-9]){6,17})(?![\p{L}\d])/giu,
  group: 1,
  score: 0.85,
  keywords: [
    "driver",
    "driving",
    "dl",
    "lic",
    "führerschein",
    "fs-nr",
    "permis",
    "licencia de conducir",
    "cnh",
    "carta de condução",
    "patente",
    "rijbewijs",
    "prawo jazdy",
  ],
  anchored: true,
  // `DL M-11902-1997`: the legal deposit of a book.
  validate: (value) =>
    !/^[A-Z]{1,2}[ -]\d{1,6}[ -](?:19|20)\d{2}$/u.test(value) &&
    (value.match(/\d/gu)?.length ?? 0) >= 5 &&
    /^[^a-z]*$/u.test(value)
      ? undefined
      : false,
};
