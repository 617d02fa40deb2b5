import type { Dice } from "../dice";
import { fill } from "./layout";

/**
 * An IBAN (ISO 13616) of the same country and length with right check digits. The bank's code begins with four zeros
 * or four X, which no national register of banks gives out. Checks inside a country's own part are left to the caller.
 */
export function syntheticIban(value: string, dice: Dice): string | null {
  const compact = value.replace(/[^a-z\d]/giu, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/u.test(compact)) return null;
  const country = compact.slice(0, 2);
  // Italy and San Marino put a check letter before the bank's code.
  const skip = country === "IT" || country === "SM" ? 1 : 0;
  const own = [...compact.slice(4)].map((char, at) => {
    const bank = at >= skip && at < skip + 4;
    if (/\d/u.test(char)) return bank ? "0" : dice.digits(1);
    return bank ? "X" : dice.pick([..."ABCDEFGHJKLMNPRSTUVWXYZ"]);
  });
  const bban = withOwnChecks(country, own.join(""));
  const full = `${country}${checkDigits(country, bban)}${bban}`;
  return fill(value, value === value.toLowerCase() ? full.toLowerCase() : full);
}

/** Checks inside the country's part whose odds are too long to be met by trying; the registry of SWIFT names them. */
function withOwnChecks(country: string, bban: string): string {
  const two = (rest: number) => String(rest).padStart(2, "0");
  const base = bban.slice(0, -2);
  switch (country) {
    case "FR":
    case "MC": // RIB key: letters count as 1-9, 1-9, 2-9.
      return base + two(97 - modulo97(`${base.replace(/[A-Z]/gu, ribDigit)}00`));
    case "BE":
      return base + two(modulo97(base) || 97);
    case "PT":
      return base + two(98 - modulo97(`${base}00`));
    case "ES":
      return (
        bban.slice(0, 8) +
        esCheck(`00${bban.slice(0, 8)}`) +
        esCheck(bban.slice(10)) +
        bban.slice(10)
      );
    default:
      return bban;
  }
}

function ribDigit(letter: string): string {
  return "12345678912345678923456789"[letter.charCodeAt(0) - 65] ?? "0";
}

const ES_WEIGHTS = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

function esCheck(ten: string): string {
  const sum = [...ten].reduce(
    (total, digit, at) => total + Number(digit) * (ES_WEIGHTS[at] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return String(check === 11 ? 0 : check === 10 ? 1 : check);
}

function modulo97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** ISO 7064 mod 97-10 over the rearranged number. */
function checkDigits(country: string, own: string): string {
  let rest = 0;
  for (const char of `${own}${country}00`)
    for (const digit of /\d/u.test(char) ? char : String(char.charCodeAt(0) - 55))
      rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, "0");
}
