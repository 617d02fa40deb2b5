import type { Dice } from "../dice";
import { digitsOf, fill } from "./layout";

interface Range {
  readonly country: string;
  /** National digits, without trunk zero, that the original has. */
  readonly form: RegExp;
  /** Significant digits in a range kept for films and books; `tail` digits more are thrown. */
  readonly heads: readonly string[];
  readonly tail: number;
}

/**
 * Numbers kept free for fiction. Sources: Ofcom, "Telephone numbers for use in TV and radio drama"; NANPA, 555-0100 to
 * 555-0199; Bundesnetzagentur, "Rufnummern für Medienproduktionen" (Mitteilung 148/2021); ARCEP, decision 2018-0881,
 * numbers for audiovisual works; ComReg, 020 91x; PTS, numbers for films and books.
 */
const RANGES: readonly Range[] = [
  { country: "44", form: /^7/u, heads: ["7700900"], tail: 3 },
  { country: "44", form: /^20/u, heads: ["2079460"], tail: 3 },
  { country: "44", form: /^\d/u, heads: ["1632960"], tail: 3 },
  { country: "49", form: /^1[567]/u, heads: ["17139200"], tail: 2 },
  { country: "49", form: /^40/u, heads: ["4066969"], tail: 3 },
  { country: "49", form: /^69/u, heads: ["6990009"], tail: 3 },
  { country: "49", form: /^89/u, heads: ["8999998"], tail: 3 },
  { country: "49", form: /^\d/u, heads: ["3023125"], tail: 3 },
  { country: "33", form: /^[67]/u, heads: ["63998"], tail: 4 },
  { country: "33", form: /^2/u, heads: ["26191"], tail: 4 },
  { country: "33", form: /^3/u, heads: ["35301"], tail: 4 },
  { country: "33", form: /^4/u, heads: ["46571"], tail: 4 },
  { country: "33", form: /^5/u, heads: ["53649"], tail: 4 },
  { country: "33", form: /^\d/u, heads: ["19900"], tail: 4 },
  { country: "353", form: /^\d/u, heads: ["20910"], tail: 4 },
  { country: "46", form: /^\d/u, heads: ["31390060"], tail: 1 },
];
const COUNTRIES: Readonly<Record<string, string>> = { en: "44", de: "49", fr: "33" };

/**
 * A number in a range kept for fiction where the country has one, in the layout of the original if its length
 * allows. Elsewhere country and first digits stay and the rest is thrown: then the number may be somebody's.
 */
export function syntheticPhone(value: string, locale: string, dice: Dice): string | null {
  if (!/^[+\d\s()/.-]+$/u.test(value)) return null;
  const digits = digitsOf(value);
  if (digits.length < 7) return null;
  const abroad = /^\s*\(?\+/u.test(value) ? "+" : /^00[1-9]/u.test(value) ? "00" : null;
  const own = abroad === "00" ? digits.slice(2) : digits;
  if (abroad !== null) {
    if (own.startsWith("1") && own.length === 11)
      return laidOut(value, (abroad === "00" ? "00" : "") + american(own.slice(0, 4), dice));
    const range = RANGES.find(({ country, form }) => {
      const rest = own.slice(country.length).replace(/^0/u, "");
      return own.startsWith(country) && form.test(rest);
    });
    if (!range) return laidOut(value, elsewhere(digits, abroad === "00" ? 6 : 4, dice));
    const trunk = /\(0\)/u.test(value) ? "0" : "";
    const thrown = `${range.country}${trunk}${inRange(range, dice)}`;
    return laidOut(value, (abroad === "00" ? "00" : "") + thrown);
  }
  if (!digits.startsWith("0")) {
    const head = digits.length === 11 && digits.startsWith("1") ? 4 : 3;
    return digits.length - head === 7
      ? laidOut(value, american(digits.slice(0, head), dice))
      : laidOut(value, elsewhere(digits, 3, dice));
  }
  const country = guessed(value) ?? COUNTRIES[locale] ?? "49";
  const range = RANGES.find((row) => row.country === country && row.form.test(digits.slice(1)));
  return range
    ? laidOut(value, `0${inRange(range, dice)}`)
    : laidOut(value, elsewhere(digits, 3, dice));
}

function american(head: string, dice: Dice): string {
  return `${head}55501${dice.digits(2)}`;
}

function inRange(range: Range, dice: Dice): string {
  return dice.pick(range.heads) + dice.digits(range.tail);
}

function elsewhere(digits: string, kept: number, dice: Dice): string {
  return digits.slice(0, kept) + dice.digits(digits.length - kept);
}

/** 06 12 34 56 78 is French, 07700 900123 British. */
function guessed(value: string): string | null {
  if (/^0\d(?:[ .]\d{2}){4}$/u.test(value)) return "33";
  return /^\(?0(?:7\d{3}|20|1\d{3})\)? /u.test(value) ? "44" : null;
}

/** The original's separators; the last group takes what is longer and gives up what is shorter. */
function laidOut(model: string, digits: string): string {
  const whole = fill(model, digits);
  if (whole !== null) return whole;
  let at = 0;
  let out = "";
  for (const char of model) {
    if (/\d/u.test(char)) {
      if (at < digits.length) out += digits.charAt(at++);
    } else if (at < digits.length) out += char;
  }
  return out + digits.slice(at);
}
