/** What a named value must look like, and what it must not be: dates, years, amounts, times. */
import { anyCase } from "../any-case";
import type { Naming } from "./named";

/** A number of a person or contract as people write them: letters before, groups, at least one digit. Has an end, so that a scan knows how far to look. */
export const ID_FORM =
  "(?:[A-Za-z]{1,6}[-_/.]?|[A-Z]{1,4}[ ](?=[A-Z\\d]*\\d))?[A-Z]{0,4}[-/]?\\d[\\dA-Za-z]{0,24}(?:[-/._·・]{1,2}[\\dA-Za-z]{1,16}|[ ](?=[A-Z]{0,4}\\d)[\\dA-Z]{2,14}(?![\\p{Ll}\\p{Lu}\\d])|[ ](?:\\d|[A-Z])(?![\\p{Ll}\\p{Lu}\\d'’.])){0,48}";
/** Capitals and digits only, blanks and hyphens between groups. */
export const PAPER_FORM = "(?=[A-Z ./-]{0,12}\\d)[A-Z\\d](?:[ ./-]{0,1}[A-Z\\d]){4,22}";
export const DIGITS_FORM = "\\d(?:[ .-]?\\d){2,25}";

const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|(?:19|20)\d{2}))?|(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?)$/u;
const DATED = /^\d{1,2}[./]\d{1,2}[./](?:\d{2}|(?:19|20)\d{2})\b|^(?:19|20)\d{2}-\d{2}-\d{2}/u;
const YEAR = /^(?:19|20)\d{2}(?:[-/]\d{2,4})?$/u;
/** What makes the digits an amount, a measure or a time. */
const MEASURED = anyCase(
  /^(?:[.,]\d|:\d|[ \t\u00a0]?(?:[%‰€$£¥円年月日人回歳個件名]|zł|eur|usd|gbp|chf|kr\b|k\b|m\b|km|cm|mm|kg|mg|ml|kb|mb|gb|ms|sec|min|mins|minutes?|hours?|std|stunden|h\b|days?|tage|jours|días|giorni|dias|dagen|dni|weeks?|wochen|months?|years?|jahre|ans\b|años|anni|anos|jaar|lat\b|people|persons?|items?|rows?|times?|mal\b|st(?:ück)?\b|pages?|seiten|points?))/iu,
);
const MONEY = /[$€£¥]\s?$/u;

export function digitsOf(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit >= 48 && unit <= 57) count++;
  }
  return count;
}

/** All zeros, all the same, or counted up: typed to fill a field. */
export function isDull(value: string): boolean {
  const digits = value.replace(/\D/gu, "");
  const { length } = digits;
  if (length < 4) return false;
  let zeros = 0;
  let same = 0;
  for (let at = 0; at < length; at++) {
    const unit = digits.charCodeAt(at);
    if (unit === 48) zeros++;
    if (unit === digits.charCodeAt(0)) same++;
  }
  if (length >= 5 && zeros >= length * 0.7 && !/[1-9]{2}/u.test(digits)) return true;
  return same === length || (length >= 7 && "01234567890123456789".includes(digits));
}

/** A date, a year, an amount, a measure: nobody's number. */
export function isOrdinary({ value, after, before, assigned, numbered }: Naming): boolean {
  if (isDull(value)) return true;
  if (/^\d{1,3}$/u.test(value) && /^ (?:of|von|de|di|van|z)\b/u.test(after)) return true;
  if (DATE.test(value) || DATED.test(value)) return true;
  if (YEAR.test(value) && !(assigned && numbered)) return true;
  if (/^\d{1,3}(?:[.,]\d{3})*$/u.test(value) && MEASURED.test(after)) return true;
  return MEASURED.test(after) || MONEY.test(before);
}

/** Score of a number in prose by how it is named, or false. `least` digits; one more where only a blank joins them. */
export function idScore(naming: Naming, least: number): number | false {
  const { value, strong, numbered, assigned } = naming;
  const digits = digitsOf(value);
  if (digits < least) return false;
  if (isOrdinary(naming) || /^(?:v\d|rfc|iso|utf|sha|md5|ean|isbn)/iu.test(value)) return false;
  if (/[a-z]{3,}/u.test(value) && !/_/u.test(value)) return false;
  if (!strong && !numbered) return /^[A-Z]{1,4}[-/ ]?\d/u.test(value) && digits >= 4 ? 0.75 : false;
  if (assigned) return strong || numbered ? 0.88 : false;
  if (numbered) return digits >= least ? 0.86 : false;
  return digits >= least ? 0.8 : false;
}
