import type { EntityType } from "../detect/types";

const DOTS = "••••";
const MOST_WORDS = 8;

/** A value as its owner recognises it and nobody else learns it: `DE89 •••• 3000`, `j•••@northgate.example`. */
export function maskValue(type: EntityType, value: string): string {
  const text = value.replace(/\s+/gu, " ").trim();
  switch (type) {
    case "PERSON":
    case "STREET_ADDRESS":
    case "LOCATION":
    case "ORGANIZATION":
    case "MEDICAL_CONDITION":
    case "USERNAME":
      return initials(text);
    case "COMPANY_DATA":
      return initials(shortened(text));
    case "EMAIL":
      return email(text);
    case "IBAN":
      return ends(text, 4, 4, ` ${DOTS} `);
    case "CREDIT_CARD":
      return `${DOTS} ${lastDigits(text, 4)}`;
    case "PHONE":
      return phone(text);
    case "API_KEY":
    case "CRYPTO_WALLET":
      return ends(text, 4, 4, DOTS);
    case "PASSWORD":
    case "CANARY":
      return DOTS + DOTS;
    case "CONNECTION_STRING":
    case "URL_WITH_TOKEN":
      return address(text);
    case "DATE_OF_BIRTH":
    case "AGE":
    case "SALARY":
    case "IP_ADDRESS":
    case "MAC_ADDRESS":
      return text.replace(/[\p{L}\p{N}]/gu, "•");
    case "NATIONAL_ID":
    case "TAX_ID":
    case "PASSPORT":
    case "DRIVER_LICENSE":
    case "BANK_ACCOUNT":
    case "SWIFT_BIC":
    case "MEDICAL_RECORD":
    case "EMPLOYEE_ID":
    case "CUSTOMER_ID":
    case "VEHICLE_ID":
      return ends(text, 0, 2, DOTS);
  }
}

/** A copied passage may be pages long; its first words say which it is. */
function shortened(text: string): string {
  const words = text.split(" ");
  return words.length <= MOST_WORDS ? text : `${words.slice(0, MOST_WORDS).join(" ")} …`;
}

/** `J••• D••`: digits go altogether, long words show no more than eight signs. */
function initials(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    const [first = ""] = word;
    const rest = "•".repeat(Math.min(7, Math.max(0, [...word].length - 1)));
    return /\p{N}/u.test(first) ? `•${rest}` : `${first}${rest}`;
  });
}

/** Spoken and obfuscated addresses have no @: then nothing but the first letter is shown. */
function email(text: string): string {
  const at = text.lastIndexOf("@");
  const [first = ""] = text;
  return at > 0 ? `${first}•••${text.slice(at)}` : `${first}•••`;
}

function phone(text: string): string {
  const country = /^\+\d{1,2}/u.exec(text)?.[0] ?? "";
  const digits = text.replace(/\D/gu, "");
  if (digits.length < 7) return DOTS;
  return `${country} ••• ${digits.slice(-2)}`.trim();
}

function address(text: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:\/\//iu.exec(text)?.[0] ?? "";
  const host = scheme.startsWith("http")
    ? (/^[^/?#@]*(?=[/?#]|$)/u.exec(text.slice(scheme.length))?.[0] ?? "")
    : "";
  return host === "" ? `${scheme}${DOTS}` : `${scheme}${host}/${DOTS}`;
}

function lastDigits(text: string, count: number): string {
  const digits = text.replace(/\D/gu, "");
  return digits.length >= 8 ? digits.slice(-count) : "";
}

/** Head and tail are shown only when about as much, and never less than four signs, stays hidden. */
function ends(text: string, head: number, tail: number, between: string): string {
  const compact = text.replace(/[\s-]/gu, "");
  const hidden = compact.length - head - tail;
  if (hidden < Math.max(4, head + tail - 1)) return between.trim();
  return `${compact.slice(0, head)}${between}${compact.slice(compact.length - tail)}`;
}
