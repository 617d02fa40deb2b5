import { remembered } from "../lib/remembered";
import { anyCase } from "./any-case";
import { digitsOf, isDull } from "./families/named-values";
import { isNamedOtherwise } from "./other-numbers";
import { isNationalNumber, isSurelyInternational } from "./phone-plans";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/** Tried on the text as it is and without accents: `móvil` is typed `movil` as often. */
const NAMED = anyCase(
  /(?:\b(?:tel|telephone|phone|ph\b|mobile|mob|cell|cel|tlm|gsm|fax|call|ring|reach|text|whatsapp|sms|dial)|telefon|handy|mobil|anruf|rufnummer|téléphone|portable|teléfono|móvil|llam|telefono|cellulare|telefoon|telemóvel|komórk|電話|携帯|直通|連絡|折返|緊急|☎|📞|tfno|tlf|cell\b|recapito|landline|\bfixe\b|\bfijo\b|\bfisso\b|\bfixo\b|festnetz|fragen unter|rückruf|durchwahl|erreich|joignable|rappel|appel|llama|aviso a|chiamar|chiamat|contatta|richiam|telem|liga[rm]?\b|contacto|comigo|mb way|terugbel|\bbel(?:len|t|de)?\b|gebeld|dzwoni|oddzwo|kontakt|contact|emergenc|notfall|urgence|msisdn|direct line|new number|my number|nummer is|meine nummer|movil|telefono|telemovel|komork|telephone|(?:num[eé]ro|número|numer|number|nummer) ?\?|numer dla|mi trov[ai] (?:allo?|al)|bizum (?:al|a)|jestem pod|sento io al|at work on|te1|tfn[o0]|\btf\b|telf|\btelef\b|(?:mój|moj|mi|mon|il mio|meu|o meu|mijn|mein) (?:nr|numer|número|numero|numéro|nummer)|numer tel|\bkom\b|pod numer\p{L}*|dostępny pod|natel|mobiltel|\bcelu?\b|\bzap\b|\bfono|cualquier cosa al|dudas al|localizable|bei fragen|ring me|\bcb\b|call back)[^\d\n]{0,28}$/iu,
);
/** Somebody's relative, right before the number: `Wife's no `, `Tochter Mia (`, `la madre Ivana `. */
const RELATED = anyCase(
  /(?:(?<!\p{L})(?:mother|father|mum|mom|dad|wife|husband|son|daughter|sister|brother|partner|neighbour|neighbor|nan|carer|parent|mutter|vater|mama|papa|oma|opa|sohn|tochter|frau|mann|bruder|schwester|tante|betreuer\p{L}*|mère|père|fils|fille|mari|femme|sœur|frère|madre|padre|mamma|papà|moglie|marito|figli[oa]|sorella|fratello|hij[oa]s?|marido|esposa|esposo|hermano|hermana|mãe|pai|filh[oa]|irmã|irmão|tia|tio|mulher|tata|matka|ojciec|żona|mąż|siostra|brat|syn|córka|moeder|vader|zoon|dochter|broer|zus|man|vrouw|tutor|(?:'s|my|his|her|their|our|new|meine?|mijn|haar|zijn) (?:nummer|number|no))(?!\p{L})|奥様|[妻夫母父姉兄妹弟]|長男|長女)[^\d\n.;]{0,28}$/iu,
);
const OTHERWISE = anyCase(
  /(?:order|invoice|ticket|case|drawing|zeichnung|dessin|plano|disegno|tekening|rysunek|ref|reference|version|article|sku|isbn|issn|iban|bic|account|konto|card|ssn|nhs|nino|id|rechnung|bestellung|auftrag|commande|pedido|ordine|#|§|build|release|port|page|seite|zip|postcode|plz|routing|serial|amount|total|sum)[.:#]?\s{0,2}$/iu,
);
/** Any of them will do; those that take most numbers, and tell soonest, come first: others share their code with many. */
const COUNTRIES: readonly CountryCode[] = [
  "DE",
  "AT",
  "FR",
  "ES",
  "NL",
  "PL",
  "BR",
  "JP",
  "PT",
  "IE",
  "ZA",
  "NG",
  "CO",
  "IT",
  "AU",
  "GB",
  "US",
];

/** Where the last number was valid: tried first, since the numbers of a text are mostly of one country. */
let likely = COUNTRIES[0] ?? "DE";

function isNumberOf(country: CountryCode, value: string): boolean {
  return (
    isNationalNumber(country, value) ??
    parsePhoneNumberFromString(value, country)?.isValid() ??
    false
  );
}

/** In one of the common countries. */
function isNumberSomewhere(value: string): boolean {
  if (isNumberOf(likely, value)) return true;
  const country = COUNTRIES.find((one) => one !== likely && isNumberOf(one, value));
  likely = country ?? likely;
  return country !== undefined;
}

/**
 * Score of a run of digits as a phone number, or false. `+` or `00` and a valid number is certain; without them
 * a word before it, or the separators people write phone numbers with, must speak for it.
 */
export function phoneScore(value: string, text: string, at: number): number | false {
  const digits = digitsOf(value);
  value = value.replaceAll("ー", "-");
  if (digits < 7 || digits > 15 || isDate(value)) return false;
  if (isDull(value) || AMOUNT.test(text.slice(at + value.length, at + value.length + 6)))
    return false;
  if (value.startsWith("00") && digits < 11) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  const international = /^(?:\(?\+|00[1-9]\d?[ \d])/u.test(value);
  if (international) {
    if (value.startsWith("00") && isNamedOtherwise(before)) return false;
    const written = value
      .replace(/^00/u, "+")
      .replace(MEXICAN_MOBILE, "+52")
      .replace("(0)", "")
      .replace(/^\((\+\d+)\)/u, "$1");
    if (isSurelyInternational(written)) return 0.95;
    const parsed = parsePhoneNumberFromString(written);
    if (parsed?.isValid()) return 0.95;
    return parsed?.isPossible() && (/^\(?\+/u.test(value) || NAMED.test(before))
      ? 0.75
      : parsed?.isPossible() && ABROAD.test(value)
        ? 0.65
        : false;
  }
  const said = lastSaid(before.replace(ANOTHER, ""));
  const named =
    saysPhone(said) ||
    EXTENSION.test(text.slice(at + value.length, at + value.length + 14)) ||
    (MARKED.test(said) && NAMED_ABROAD.test(said)) ||
    (MARKED.test(said) && NAMED.test(said.normalize("NFD").replace(/\p{M}/gu, ""))) ||
    (saysRelative(said) && !OTHERWISE.test(before) && !isNamedOtherwise(before));
  // The form is told soonest, and most numbers of other things do not have it.
  if (
    !named &&
    (!hasUsualForm(value, before, text.slice(at + value.length, at + value.length + LINE_REST)) ||
      OTHERWISE.test(before) ||
      isNamedOtherwise(before))
  )
    return false;
  const valid = isNumberSomewhere(value);
  if (!valid && named && FOREIGN.test(said))
    return ABROAD_COUNTRIES.some((country) => isNumberOf(country, value)) ? 0.92 : 0.6;
  if (!valid) return (named && digits >= 8) || BRITISH_MOBILE.test(value) ? 0.6 : false;
  return named ? 0.92 : 0.65;
}

/** More than is looked at of what stands behind a signature's number. */
const LINE_REST = 16;

/** Without a word for a telephone: separators or a mobile's digits, and a signature, a word for where one is reached, or the form. */
function hasUsualForm(value: string, before: string, after: string): boolean {
  return (
    (MOBILE.test(value) || /[ .\-/()]/u.test(value)) &&
    (hasPhoneShape(value) || isGivenAt(before, value) || isSigned(before, after, value))
  );
}

/** Rows of a log or a table have the same words before their numbers. */
const saysPhone = remembered((said) => NAMED.test(said));
const saysRelative = remembered((said) => RELATED.test(said));

/** Mexican mobiles were dialled with a 1 until 2019, and are written so. */
const MEXICAN_MOBILE = /^\+52[ .-]?1[ .-]?(?=(?:[ .()-]{0,2}\d){10}$)/u;
/** What is dialled after a number stands after one. */
const EXTENSION =
  /^[ ,]{0,2}\(?(?:ext(?:\.|ension)?|wewn?\.|wewnętrzny|poste|interno|int\.|ramal|anexo|toestel|tst\.?|klappe|dw\.?|内線) ?:?\d{1,5}(?!\d)/iu;

/** Words for a telephone in scripts whose countries are not among the first. */
const NAMED_ABROAD =
  /(?:手机号?|手機|电话|联系方式|(?:^|\P{L})[Тт]ел(?:ефон)?|(?:^|\P{L})[Мм]об|[Пп]озвон|هاتف|جوال|موبايل|전화|휴대폰|핸드폰|연락처|โทร|טלפון|נייד|điện thoại|telepon|ponsel)[\s:：.,;号码號碼是为номерرقم번호는은№#(+]{0,10}$/u;
const FOREIGN =
  /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hebrew}]/u;
const ABROAD_COUNTRIES: readonly CountryCode[] = [
  "CN",
  "RU",
  "SA",
  "AE",
  "KR",
  "TW",
  "HK",
  "IL",
  "TH",
  "UA",
  "BG",
];

/** No word for a telephone has a digit or an end of line in it, but for two that a scan misread at their last letter. */
const MISREAD = 4;

/** What stands in the line after the last digit; words further away are not looked at. */
function lastSaid(before: string): string {
  let at = before.length;
  while (at > 0 && !isEndOfSaid(before.charCodeAt(at - 1))) at--;
  return at <= MISREAD ? before : before.slice(at - MISREAD);
}

/** Another number right before this one, under the same word: `Tel. 21 447 18 86 / 96 447 18 78`. */
const ANOTHER =
  /[+(]{0,2}\d[\d .()/-]{5,20}\d(?: ?\/ |, | (?:or|oder|bzw\.|ou|[oó]|lub|of|and|und|et|[yei]|en) )$/u;

/** A digit or the end of a line. */
function isEndOfSaid(unit: number): boolean {
  return unit === 10 || (unit >= 48 && unit <= 57);
}

/** A country's code by two zeros and a blank, then groups. */
const ABROAD = /^00(?:3[1-49]|4[13-689]|351)[ -]\d{2,5}(?:[ -]\d{2,7}){1,4}$/u;
/** What may have accents. */
const MARKED = /[^\0-\x7f]/u;
const AMOUNT = /^ ?(?:zł|[€$£¥円%]|eur|usd|gbp|chf|kr\b|kč|,-)/iu;

/** As British mobiles are written, also those that are kept for films and that no library takes for valid. */
const BRITISH_MOBILE = /^07[1-9]\d{2} (?:\d{6}|\d{3} \d{3})$/u;

/** Under a name, or behind it and a bar, nothing else in its line: a signature. Without a trunk zero, as in Iberia and Poland. */
function isSigned(before: string, after: string, value: string): boolean {
  return (
    /^(?:[679]\d{2}(?: \d{3}){2}|\d{2} \d{3} \d{2} \d{2})$/u.test(value) &&
    /(?:^|\n)\p{Lu}[^\d\n]{2,36}(?:\n[ \t]*| \| )$/u.test(before) &&
    /^[ \t]*(?:\n|$)/u.test(after.slice(0, 8))
  );
}

/** Eleven digits of a British mobile, ten of a Dutch or French one: nothing else begins like this. */
const MOBILE =
  /^07[1-9]\d{8}$|^01[567]\d{8,9}$|^0[789]0\d{8}$|^0[67] ?\d{4} ?\d{4}$|^06[.-]\d{4}[.-]\d{4}$|^0[1-9](?:\.\d{2}){4}$/u;

/** (030) 123 4567, 030-1234567, 555-867-5309, 06 12 34 56 78: a trunk zero or the North American grouping. */
function hasPhoneShape(value: string): boolean {
  return (
    MOBILE.test(value) ||
    /^(?:1[-. ]\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$|0\d{1,4}\(\d{1,4}\)\d{4}$|\(0?\d{2,5}\)|0\d{1,5}[ \-/]|0\d(?:[ .]\d{2}){4}$|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$|3[2-9]\d\/\d{2,3}(?:\d{4}|(?: \d{2,3}){2})$|[6-9]\d{2}(?: \d{2}){3}$|\d{2} 9?\d{4}-\d{4}$)/u.test(
      value,
    )
  );
}

/** `te espero, al 612 407 588`: nine digits in threes or in twos behind a word for where somebody is reached. */
function isGivenAt(before: string, value: string): boolean {
  return (
    /^[5-9]\d{2}(?: \d{3}){2}$|^[679]\d{2}(?: \d{2}){3}$/u.test(value) && GIVEN_AT.test(before)
  );
}

const GIVEN_AT =
  /(?:^|\P{L})(?:al|allo|pod|na(?: nr| numer)?|para o|para|no|en el|au|op) (?:n[ºro°]?\.? ?)?$/u;

function isDate(value: string): boolean {
  return /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,6}[./](?:19|20)\d{2}|(?:1\d|20)\d{2} ?[-/] ?(?:1\d|20)\d{2})(?:[ T]|$)/u.test(
    value,
  );
}
