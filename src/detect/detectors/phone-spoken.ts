import { digitsSaid, saysNumbers, SPOKEN_KEYWORDS, spokenRun } from "../spoken-digits";
import type { Detector } from "../detector";

/**
 * A telephone number as dictated, by digits or by groups, in nine languages: "oh seven seven double zero nine", "null
 * eins sieben", "zéro six, quarante-deux". Seven to fifteen digits (ITU-T E.164) that begin with zero or plus, or a
 * word such as call beside them; counting stays silent.
 */
export const phoneSpoken: Detector = {
  id: "phone-spoken",
  type: "PHONE",
  subtype: "SPOKEN",
  pattern: spokenRun(5, 18),
  score: 0.6,
  keywords: SPOKEN_KEYWORDS,
  anchored: true,
  context: {
    words: [
      "phone",
      "mobile",
      "cell",
      "call",
      "ring",
      "number",
      "reach",
      "telefon",
      "handy",
      "nummer",
      "anruf",
      "ruf",
      "téléphone",
      "portable",
      "numéro",
      "appel",
      "teléfono",
      "móvil",
      "número",
      "llam",
      "telefono",
      "cellulare",
      "numero",
      "chiam",
      "telefone",
      "telemóvel",
      "celular",
      "lig",
      "telefoon",
      "mobiel",
      "bel",
      "komórk",
      "numer",
      "dzwo",
      "zadzwo",
      "電話",
      "番号",
    ],
    boost: 0.25,
  },
  validate: (value) => {
    const digits = digitsSaid(value);
    if (digits === null || digits.length < 7 || digits.length > 15) return false;
    if (/^(?:0|plus|\+)/iu.test(/^plus|^\+/iu.test(value) ? value : digits)) return 0.7;
    return saysNumbers(value) ? 0.4 : 0.5;
  },
};
