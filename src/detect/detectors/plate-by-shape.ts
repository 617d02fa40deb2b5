import type { Detector } from "../detector";
import { DISTRICTS } from "../german-districts";

/**
 * A number plate whose pattern hardly anything else has. Britain: two letters without I and Q, an age identifier of
 * 02–26 or 51–76, three letters (DVLA INF104). France: AA-123-AA without I, O, U, with hyphens (arrêté of 9 February
 * 2009). Germany: district and letters joined by a hyphen, a blank, digits (FZV, annex 1). Italy: two letters up to H,
 * three digits, two letters, with blanks (D.P.R. 495/1992). Japan: office, class, hiragana, serial number (Road Vehicles
 * Act, form 1). India: state, office, series, number, in groups (Motor Vehicles Rules 1989). China: province, city, five or
 * six signs (GA 36). Korea: class, one of 40 signs, four digits.
 */
export const plateByShape: Detector = {
  id: "plate-by-shape",
  type: "VEHICLE_ID",
  subtype: "PLATE",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d/_.-])(?:[A-HJ-PR-Y]{2}(?:0[2-9]|1\d|2[0-6]|5[1-9]|6\d|7[0-6]) [A-HJ-PR-Z]{3}|[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{2,4}[EH]?|[A-H][A-HJ-NPR-TV-Z] \d{3} [A-HJ-NPR-TV-Z]{2}|(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[NRS]|U[KP]|WB)[ -]\d{2}[ -][A-Z]{1,2}[ -]\d{4}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z\d]{5,6}|\d{2,3}\p{Script=Hangul} ?\d{4}|(?:\p{Script=Han}{1,4}|なにわ|いわき|つくば|とちぎ)[ \u3000]?\d{2,3}[ \u3000]?\p{Script=Hiragana}[ \u3000]?(?:\d{2}-\d{2}|\d{4}|[・·]{1,3}\d{1,3}))(?![\p{Ll}\p{Lu}\d/_-]|\.\d)/gu,
  score: 0.6,
  shape: "digit",
  isStart: mayBePlate,
  validate: (value, match) => {
    if (/^[\p{Script=Han}\p{Script=Hiragana}]/u.test(value)) return 0.8;
    const german = /^(\p{Lu}{1,3})-(\p{Lu}{1,2}) (\d{2,4})/u.exec(value);
    if (german && !isGerman(german)) return false;
    if (/^(?:EN|CE|DE|CH|EU|GB|FR|ES|BE|EC|BS|AT|DN) /u.test(value)) return false;
    const at = match.index ?? 0;
    const before = (match.input ?? "").slice(Math.max(0, at - 24), at);
    const sign = /\p{Script=Hangul}/u.exec(value)?.[0];
    if (sign !== undefined)
      return KOREAN.includes(sign) || (COUNTERS.includes(sign) && /차|번호판/u.test(before))
        ? 0.8
        : false;
    return CALLED.test(before) ? false : undefined;
  },
};

const ASCII = 128;
/** No name of an office with its blank is longer. */
const LONGEST_OFFICE = 10;

/** A cheap look: behind a sign that is no ASCII a letter of a series stands, or digits follow soon. */
function mayBePlate(lower: string, start: number): boolean {
  if (lower.charCodeAt(start) < ASCII) return true;
  const next = lower.charCodeAt(start + 1);
  if (next >= 97 && next <= 122) return true;
  for (let at = start + 1; at <= start + LONGEST_OFFICE; at++) {
    const unit = lower.charCodeAt(at);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** Districts that are a letter have two more and four digits. Letters that the Third Reich left are not given. */
function isGerman([, district = "", letters = "", digits = ""]: RegExpExecArray): boolean {
  if (/^(?:HJ|KZ|NS|SA|SS)$/u.test(letters)) return false;
  return district.length === 1
    ? /^[B-HJ-NPRSVWZ]$/u.test(district) && letters.length === 2 && digits.length === 4
    : DISTRICTS.has(district);
}

/** The signs that Korean plates have (Motor Vehicle Management Act, decree on plates); some also count and measure. */
const KOREAN = "가나다라마거너더러머버저두누루하허";
const COUNTERS = "서어고노도로모보소오조구무부수우주아바사자호배";

/** What calls the value something else. */
const CALLED =
  /(?:tags?|asset|serial|order|auftrag|bestellung|teil|farbe|colou?r|kleur|colore|typ|type|invoice|ref\w*|ticket|part|model|modell|article|artikel|item|sku|batch|lot|flight|seal|postcode|plz|cap|room|bay|gate|badge|seat|version|référence|réf|commande|lot|série|code|tarif|tariff|fare|no|nr|n°)[.:#]?\s{0,2}$/iu;
