import { isNamedOtherwise } from "./other-numbers";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

const NAMED =
  /(?:\b(?:tel|telephone|phone|ph|mobile|mob|cell|cel|tlm|gsm|fax|call|ring|reach|text|whatsapp|sms|dial)|telefon|handy|mobil|anruf|rufnummer|téléphone|portable|teléfono|móvil|llam|telefono|cellulare|telefoon|telemóvel|komórk|電話|☎|📞)[^\d\n]{0,24}$/iu;
const OTHERWISE =
  /(?:order|invoice|ticket|case|ref|reference|version|article|sku|isbn|issn|iban|bic|account|konto|card|ssn|nhs|nino|id|nr|no|number|nummer|rechnung|bestellung|auftrag|commande|pedido|ordine|#|§|build|release|port|page|seite|zip|postcode|plz|routing|serial|amount|total|sum)[.:#]?\s{0,2}$/iu;
const COUNTRIES: readonly CountryCode[] = [
  "US",
  "GB",
  "DE",
  "FR",
  "ES",
  "IT",
  "NL",
  "PL",
  "BR",
  "JP",
];

/**
 * Score of a run of digits as a phone number, or false. `+` or `00` and a valid number is certain; without them
 * a word before it, or the separators people write phone numbers with, must speak for it.
 */
export function phoneScore(value: string, text: string, at: number): number | false {
  const digits = value.replace(/\D/gu, "");
  if (digits.length < 7 || digits.length > 15 || isDate(value)) return false;
  if (value.startsWith("00") && digits.length < 11) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  const international = /^(?:\+|00[1-9]\d?[ \d])/u.test(value);
  if (international) {
    if (value.startsWith("00") && isNamedOtherwise(before)) return false;
    const parsed = parsePhoneNumberFromString(value.replace(/^00/u, "+").replace("(0)", ""));
    if (parsed?.isValid()) return 0.95;
    return parsed?.isPossible() && (value.startsWith("+") || NAMED.test(before)) ? 0.75 : false;
  }
  const named = NAMED.test(before);
  if (!named && (OTHERWISE.test(before) || isNamedOtherwise(before) || !/[ .\-/()]/u.test(value)))
    return false;
  if (!named && !hasPhoneShape(value)) return false;
  const valid = COUNTRIES.some(
    (country) => parsePhoneNumberFromString(value, country)?.isValid() ?? false,
  );
  if (!valid) return named && digits.length >= 8 ? 0.6 : false;
  return named ? 0.92 : 0.65;
}

/** (030) 123 4567, 030-1234567, 555-867-5309, 06 12 34 56 78: a trunk zero or the North American grouping. */
function hasPhoneShape(value: string): boolean {
  return /^(?:\(0?\d{2,5}\)|0\d{1,5}[ \-/]|0\d(?:[ .]\d{2}){4}$|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$|[6-9]\d{2}(?: \d{2}){3}$|\d{2} 9?\d{4}-\d{4}$)/u.test(
    value,
  );
}

function isDate(value: string): boolean {
  return /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./](?:19|20)\d{2}|(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2})(?:[ T]|$)/u.test(
    value,
  );
}
