/** Check digits of numbers that no kept library knows; each says who defines it. Values come with separators. */
import { luhn } from "../../lib/luhn";

export type Check = (value: string) => boolean;

export function digitsOf(value: string): number[] {
  return [...value.replace(/\D/gu, "")].map(Number);
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);
}

/** Luhn over all digits (ISO/IEC 7812-1, annex B), and more than two different ones. */
export const isLuhn: Check = (value) => {
  const digits = value.replace(/\D/gu, "");
  return new Set(digits).size > 2 && luhn(digits);
};

/** Luhn after the card issuer's prefix of US health care (CMS, NPI). */
export const isNpi: Check = (value) => luhn(`80840${value}`);

/** Brazilian register of vehicles: ten digits, weights 3298765432, mod 11 (Senatran). */
export const isRenavam: Check = (value) => {
  const d = digitsOf(value);
  return ((weighted(d, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10 === d[10];
};

/** DEA registration: digits 1, 3, 5 and twice 2, 4, 6 sum up to the last (21 CFR 1301). */
export const isDea: Check = (value) => {
  const d = digitsOf(value);
  return (weighted(d, [1, 0, 1, 0, 1]) + 2 * weighted(d, [0, 1, 0, 1, 0, 1])) % 10 === d[6];
};

/** German health insurance number: the letter as two digits, weights 1 and 2, cross sums (§ 290 SGB V). */
export const isKvnr: Check = (value) => {
  const letter = String(value.toUpperCase().charCodeAt(0) - 64).padStart(2, "0");
  const d = digitsOf(letter + value.slice(1, 9));
  const sum = d.reduce((total, digit, at) => {
    const product = digit * (at % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === Number(value[9]);
};

/** Hungarian tax number of a person: starts with 8, digits times their place, mod 11 (1996. évi XX. tv.). */
export const isHuTaxId: Check = (value) => {
  const d = digitsOf(value);
  return d[0] === 8 && weighted(d, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === d[9];
};

/** Hungarian social security number TAJ: weights 3 and 7, mod 10 (1996. évi XX. tv.). */
export const isTaj: Check = (value) => {
  const d = digitsOf(value);
  return new Set(d).size > 2 && weighted(d, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === d[8];
};

/** Polish identity card: three letters as 10–35, weights 7-3-1-9-7-3-1-7-3 (ustawa o dowodach osobistych). */
export const isPolishCard: Check = (value) => {
  const bare = value.replace(/ /gu, "").toUpperCase();
  const values = [...bare].map((char) => Number.parseInt(char, 36));
  return weighted(values, [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 === 0;
};

/** Polish passport: two letters as 10–35, the first digit checks, weights 7-3-9-1-7-3-1-7-3 (MSWiA). */
export const isPolishPassport: Check = (value) => {
  const bare = value.replace(/[ -]/gu, "").toUpperCase();
  const values = [...bare].map((char) => Number.parseInt(char, 36));
  return weighted(values, [7, 3, 9, 1, 7, 3, 1, 7, 3]) % 10 === 0;
};

/** German driving licence: nine signs with letters as 10–35, weights 9 to 1, mod 11, X for ten (FeV, annex 8). */
export const isGermanLicence: Check = (value) => {
  const bare = value.replace(/[ -]/gu, "").toUpperCase();
  const values = [...bare.slice(0, 9)].map((char) => Number.parseInt(char, 36));
  const rest = weighted(values, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return (rest === 10 ? "X" : String(rest)) === bare[9];
};

/** Portuguese social security number: weights are the primes from 29 down to 2, nine minus mod 10. */
export const isNiss: Check = (value) => {
  const d = digitsOf(value);
  return 9 - (weighted(d, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === d[10];
};

/** NHS and CHI numbers: weights 10 to 2, mod 11 (NHS Data Dictionary). */
export const isNhs: Check = (value) => {
  const d = digitsOf(value);
  const check = (11 - (weighted(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check < 10 && check === d[9] && new Set(d).size > 2;
};

/** A GS1 number: weights 3 and 1 from the right, mod 10; the core of an Irish health identifier is like an NHS number. */
export const isGsrn: Check = (value) => {
  const d = digitsOf(value);
  const sum = d.reduce(
    (total, digit, at) => total + digit * ((d.length - at) % 2 === 0 ? 3 : 1),
    0,
  );
  return sum % 10 === 0 && isNhs(d.slice(7, 17).join(""));
};

/** CHI of Scotland begins with the birth date. */
export const isChi: Check = (value) => isDayMonth(value.slice(0, 4)) && isNhs(value);

function isDayMonth(text: string): boolean {
  const day = Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** A date written year, month, day in the first digits. */
export function startsWithDate(yearDigits: 2 | 4): Check {
  return (value) => {
    const digits = value.replace(/\D/gu, "");
    const year = Number(digits.slice(0, yearDigits));
    const dayMonth =
      digits.slice(yearDigits + 2, yearDigits + 4) + digits.slice(yearDigits, yearDigits + 2);
    return isDayMonth(dayMonth) && (yearDigits === 2 || (year > 1900 && year < 2040));
  };
}

/** British driving licence: the second digit of the birth block is a month, women's raised by five (DVLA). */
export const isDvla: Check = (value) => {
  const signs = value.replaceAll(" ", "");
  const month = Number(signs.slice(6, 8)) % 50;
  const day = Number(signs.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
};

/** Brazil's PIS, PASEP, NIS: weights 3 2 9 8 7 6 5 4 3 2, mod 11 (Caixa). */
export const isPis: Check = (value) => {
  const d = digitsOf(value);
  const rest = 11 - (weighted(d, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return new Set(d).size > 2 && (rest > 9 ? 0 : rest) === d[10];
};

/** Brazilian health card: fifteen digits, weights 15 to 1, mod 11 (DATASUS). */
export const isCns: Check = (value) => {
  const d = digitsOf(value);
  return (
    /[12789]/u.test(String(d[0])) &&
    d.reduce((sum, digit, at) => sum + digit * (15 - at), 0) % 11 === 0
  );
};

/** Brazilian driving licence: two mod 11 digits (CONTRAN). */
export const isCnh: Check = (value) => {
  const d = digitsOf(value);
  const first = weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const less = first > 9 ? 2 : 0;
  const second = (weighted(d, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11) - less;
  const last = second < 0 ? second + 11 : second > 9 ? 0 : second;
  return new Set(d).size > 2 && (first > 9 ? 0 : first) === d[9] && last === d[10];
};

/** Australian Medicare card: weights 1 3 7 9, mod 10 (Services Australia). */
export const isMedicare: Check = (value) => {
  const d = digitsOf(value);
  return weighted(d, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === d[8];
};

/** New Zealand health index, old form: letters without I and O as 1–24, weights 7 to 2, mod 11 (HISO 10046). */
export const isNhi: Check = (value) => {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  const values = [...value.toUpperCase()].map((char) =>
    /\d/u.test(char) ? Number(char) : letters.indexOf(char) + 1,
  );
  const sum = weighted(values, [7, 6, 5, 4, 3, 2]);
  if (/^[A-Z]{3}\d{4}$/iu.test(value))
    return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === values[6];
  return 23 - (sum % 23) === values[6] || (sum % 23 === 0 && values[6] === 23);
};

/** Japan's individual number: weights 6 5 4 3 2 7 6 5 4 3 2, mod 11 (番号法施行令). */
export const isMyNumber: Check = (value) => {
  const d = digitsOf(value);
  const rest = weighted(d, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === d[11] && new Set(d).size > 2;
};

/** Singapore's NRIC and FIN: weights 2 7 6 5 4 3 2, a letter for the rest (ICA). */
export const isNric: Check = (value) => {
  const upper = value.toUpperCase();
  const first = upper[0] ?? "";
  const shift = first === "T" || first === "G" ? 4 : first === "M" ? 3 : 0;
  const rest = (weighted(digitsOf(upper), [2, 7, 6, 5, 4, 3, 2]) + shift) % 11;
  const letters = /[ST]/u.test(first)
    ? "JZIHGFEDCBA"
    : first === "M"
      ? "KLJNPQRTUWX"
      : "XWUTRQPNMLK";
  return (first === "M" ? letters[10 - rest] : letters[rest]) === upper[8];
};

/** Kuwait's civil number: weights 2 1 6 3 7 9 10 5 8 4 2, mod 11 (PACI). */
export const isCivilId: Check = (value) => {
  const d = digitsOf(value);
  return 11 - (weighted(d, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === d[11];
};

/** Russian pension account: weights 9 to 1, mod 101 (СНИЛС). */
export const isSnils: Check = (value) => {
  const d = digitsOf(value);
  const sum = weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return new Set(d).size > 2 && (sum === 100 ? 0 : sum) === (d[9] ?? 0) * 10 + (d[10] ?? 0);
};

/** French account statement RIB: letters as digits, weights 89, 15 and 3, key mod 97 (CFONB). */
export const isRib: Check = (value) => {
  const bare = value.replace(/[ -]/gu, "").toUpperCase();
  const digits = [...bare]
    .map((char) => (/\d/u.test(char) ? char : String(ribValue(char))))
    .join("");
  const rest = BigInt(digits.slice(0, 21)) * 100n + BigInt(digits.slice(21));
  return rest % 97n === 0n;
};

function ribValue(letter: string): number {
  const at = Number.parseInt(letter, 36) - 10;
  return at < 9 ? at + 1 : at < 18 ? at - 8 : at - 16;
}

/** Spanish account number: two control digits, weights 1 2 4 8 5 10 9 7 3 6 (Banco de España). */
export const isCcc: Check = (value) => {
  const d = digitsOf(value);
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const control = (part: readonly number[]) => {
    const rest = 11 - (weighted(part, weights) % 11);
    return rest === 11 ? 0 : rest === 10 ? 1 : rest;
  };
  return (
    control([0, 0, ...d.slice(0, 8)]) === d[8] &&
    control(d.slice(10, 20)) === d[9] &&
    new Set(d).size > 3
  );
};

/** Letters as 10–35 and digits, one after the other. */
function asDigits(value: string): string {
  return [...value.toUpperCase()].map((char) => Number.parseInt(char, 36)).join("");
}

/** Securities: letters as two digits, then Luhn (ISO 6166). */
export const isIsin: Check = (value) => luhn(asDigits(value));

/** Securities of North America: letters as 10–35, every second twice, cross sums (CUSIP Global Services). */
export const isCusip: Check = (value) => {
  const sum = [...value.slice(0, 8)].reduce((total, char, at) => {
    const one = Number.parseInt(char, 36) * (at % 2 === 1 ? 2 : 1);
    return total + Math.floor(one / 10) + (one % 10);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(value[8]);
};

/** Securities of London: weights 1 3 1 7 3 9 1, mod 10 (London Stock Exchange). */
export const isSedol: Check = (value) => {
  const values = [...value].map((char) => Number.parseInt(char, 36));
  return weighted(values, [1, 3, 1, 7, 3, 9, 1]) % 10 === 0;
};

/** Legal entities: letters as 10–35, mod 97 is 1 (ISO 17442, ISO/IEC 7064). */
export const isLei: Check = (value) => BigInt(asDigits(value)) % 97n === 1n;
