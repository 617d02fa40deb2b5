import type { EntityType } from "../detect/types";

/** Names inside placeholders: the same in every language, and words a chat model understands. */
const NAMES: Readonly<Record<EntityType, string>> = {
  PERSON: "PERSON",
  EMAIL: "EMAIL",
  PHONE: "PHONE",
  STREET_ADDRESS: "ADDRESS",
  LOCATION: "LOCATION",
  ORGANIZATION: "ORGANIZATION",
  DATE_OF_BIRTH: "BIRTH_DATE",
  AGE: "AGE",
  NATIONAL_ID: "NATIONAL_ID",
  TAX_ID: "TAX_ID",
  PASSPORT: "PASSPORT",
  DRIVER_LICENSE: "DRIVER_LICENSE",
  CREDIT_CARD: "CARD",
  IBAN: "IBAN",
  BANK_ACCOUNT: "BANK_ACCOUNT",
  SWIFT_BIC: "BIC",
  MEDICAL_CONDITION: "CONDITION",
  MEDICAL_RECORD: "MEDICAL_RECORD",
  SALARY: "SALARY",
  EMPLOYEE_ID: "EMPLOYEE_ID",
  CUSTOMER_ID: "CUSTOMER_ID",
  USERNAME: "USERNAME",
  PASSWORD: "PASSWORD",
  API_KEY: "KEY",
  CONNECTION_STRING: "CONNECTION",
  URL_WITH_TOKEN: "URL",
  IP_ADDRESS: "IP",
  MAC_ADDRESS: "MAC",
  VEHICLE_ID: "VEHICLE",
  CRYPTO_WALLET: "WALLET",
  COMPANY_DATA: "COMPANY_DATA",
  CANARY: "MARKER",
};

/** `[PERSON_1]` */
export function placeholder(type: EntityType, number: number): string {
  return `[${NAMES[type]}_${number}]`;
}

/** `[PERSON#k7q2x4abcdef]` */
export function hashMark(type: EntityType, hash: string): string {
  return `[${NAMES[type]}#${hash}]`;
}

/** `[REDACTED BANK ACCOUNT]`: says what stood there and cannot be put back. */
export function redactionMark(type: EntityType): string {
  return `[REDACTED ${NAMES[type].replaceAll("_", " ")}]`;
}

/** What makes two spellings one value: letters' case, spaces and compatibility forms do not count. */
export function valueKey(value: string): string {
  return value.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
