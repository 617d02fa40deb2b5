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
  const full = `${country}${checkDigits(country, own.join(""))}${own.join("")}`;
  return fill(value, value === value.toLowerCase() ? full.toLowerCase() : full);
}

/** ISO 7064 mod 97-10 over the rearranged number. */
function checkDigits(country: string, own: string): string {
  let rest = 0;
  for (const char of `${own}${country}00`)
    for (const digit of /\d/u.test(char) ? char : String(char.charCodeAt(0) - 55))
      rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, "0");
}
