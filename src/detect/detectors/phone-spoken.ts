import { hasContext } from "../context";
import type { Detector } from "../detector";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import {
  countriesOf,
  isRising,
  said,
  saysNumbers,
  SPOKEN_KEYWORDS,
  spokenRun,
} from "../spoken-digits";
import { maySayWords } from "../spoken-starts";
import { japaneseDigits, japaneseRun, JAPANESE_ZEROS } from "../spoken-japanese";
import { wordChoice } from "../word-choice";

const WORDS: readonly string[] = [
  "tel",
  "mob",
  "gsm",
  "phone",
  "mobile",
  "cell",
  "call",
  "ring",
  "number",
  "reach",
  "landline",
  "fax",
  "telefon",
  "handy",
  "nummer",
  "anruf",
  "ruf",
  "festnetz",
  "téléphone",
  "portable",
  "numéro",
  "appel",
  "joindre",
  "fixe",
  "teléfono",
  "móvil",
  "número",
  "llam",
  "fijo",
  "telefono",
  "cellulare",
  "numero",
  "chiam",
  "recapito",
  "fisso",
  "telefone",
  "telemóvel",
  "celular",
  "liga",
  "ligo",
  "ligue",
  "contacto",
  "whatsapp",
  "fixo",
  "telefoon",
  "mobiel",
  "bel",
  "bereik",
  "komórk",
  "numer",
  "dzwo",
  "oddzwo",
  "zadzwo",
];
const NEAR = { words: WORDS, boost: 0.25 } as const;
/** So many digits hardly anything else has that is said digit by digit. */
const LONG = 9;

/** Words that a run has at the least. */
const LEAST = 5;

/**
 * A telephone number as dictated, by digits or by groups, in nine languages: "oh seven seven double zero nine", "null
 * eins sieben", "zéro six, quarante-deux", corrections included. Seven to fifteen digits (ITU-T E.164) that begin with
 * zero or plus, or a word such as call beside them; counting, lists and times stay silent.
 */
export const phoneSpoken: Detector = {
  id: "phone-spoken",
  type: "PHONE",
  subtype: "SPOKEN",
  pattern: withJapanese(spokenRun(LEAST, 20)),
  score: 0.6,
  keywords: [...SPOKEN_KEYWORDS, ...JAPANESE_ZEROS],
  anchored: true,
  isStart: maySayWords(LEAST),
  context: NEAR,
  validate: (value, match) => {
    if (JAPANESE.test(value)) return japaneseScore(japaneseDigits(value));
    const heard = said(value);
    if (heard === null) return false;
    const text = match.input ?? "";
    const at = match.index ?? 0;
    const begun = /(?<![\p{L}\d.,])0\d{2,4} ?\/? ?$/u.exec(text.slice(Math.max(0, at - 8), at));
    const digits = (begun?.[0] ?? "").replace(/\D/gu, "") + heard.digits;
    if (digits.length < 7 || digits.length > 15) return false;
    const from = Math.max(0, at - 60);
    const around = text.slice(from, at + value.length + 30).toLowerCase();
    const named = hasContext(around, at - from, at - from + value.length, NEAR);
    if (isRising(heard.groups) && !CALLED.test(around.slice(0, at - from))) return false;
    if (/^plus|^\+/iu.test(value)) return 0.7;
    if (digits.startsWith("0")) return named || digits.length >= LONG ? 0.7 : false;
    if (named) return !saysNumbers(value) ? 0.5 : isMobile(digits, countriesOf(value)) ? 0.6 : 0.4;
    if (digits.length >= LONG && !saysNumbers(value)) return 0.5;
    return isMobile(digits, countriesOf(value)) && !OTHER.test(around.slice(0, at - from))
      ? 0.5
      : false;
  },
};

/** Nine or ten digits that are a mobile number where its language is spoken. */
function isMobile(digits: string, countries: readonly string[]): boolean {
  return (
    digits.length >= LONG &&
    countries.some((country) => {
      const parsed = parsePhoneNumberFromString(digits, country as CountryCode);
      return parsed?.isValid() === true && /MOBILE/u.test(parsed.getType() ?? "MOBILE");
    })
  );
}

/** What else is dictated in nine digits. */
const OTHER =
  /(?<!\p{L})(?:nif|niss|contribuinte|regon|nip|pesel|konto|conta|cuenta|conto|rachunek|dni|pedido|ordine|zam[oó]w\p{L}*|tarjeta|carta|cart[aã]o|karta)(?!\p{L})/iu;

/** Words for a telephone, not only for a number. */
const CALLED =
  /(?<!\p{L})(?:phone|mobile|cell|call|ring|tel|landline|telefon|handy|ruf|anruf|portable|téléphone|appel|móvil|teléfono|llam|fijo|cellulare|chiam|telefono|telemóvel|telefone|celular|lig[aou]|mobiel|telefoon|bel|gsm|komórk|dzwo|oddzwo|zadzwo)/iu;
const JAPANESE = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function withJapanese({ source, flags }: RegExp): RegExp {
  const run = japaneseRun(wordChoice(JAPANESE_ZEROS), 9, 11);
  return new RegExp(
    `${source}|(?<![\\p{Script=Katakana}〇零一二三四五六七八九])${run}(?![十百千万〇一二三四五六七八九])`,
    flags,
  );
}

function japaneseScore(digits: string): number | false {
  return /^0[1-9]/u.test(digits) && new Set(digits).size > 2 && !/12345|54321/u.test(digits)
    ? 0.8
    : false;
}
