import type { EntityType } from "../detect/types";
import { readDate } from "./dates";

const TEN = 10;

/**
 * Less of the value: an age band, a month, the area of a postcode, a card's network, an account's country. Null where
 * nothing of it may stay.
 */
export function generalise(type: EntityType, value: string): string | null {
  const text = value.replace(/\s+/gu, " ").trim();
  switch (type) {
    case "AGE":
      return band(text, TEN);
    case "DATE_OF_BIRTH":
      return readDate(text)?.monthOnly ?? /(?:19|20)\d{2}/u.exec(text)?.[0] ?? null;
    case "STREET_ADDRESS":
    case "LOCATION":
      return area(text);
    case "SALARY":
      return payBand(text);
    case "IP_ADDRESS":
      return network(text);
    case "PHONE":
      return dialling(text);
    case "CREDIT_CARD":
      return cardNetwork(text);
    case "IBAN":
    case "SWIFT_BIC":
      return country(type, text);
    default:
      return null;
  }
}

function band(text: string, width: number): string | null {
  const digits = /(?<!\d)\d{1,3}(?!\d)/u.exec(text)?.[0];
  if (digits === undefined) return null;
  const from = Math.floor(Number(digits) / width) * width;
  return text.replace(digits, `${from}–${from + width - 1}`);
}

/** Sums become a band as wide as a tenth of their order of magnitude rounded up: 72,500 → 70,000–80,000. */
function payBand(text: string): string | null {
  const match = /\d[\d.,' ’]*/u.exec(text)?.[0].replace(/[.,' ’]+$/u, "");
  if (match === undefined) return null;
  const whole = match.replace(/[.,]\d{1,2}$/u, "");
  const digits = whole.replace(/\D/gu, "");
  if (digits.length < 2) return null;
  const width = 10 ** (digits.length - 1);
  const from = Math.floor(Number(digits) / width) * width;
  const joint = /\d([.,' ’])\d{3}/u.exec(whole)?.[1] ?? "";
  const written = (sum: number) => String(sum).replace(/\B(?=(?:\d{3})+$)/gu, joint);
  return text.replace(match, () => `${written(from)}–${written(from + width)}`);
}

/** The outer half of a British postcode, the first digits of others; null without a postcode. */
function area(text: string): string | null {
  const british = /\b([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}\b/u.exec(text)?.[1];
  if (british !== undefined) return `[AREA ${british}]`;
  const codes = Array.from(
    text.matchAll(/(?<![\p{L}\d])\d{5}(?:-\d{4})?(?!\d)/gu),
    ([code]) => code,
  );
  const four = Array.from(
    text.matchAll(/(?<![\p{L}\d])\d{4}(?= ?[A-Z]{2}\b| \p{Lu}\p{Ll})/gu),
    ([code]) => code,
  );
  const code = codes.at(-1) ?? four.at(-1);
  if (code === undefined) return null;
  const kept = code.length >= 5 ? 2 : 1;
  return `[AREA ${code.slice(0, kept)}${"x".repeat((code.length >= 5 ? 5 : code.length) - kept)}]`;
}

function network(text: string): string | null {
  const v4 = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/u.exec(text)?.[1];
  return v4 === undefined ? null : `[NETWORK ${v4}.x.x]`;
}

function dialling(text: string): string | null {
  const code = /^(?:\+|00)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/u.exec(
    text.replace(/[\s()./-]/gu, ""),
  )?.[1];
  return code === undefined ? null : `[PHONE +${code}]`;
}

function cardNetwork(text: string): string | null {
  const digits = text.replace(/\D/gu, "");
  if (digits.length < 13) return null;
  const networks: readonly [RegExp, string][] = [
    [/^4/u, "VISA"],
    [/^(?:5[1-5]|2[2-7])/u, "MASTERCARD"],
    [/^3[47]/u, "AMEX"],
  ];
  const name = networks.find(([form]) => form.test(digits))?.[1];
  return name === undefined ? null : `[${name} CARD]`;
}

function country(type: "IBAN" | "SWIFT_BIC", text: string): string | null {
  const compact = text.replace(/\s/gu, "").toUpperCase();
  const code = type === "IBAN" ? compact.slice(0, 2) : compact.slice(4, 6);
  return /^[A-Z]{2}$/u.test(code) ? `[${code} ${type === "IBAN" ? "IBAN" : "BIC"}]` : null;
}
