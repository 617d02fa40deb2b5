import fc from "fast-check";
import { getCountries, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import { describe, expect, it } from "vitest";
import { isNationalNumber, isSurelyInternational } from "./phone-plans";

/** Numbers as people group them; their beginnings are those that plans tell apart. */
const digits = fc
  .tuple(
    fc.constantFrom("", "0", "00", "1", "8", "06", "07", "030", "0171", "180020", "90", "49", "81"),
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 3, maxLength: 14 }),
  )
  .map((parts) => parts.join(""));
const grouped = fc
  .tuple(digits, fc.constantFrom("", " ", "-", ".", "/", ") "), fc.integer({ min: 1, max: 5 }))
  .map(([number, joint, at]) => number.slice(0, at) + joint + number.slice(at));
const country = fc.constantFrom(...getCountries());
const runs = { numRuns: 20_000 };

function isNumberOf(value: string, own?: CountryCode): boolean {
  return parsePhoneNumberFromString(value, own)?.isValid() ?? false;
}

describe("isNationalNumber", { timeout: 60_000 }, () => {
  it("never says otherwise than the library", () => {
    fc.assert(
      fc.property(grouped, country, (value, own) => {
        const said = isNationalNumber(own, value);
        if (said !== undefined) expect(said).toBe(isNumberOf(value, own));
      }),
      runs,
    );
  });

  it("does so for each country's valid numbers", () => {
    for (const own of getCountries()) {
      const known = new Set<string>();
      for (let first = 1; first < 100 && known.size < 8; first++)
        for (const size of [7, 8, 9, 10, 11]) {
          const value = `${first}${"23456789012".slice(0, size)}`.slice(0, size);
          for (const one of [value, `0${value}`])
            if (isNumberOf(one, own)) {
              known.add(one);
              expect(isNationalNumber(own, one) ?? true).toBe(true);
            }
        }
    }
  });

  it.each([
    ["DE", "030 28374651", true],
    ["DE", "030 28", false],
    ["FR", "06 12 34 56 78", true],
    ["FR", "00 12 34 56 78", undefined],
    ["JP", "03-0234-5678", true],
    ["JP", "03-0234-567", false],
    ["US", "(1", undefined],
    ["US", "212-867-5309", undefined],
    ["US", "012-867-5309", false],
  ] as const)("answers for %s %s without the library, or not: %s", (own, value, answer) => {
    expect(isNationalNumber(own, value)).toBe(answer);
  });
});

describe("isSurelyInternational", { timeout: 60_000 }, () => {
  it("never takes a number that the library does not", () => {
    fc.assert(
      fc.property(
        grouped,
        fc.constantFrom("49", "33", "351", "81", "48", "1", "7", "44", "0", "88"),
        (value, code) => {
          const number = `+${code} ${value}`;
          if (isSurelyInternational(number)) expect(isNumberOf(number)).toBe(true);
        },
      ),
      runs,
    );
  });

  it("takes most valid numbers of a code that one country has", () => {
    for (const number of [
      "+49 30 28374651",
      "+33 6 12 34 56 78",
      "+351 912 345 678",
      "+48 601 234 567",
    ])
      expect(isSurelyInternational(number)).toBe(true);
    for (const number of ["+1 212 867 5309", "+49 30 2", "+4930a2837465", "+0 30 28374651"])
      expect(isSurelyInternational(number)).toBe(false);
  });
});
