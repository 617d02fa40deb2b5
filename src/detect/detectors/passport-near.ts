import { isNamedOtherwise } from "../other-numbers";
import type { Detector } from "../detector";

/**
 * A passport number in the form of its country (ICAO Doc 9303: nine signs at the most) in one sentence with a word for a
 * passport, further from it than a name stands: `passports: … (him) and …`, `Her passport, issued in Lyon, is …`.
 */
export const passportNear: Detector = {
  id: "passport-near",
  type: "PASSPORT",
  subtype: "NEAR",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d/.@_-])(?:[A-Z]{1,3}\d{6,8}|\d{2}[A-Z]{2}\d{5}|[CFGHJ-NPRTV-Z](?=(?:[A-Z]{0,8}\d){3})[CFGHJ-NPRTV-Z\d]{8}|N[A-NP-Z](?=[A-Z]{0,5}\d)[A-NP-Z\d]{6}\d|\d{9})(?![\p{Ll}\p{Lu}\d/_-]|[.,:]\d)/gu,
  score: 0.7,
  keywords: [
    "passport",
    "reisepass",
    "reisepaß",
    "passkopie",
    "passeport",
    "pasaporte",
    "passaporto",
    "passaporti",
    "passaporte",
    "paspoort",
    "paszport",
    "旅券",
    "パスポート",
  ],
  wholeWords: true,
  reach: 75,
  shape: "digit",
  validate: (value, match) => {
    const text = match.input ?? "";
    const at = match.index ?? 0;
    const before = text.slice(Math.max(0, at - 64), at);
    const said = WORD.exec(before)?.[1] ?? null;
    const after = AFTER.test(text.slice(at + value.length, at + value.length + 24));
    if ((said === null && !after) || isNamedOtherwise(before) || OTHER.test(said ?? before))
      return false;
    return /^\d/u.test(value) && /^\d+$/u.test(value) ? 0.65 : undefined;
  },
};

/** The word, and what was said of it since in the same sentence. */
const WORD =
  /(?:passports?|reisep(?:ass|aß|ässe)\p{L}{0,2}|passkopie|passeports?|pasaportes?|passaport[oei]s?|paspoort(?:en)?|paszport\p{L}{0,3}|旅券|パスポート)([^.!?;\n]{0,60}|[^\n]{0,20}\([^)\n]{0,30}\)[^\n]{0,10})$/iu;
/** `533960207 is the passport no`. */
const AFTER =
  /^ ?(?:\(|[–—-] |is (?:the|my|her|his) |ist (?:der|die|mein) |c'est (?:le|mon) |es (?:el|mi) |è il |é o |is (?:het|mijn) |to )(?:n\.?º? de |nr |no\.? )?(?:\p{Lu}\p{L}{2,12} )?(?:passport|reisepass|passeport|pasaporte|passaporto|passaporte|paspoort|paszport)/iu;
/** Another number's word stands between. */
const OTHER =
  /(?<!\p{L})(?:visa|visum|tel|phone|mobile|mob|cell|handy|dni|nie|nif|cif|ssn|nino|ni|bsn|pesel|cpf|rg|id card|licen[cs]e|führerschein|permis|patente|rijbewijs|prawo|flight|flug|vol|vuelo|volo|vlucht|booking|buchung|ref|pnr|ticket|order|konto|account|iban|fee|[€£$]|customer|kund\p{L}*|klant\p{L}*|client\p{L}*|cliente|klient\p{L}*|member|policy|polic\p{L}*|employee|staff|personal\p{L}*)(?!\p{L})|電話|携帯|口座|社員/iu;
