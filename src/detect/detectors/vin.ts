import type { Detector } from "../detector";

/**
 * Vehicle identification number, ISO 3779: seventeen characters without I, O, Q; check digit at nine (49 CFR 565)
 * which Europe does not use: there a word may stand for it, or a
 * maker's code (ISO 3780, SAE J1044) with a serial number of five digits at the end.
 */
export const vin: Detector = {
  id: "vin",
  about: { owner: "", evidence: "checksum" },
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
  validate: (value) => (vinCheckDigit(value) === value[8] ? 0.85 : MADE.test(value) ? 0.55 : 0.3),
};

/** Makers that sell many cars in Europe, and a number that counts them. */
const MADE =
  /^(?:W(?:VW|VG|V[12]|BA|BS|BY|DB|DC|DD|DF|AU|UA|P[01]|MW|F0|0L|1[KV])|VF[1-9]|VR[137]|VS[SKX5-9]|VN[1K]|VNK|ZF[A-F]|ZAR|ZCF|ZLA|TM[ABK]|TRU|TSM|SA[JL]|SJN|SHH|SB1|UU1|XL[ER]|Y[SV][1-4]|YV1|U5Y|NM[0T]|LRW|JT[A-N]|JHM|JN1|JM[BZ]|KM[HF]|KN[A-E])[A-HJ-NPR-Z\d]{9,10}\d{5}$/u;

const VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

function vinCheckDigit(vin: string): string {
  const sum = [...vin].reduce(
    (total, char, at) => total + (VALUES.indexOf(char) % 10) * (WEIGHTS[at] ?? 0),
    0,
  );
  return sum % 11 === 10 ? "X" : String(sum % 11);
}
