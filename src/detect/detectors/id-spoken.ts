import { digitsSaid, SPOKEN_KEYWORDS, spokenRun } from "../spoken-digits";
import { maySayWords } from "../spoken-starts";
import type { Detector } from "../detector";

/** Words that a run has at the least. */
const LEAST = 5;

/**
 * A national or social security number as dictated, after the word for it, in nine languages. Eight to fifteen digits;
 * their check is left out, since a group that was heard as two words has more than one reading.
 */
export const idSpoken: Detector = {
  id: "id-spoken",
  type: "NATIONAL_ID",
  subtype: "SPOKEN",
  pattern: spokenRun(LEAST, 18),
  score: 0.5,
  keywords: SPOKEN_KEYWORDS,
  anchored: true,
  isStart: maySayWords(LEAST),
  context: {
    words: [
      "social security",
      "ssn",
      "national insurance",
      "nhs number",
      "sozialversicherung",
      "personalausweis",
      "sécu",
      "sécurité sociale",
      "carte vitale",
      "dni",
      "nie",
      "seguridad social",
      "codice fiscale",
      "tessera sanitaria",
      "cartão de cidadão",
      "cpf",
      "burgerservicenummer",
      "bsn",
      "rijksregister",
      "pesel",
      "dowód",
      "マイナンバー",
      "個人番号",
    ],
    boost: 0.3,
    required: true,
    window: 40,
  },
  validate: (value) => {
    const digits = digitsSaid(value);
    return digits !== null && digits.length >= 8 && digits.length <= 15 ? undefined : false;
  },
};
