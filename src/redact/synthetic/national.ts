import type { Dice } from "../dice";
import type { NumberRules } from "../../detect/valid-number";
import { checkedNumber } from "./checked";
import { fill, sameShape, withLuhn } from "./layout";

/** By subtype: characters of a number that, as far as is published, its authority gives to nobody, with right check digits. */
const NEVER_ISSUED: Readonly<Record<string, (dice: Dice) => string>> = {
  // SSA, RM 10201.035: area 666 is not assigned.
  US_SSN: (dice) => `666${10 + dice.below(90)}${1_000 + dice.below(9_000)}`,
  // HMRC, NIM39110: Q is in no prefix.
  UK_NINO: (dice) => `QQ${dice.digits(6)}${dice.pick([..."ABCD"])}`,
  // NHS number, mod 11: 999 is kept for tests.
  UK_NHS: (dice) => nhs(dice),
  // No list of Service Canada's says it, but first digits 0 and 8 are in no province's range. 0 begins tax numbers that the
  // CRA gives to people without a SIN; 8 begins numbers of firms, which are public.
  CA_SIN: (dice) => withLuhn(`8${dice.digits(7)}`),
  // IRS, "How EINs are assigned and valid EIN prefixes": 07 is in no campus's row. The list has grown before.
  US_EIN: (dice) => `07${dice.digits(7)}`,
  // § 139b AO, ISO 7064 mod 11,10: a leading zero marks test numbers.
  DE_STEUER_ID: (dice) => steuerId(dice),
};

/**
 * A number in a range that is given to nobody, where we know one. Otherwise one with right check digits, which may belong
 * to somebody, or the same shape where the original's are not right or there are none.
 */
export function syntheticNumber(
  value: string,
  subtype: string | null,
  dice: Dice,
  rules: NumberRules | null,
): string {
  const reserved = subtype === null ? undefined : NEVER_ISSUED[subtype];
  return (
    (reserved && fill(value, reserved(dice))) ??
    (rules && checkedNumber(value, rules, dice)) ??
    sameShape(value, dice)
  );
}

function nhs(dice: Dice): string {
  for (;;) {
    const head = `999${dice.digits(6)}`;
    const sum = [...head].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${head}${check}`;
  }
}

/** Of the ten digits before the last exactly one stands twice, not next to itself. */
function steuerId(dice: Dice): string {
  const left = [..."123456789"];
  const ten = ["0", ...Array.from({ length: 8 }, () => left.splice(dice.below(left.length), 1)[0])];
  const again = 1 + dice.below(6);
  ten.push(ten[again]);
  const head = ten.join("");
  let product = 10;
  for (const digit of head) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return `${head}${(11 - product) % 10}`;
}
