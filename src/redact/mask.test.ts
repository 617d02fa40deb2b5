import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPES, type EntityType } from "../detect/types";
import { maskValue } from "./mask";

const ROWS: readonly [EntityType, string, string][] = [
  ["IBAN", "DE89 3704 0044 0532 0130 00", "DE89 •••• 3000"],
  ["IBAN", "NO9386011117947", "NO93 •••• 7947"],
  ["EMAIL", "jane@northgate.example", "j•••@northgate.example"],
  ["EMAIL", "jane at northgate dot example", "j•••"],
  ["API_KEY", "AKIAQX4T2V7NJ3RCPLXB", "AKIA••••PLXB"],
  ["API_KEY", "short", "••••"],
  ["PERSON", "Jane Doe", "J••• D••"],
  ["PERSON", "李小龙", "李••"],
  ["STREET_ADDRESS", "Elm Street 14\nSpringfield", "E•• S••••• •• S•••••••"],
  ["CREDIT_CARD", "5555 4444 3333 1111", "•••• 1111"],
  ["PHONE", "+49 30 901820", "+49 ••• 20"],
  ["PHONE", "oh seven seven", "••••"],
  ["PASSWORD", "x", "••••••••"],
  ["CONNECTION_STRING", "postgres://app:pw@db.example/x", "postgres://••••"],
  ["URL_WITH_TOKEN", "https://files.example/a?sig=abc", "https://files.example/••••"],
  ["URL_WITH_TOKEN", "https://me:pw@files.example/a", "https://••••"],
  ["DATE_OF_BIRTH", "04.05.1981", "••.••.••••"],
  ["SALARY", "€72,000", "€••,•••"],
  ["NATIONAL_ID", "078-05-1120", "••••20"],
  ["EMPLOYEE_ID", "E-1234", "••••"],
  ["COMPANY_DATA", "Blue Falcon 7", "B••• F••••• •"],
  [
    "COMPANY_DATA",
    "The seller shall not later than thirty days",
    "T•• s••••• s•••• n•• l•••• t••• t••••• d•••",
  ],
  ["COMPANY_DATA", "a b c d e f g h i j", "a b c d e f g h …"],
];

describe("maskValue", () => {
  it.each(ROWS)("masks %s %s", (type, value, expected) => {
    expect(maskValue(type, value)).toBe(expected);
  });

  it("never shows a whole value of six characters or more", () => {
    const value = fc.stringMatching(/^[A-Za-z0-9]{6,40}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...ENTITY_TYPES), value, (type, text) => {
        expect(maskValue(type, text)).not.toContain(text);
      }),
    );
  });
});
