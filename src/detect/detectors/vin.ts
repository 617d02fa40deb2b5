import type { Detector } from "../detector";

/**
 * Vehicle identification number, ISO 3779: seventeen characters without I, O, Q; check digit at nine (49 CFR 565)
 * which Europe does not use, so a word may stand for it.
 */
export const vin: Detector = {
  id: "vin",
  type: "VEHICLE_ID",
  subtype: "VIN",
  pattern:
    /(?<![\p{L}\d-])(?=[A-HJ-NPR-Z]{0,16}\d)(?=\d{0,16}[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\d-])/gu,
  first: "[A-Z\\d]",
  score: 0.45,
  shape: "mixed",
  context: {
    words: [
      "vin",
      "chassis",
      "fahrgestell",
      "fin",
      "vehicle",
      "fahrzeug",
      "telaio",
      "châssis",
      "bastidor",
    ],
    boost: 0.4,
  },
  validate: (value) => (vinCheckDigit(value) === value[8] ? 0.85 : 0.3),
};

const VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

function vinCheckDigit(vin: string): string {
  const sum = [...vin].reduce(
    (total, char, at) => total + (VALUES.indexOf(char) % 10) * (WEIGHTS[at] ?? 0),
    0,
  );
  return sum % 11 === 10 ? "X" : String(sum % 11);
}
