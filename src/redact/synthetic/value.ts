/** One made-up value for one real one, of the same type and form. */
import type { EntityType } from "../../detect/types";
import { readDate, shifted } from "../dates";
import { diceFor } from "../dice";
import { valueKey } from "../placeholders";
import { syntheticAddress } from "./address";
import { syntheticCard } from "./card";
import { ORGANISATIONS } from "./data/names";
import { syntheticEmail } from "./email";
import { syntheticIban } from "./iban";
import { sameShape } from "./layout";
import { syntheticNumber } from "./national";
import { syntheticBic, syntheticIp, syntheticMac } from "./network";
import { syntheticPerson } from "./person";
import { syntheticPhone } from "./phone";
import { syntheticVehicle } from "./vehicle";
import { citiesOf, folded, inCaseOf, purpose, type Making } from "./words";

const COMPANY_FORM =
  /(?:\s+(?:gmbh|ag|se|kg|ug|e\.?v\.?|inc\.?|llc|ltd\.?|limited|plc|corp\.?|co\.?|sarl|sas|s\.?a\.?|s\.?l\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|lda\.?|b\.?v\.?|n\.?v\.?|sp\. z o\.o\.|& co\.? kg))+$/iu;

/** Types for which a made-up value would be a secret like any other, or nonsense: they get a placeholder. */
export const WITHOUT_SYNTHETIC: ReadonlySet<EntityType> = new Set<EntityType>([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "MEDICAL_CONDITION",
  "CRYPTO_WALLET",
  "COMPANY_DATA",
  "CANARY",
]);

/** Null when no made-up value of this form is known; never the value itself. */
export function syntheticValue(making: Making): string | null {
  if (WITHOUT_SYNTHETIC.has(making.type)) return null;
  const made = make(making);
  return made === null || valueKey(made) === valueKey(making.value) ? null : made;
}

function make(making: Making): string | null {
  const { type, subtype, value, key, attempt, locale } = making;
  const dice = diceFor(key, purpose(type, attempt), valueKey(value));
  switch (type) {
    case "PERSON":
      return syntheticPerson(making);
    case "EMAIL":
      return syntheticEmail(making);
    case "PHONE":
      return syntheticPhone(value, locale, dice);
    case "STREET_ADDRESS":
      return syntheticAddress(making);
    case "LOCATION":
      return inCaseOf(value, dice.pick(citiesOf(locale)));
    case "ORGANIZATION":
      return organisation(value, making);
    case "DATE_OF_BIRTH":
      return movedDate(value, key, attempt);
    case "AGE":
      return movedAge(value, dice.below(6));
    case "CREDIT_CARD":
      return syntheticCard(value, dice);
    case "IBAN":
      return syntheticIban(value, dice);
    case "SWIFT_BIC":
      return syntheticBic(value, dice);
    case "NATIONAL_ID":
    case "TAX_ID":
    case "MEDICAL_RECORD":
    case "PASSPORT":
    case "DRIVER_LICENSE":
    case "BANK_ACCOUNT":
      return withDigits(value) ? syntheticNumber(value, subtype, dice, making.rules) : null;
    case "EMPLOYEE_ID":
    case "CUSTOMER_ID":
      return withDigits(value) ? sameShape(value, dice) : null;
    case "USERNAME":
      return sameShape(value, dice);
    case "SALARY":
      return withDigits(value) ? pay(value, dice.below(10), dice.below(8)) : null;
    case "VEHICLE_ID":
      return syntheticVehicle(value, dice);
    case "IP_ADDRESS":
      return syntheticIp(value, dice);
    case "MAC_ADDRESS":
      return syntheticMac(value, dice);
    default:
      return null;
  }
}

function withDigits(value: string): boolean {
  return /\d/u.test(value) && /^[\p{L}\d\s./+()#€$£¥:,'-]+$/u.test(value);
}

function organisation(value: string, { key, attempt }: Making): string {
  const form = COMPANY_FORM.exec(value)?.[0] ?? "";
  const name = value.slice(0, value.length - form.length);
  return diceFor(key, purpose("organisation", attempt), folded(name)).pick(ORGANISATIONS) + form;
}

/** All dates of a conversation move by the same number of days, so that what lies between them stays. */
function movedDate(value: string, key: Uint8Array, attempt: number): string | null {
  const dice = diceFor(key, purpose("days", attempt), "");
  const days = (20 + dice.below(160)) * (dice.below(2) === 0 ? 1 : -1);
  const date = readDate(value);
  return date && shifted(date, days);
}

function movedAge(value: string, by: number): string | null {
  const digits = /\d{1,3}/u.exec(value)?.[0];
  if (digits === undefined) return null;
  const step = [-3, -2, -1, 1, 2, 3][by] ?? 1;
  return value.replace(
    digits,
    String(Math.max(1, Number(digits) + (Number(digits) > 3 ? step : 3))),
  );
}

/** The first two digits change; the size of the sum stays. */
function pay(value: string, second: number, first: number): string {
  const thrown = [1 + first, second];
  let at = 0;
  return value.replace(/\d/gu, (digit) => (at < 2 ? String(thrown[at++] ?? digit) : digit));
}
