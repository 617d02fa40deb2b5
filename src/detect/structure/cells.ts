/** What a cell under a header must look like to be a value of its kind. */
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { anyCase } from "../any-case";
import { placeholderKind } from "../placeholders";
import type { EntityType } from "../types";
import { digitsOf as digits } from "../families/named-values";
import type { ColumnKind } from "./headers";

interface CellKind {
  /** null: nobody's, whatever it looks like. */
  readonly type: EntityType | null;
  readonly fits: (cell: string) => boolean;
}

const ID = /^(?=.*\d)[\p{Lu}\p{Ll}\d](?:[ ./_-]?[\p{Lu}\p{Ll}\d]){1,24}$/u;
const DATE =
  /^(?:(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{6}|\d{1,2}[ ./-]{1,2}(?:\d{1,2}|\p{L}{3,10}\.?)[ ./-]{1,2}(?:'?\d{2}|\d{4})|\p{L}{3,9}\.? \d{1,2},? \d{4}|[SHRT昭平令大]\p{L}?\d{1,2}[.年]\d{1,2}[.月]\d{1,2}日?|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|\d{2}[A-Z]{3}\d{2,4})$/u;
const AMOUNT =
  /^(?:[$€£¥₦₱R]{1,2} ?)?\d[\d.,' \u00a0]{2,14}(?:,-)?(?: ?(?:[$€£¥円]|zł|kr|chf|eur|k|\/[uh]))?$/iu;
const PLATE = /^(?=.*\d)(?=.*\p{L})[\p{Lu}\p{Lo}\d](?:[ ·-]{0,2}[\p{L}\d]){3,9}$/u;
const NAME =
  /^(?!.*(?:, .*,|\p{Lu}{3} \p{Lu}{2,} \p{Lu}))(?=\p{L})[\p{L}\p{M}][\p{L}\p{M}.,'’ -]{1,44}$/u;
const WORDS = anyCase(
  /^(?:n\/?a|none|null|nil|yes|no|true|false|unknown|tbc|tbd|test|-+|\?+|–|—|string|text|varchar.*|int|integer|date|boolean|required|optional|x+|admin|root|guest|name|nombre|vorname|nachname|first|last|foo|bar|baz|lorem|ipsum|dolor|mickey|mouse|dummy|user|benutzer|utilisateur|usuario|utente|gebruiker|użytkownik|person|persona|persoon|テスト\p{L}*|jane|doe|mustermann\p{L}*|spare|pool|chef|total|summe|gesamt|blocked|hueco|vacant|frei|libre|n\\?)$/iu,
);

const CELLS: Readonly<Record<ColumnKind, CellKind>> = {
  employee: {
    type: "EMPLOYEE_ID",
    fits: (cell) => ID.test(cell) && digits(cell) >= 2 && !DATE.test(cell),
  },
  customer: {
    type: "CUSTOMER_ID",
    fits: (cell) => ID.test(cell) && digits(cell) >= 3 && !DATE.test(cell),
  },
  record: {
    type: "CUSTOMER_ID",
    fits: (cell) => ID.test(cell) && digits(cell) >= 4 && !DATE.test(cell),
  },
  medical: {
    type: "MEDICAL_RECORD",
    fits: (cell) => ID.test(cell) && digits(cell) >= 4 && !DATE.test(cell),
  },
  birth: { type: "DATE_OF_BIRTH", fits: (cell) => DATE.test(cell) || /^19\d\d$/u.test(cell) },
  phone: { type: "PHONE", fits: isPhone },
  email: { type: "EMAIL", fits: (cell) => /^[^\s@]{1,64}@[^\s@]{1,200}$/u.test(cell) },
  account: {
    type: "BANK_ACCOUNT",
    fits: (cell) =>
      /^[A-Z\d普通当座](?:[ .-]?[A-Z\d]){5,33}$/u.test(cell.replace(/^普通 ?/u, "")) &&
      digits(cell) >= 6,
  },
  bank: { type: "BANK_ACCOUNT", fits: (cell) => /^\d(?:[ -]?\d){3,8}$/u.test(cell) },
  passport: {
    type: "PASSPORT",
    fits: (cell) =>
      /^[A-Z\d](?: ?[A-Z\d]){6,11}$/u.test(cell) &&
      digits(cell) >= (/^[A-Z][A-Z\d]{8,9}$/u.test(cell) ? 2 : 4),
  },
  licence: {
    type: "DRIVER_LICENSE",
    fits: (cell) =>
      /^[A-Z\d](?:[ /.-]?[A-Z\d]){6,19}$/u.test(cell) && digits(cell) >= 3 && !DATE.test(cell),
  },
  national: {
    type: "NATIONAL_ID",
    fits: (cell) =>
      /^[\p{Lu}\d](?:[ ./-]?[\p{Lu}\d]){6,20}$/u.test(cell) &&
      digits(cell) >= 4 &&
      !DATE.test(cell),
  },
  tax: {
    type: "TAX_ID",
    fits: (cell) =>
      /^[\p{Lu}\d](?:[ ./-]?[\p{Lu}\d]){6,20}$/u.test(cell) &&
      digits(cell) >= 4 &&
      !DATE.test(cell),
  },
  plate: {
    type: "VEHICLE_ID",
    fits: (cell) => PLATE.test(cell) || /^\d{2}-?\d{2,3}-?\d{2}$/u.test(cell),
  },
  vin: {
    type: "VEHICLE_ID",
    fits: (cell) =>
      /^(?:[A-HJ-NPR-Z\d]{11,17}|[A-Z\d]{3,7}-\d{6,7})$/u.test(cell) && digits(cell) >= 4,
  },
  user: {
    type: "USERNAME",
    fits: (cell) => /^@?[\p{L}\d][\w.@\\$-]{2,40}$/u.test(cell) && !/^\d+$/u.test(cell),
  },
  secret: {
    type: "PASSWORD",
    fits: (cell) => /^\S{4,64}$/u.test(cell) && !/^[*•$%<{]/u.test(cell),
  },
  pin: { type: "PASSWORD", fits: (cell) => /^[#*]?\d(?:[ -]?\d){2,9}[#*]?$/u.test(cell) },
  salary: {
    type: "SALARY",
    fits: (cell) => AMOUNT.test(cell) && digits(cell) >= 3 && !/^0[.,]/u.test(cell),
  },
  age: {
    type: "AGE",
    fits: (cell) =>
      /^(?:\d|[1-9]\d|10\d|11\d)(?: ?(?:[yj]|yo|yrs?|ans|años|anni|anos|jaar|lat|[l歳才a])\.?)?$/iu.test(
        cell,
      ),
  },
  person: { type: "PERSON", fits: (cell) => NAME.test(cell) && /\p{Lu}|\p{Lo}/u.test(cell) },
  street: {
    type: "STREET_ADDRESS",
    fits: (cell) => /\p{L}{3}/u.test(cell) && /\d/u.test(cell) && cell.length <= 120,
  },
  place: {
    type: "LOCATION",
    fits: (cell) =>
      /^[\p{L}\d][\p{L}\p{M}\d '’.-]{1,40}$/u.test(cell) && /\p{Lu}|\p{Lo}|\d{3}/u.test(cell),
  },
  mac: {
    type: "MAC_ADDRESS",
    fits: (cell) => /^(?:[\da-f]{12}|[\da-f]{2}(?:[:-][\da-f]{2}){5})$/iu.test(cell),
  },
  bic: {
    type: "SWIFT_BIC",
    fits: (cell) => /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/u.test(cell),
  },
  "last-four": { type: "CREDIT_CARD", fits: (cell) => /^[*x•. ]{0,16}\d{4}$/u.test(cell) },
  goods: { type: null, fits: (cell) => digits(cell) >= 3 },
  ip: {
    type: "IP_ADDRESS",
    fits: (cell) =>
      /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f:]{6,39}$/iu.test(cell) &&
      !/^(?:127\.|0\.0\.0\.0|255\.)/u.test(cell),
  },
};

/** Any of them will do; Germany takes most numbers. */
const COUNTRIES = [
  "DE",
  "GB",
  "US",
  "FR",
  "ES",
  "IT",
  "PT",
  "NL",
  "PL",
  "JP",
  "BR",
  "IE",
  "IN",
  "ZA",
] as const;

function isPhone(cell: string): boolean {
  const count = digits(cell);
  if (count < 7 || count > 15 || !/^[+(]{0,2}\d[\d\s./()–-]{5,24}$/u.test(cell) || DATE.test(cell))
    return false;
  if (cell.startsWith("+") || count >= 9) return true;
  return COUNTRIES.some(
    (country) => parsePhoneNumberFromString(cell, country)?.isPossible() ?? false,
  );
}

export function typeOf(kind: ColumnKind): EntityType | null {
  return CELLS[kind].type;
}

/** Does a trimmed cell look like a value of the column's kind, and like no placeholder? */
export function fits(kind: ColumnKind, cell: string): boolean {
  if (cell === "" || cell.length > 120 || WORDS.test(cell)) return false;
  const { type } = CELLS[kind];
  if (type !== null && placeholderKind(type, cell) !== null) return false;
  return CELLS[kind].fits(cell);
}
