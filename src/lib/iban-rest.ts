/** What is left of an IBAN by mod 97-10 (ISO 7064): 1 if it may be one; null where a sign is neither a digit nor a capital. */
export function ibanRest(iban: string): number | null {
  let rest = 0;
  for (let at = 0; at < iban.length; at++) {
    const unit = iban.charCodeAt((at + COUNTRY) % iban.length);
    if (unit >= 48 && unit <= 57) rest = (rest * 10 + unit - 48) % 97;
    else if (unit >= 65 && unit <= 90) rest = (rest * 100 + unit - 55) % 97;
    else return null;
  }
  return rest;
}

/** The country and the check digits are counted last. */
const COUNTRY = 4;
