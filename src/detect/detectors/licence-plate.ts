import type { Detector } from "../detector";

/**
 * A number plate named as such: German district plates and short letter-digit groups in other countries.
 */
export const licencePlate: Detector = {
  id: "licence-plate",
  type: "VEHICLE_ID",
  subtype: "PLATE",
  pattern:
    /(?<![\p{L}\d])(?:licen[cs]e plate|number plate|plates?|rego|reg(?:istration)?(?: (?:no|number))?|kennzeichen|kontrollschild|immatriculation|plaque|placa|matrícula|targa|targat[ao]|kenteken|nr rej(?:estracyjny)?)(?: (?:is|ist|no|nr|number))?[.:#,]?[ \t]?["']?((?:[A-ZÄÖÜ]{1,3}[- ]?[A-Z]{0,2}[- ]?\d{1,4}|[A-Z]{2} ?\d{5,6}|[A-Z]{2,3}\d[A-Z]\d{2}|\d{1,4}[- ]?[A-Z]{2,3}|[A-Z]{2,3}[- ]?\d{2,3})(?:[- ]?[A-Z]{1,3})?)(?![\p{L}\d])/giu,
  group: 1,
  score: 0.8,
  keywords: [
    "licen",
    "number plate",
    "plate",
    "reg",
    "kennzeichen",
    "kontrollschild",
    "immatriculation",
    "plaque",
    "placa",
    "matrícula",
    "targa",
    "kenteken",
    "nr rej",
  ],
  anchored: true,
  validate: (value) =>
    /\d/u.test(value) && value.replace(/[- ]/gu, "").length >= 4 && /^[^a-z]+$/u.test(value)
      ? undefined
      : false,
};
