import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../detect/engine";
import { ENTITY_TYPES, type EntityType } from "../detect/types";
import { rewrite } from "./actions";
import { generalise } from "./generalise";
import { keyedHash } from "./keyed-hash";
import { restore } from "./restore";
import { createVault } from "./vault";
import { REDACT_METHODS, type RedactMethod } from "../policy/schema";

const engine = createEngine();
const key = new TextEncoder().encode("a key of this tenant");

const by = (method: RedactMethod, text: string, value: string, type: EntityType) => {
  const start = text.indexOf(value);
  const finding = { type, start, end: start + value.length, action: "redact", method } as const;
  return rewrite(text, [finding], createVault(), { hashKey: key }).text;
};

describe("methods", () => {
  const text = "Pay DE83 2005 0550 1093 8472 65 today.";
  const value = "DE83 2005 0550 1093 8472 65";

  it.each([
    ["placeholder", "Pay [REDACTED IBAN] today."],
    ["mask", "Pay DE83 •••• 7265 today."],
    ["generalise", "Pay [DE IBAN] today."],
    ["drop", "Pay today."],
  ] as const)("%s", (method, expected) => {
    expect(by(method, text, value, "IBAN")).toBe(expected);
  });

  it("hash is the tenant's, whatever case and blanks, and goes back by the vault alone", () => {
    const hash = keyedHash(key, "IBAN", value);
    expect(hash).toMatch(/^\[IBAN#[a-z2-7]{12}\]$/u);
    expect(by("hash", text, value, "IBAN")).toBe(`Pay ${hash} today.`);
    expect(keyedHash(key, "IBAN", value.toLowerCase())).toBe(hash);
    expect(keyedHash(new Uint8Array(32), "IBAN", value)).not.toBe(hash);
    const vault = createVault();
    const finding = { type: "IBAN", start: 4, end: 31, action: "redact", method: "hash" } as const;
    const changed = rewrite(text, [finding], vault).text;
    expect(changed).not.toContain(hash);
    expect(restore(changed, vault)).toBe(text);
  });

  it.each(REDACT_METHODS)("%s leaves nothing of a secret", (method) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{16,40}$/u), (secret) => {
        const changed = by(method, `key ${secret} end`, secret, "API_KEY");
        for (let at = 0; at + 6 <= secret.length; at++)
          expect(changed).not.toContain(secret.slice(at, at + 6));
      }),
      { numRuns: 40 },
    );
  });

  it.each(REDACT_METHODS.filter((method) => method !== "synthetic"))(
    "%s leaves nothing that is found again, but a month of birth",
    (method) => {
      const mixed =
        "Write anna.keller@northgate-systems.de or call +49 171 5512345, card 4929 1234 5678 9015, " +
        "IBAN DE83 2005 0550 1093 8472 65, date of birth: 04.05.1981, server 84.17.33.201, " +
        "SSN 512-45-6789, password: Tr0ub4dor&3x, key AKIAQX4T2V7NJ3RCPLXB.";
      const found = engine.scan(mixed).findings;
      expect(found.length).toBeGreaterThan(7);
      const acted = found.map((finding) => ({ ...finding, action: "redact", method }) as const);
      const changed = rewrite(mixed, acted, createVault()).text;
      expect(
        engine
          .scan(changed)
          .findings.map(({ type, start, end }) => [type, changed.slice(start, end)]),
      ).toEqual(method === "generalise" ? [["DATE_OF_BIRTH", "05.1981"]] : []);
    },
  );

  it("replaces any value of any type by any method without a throw", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ENTITY_TYPES),
        fc.constantFrom(...REDACT_METHODS),
        fc.string({ unit: "grapheme", minLength: 5, maxLength: 30 }).map((value) => `${value}x`),
        (type, method, value) => {
          const changed = by(method, `a ${value} z`, value, type);
          expect(changed.startsWith("a")).toBe(true);
          expect(changed.endsWith("z")).toBe(true);
        },
      ),
    );
  });
});

describe("generalise", () => {
  it.each<[EntityType, string, string | null]>([
    ["AGE", "47", "40–49"],
    ["AGE", "aged 8", "aged 0–9"],
    ["AGE", "fifty", null],
    ["DATE_OF_BIRTH", "04.05.1981", "05.1981"],
    ["DATE_OF_BIRTH", "1981-05-04", "1981-05"],
    ["DATE_OF_BIRTH", "4 May 1981", "May 1981"],
    ["DATE_OF_BIRTH", "am 4. Mai 1981", "Mai 1981"],
    ["STREET_ADDRESS", "Elm Street 14, 90210 Springfield", "[AREA 90xxx]"],
    ["STREET_ADDRESS", "10 Downing Street, SW1A 2AA", "[AREA SW1A]"],
    ["STREET_ADDRESS", "Bahnhofstrasse 3, 8001 Zürich", "[AREA 8xxx]"],
    ["STREET_ADDRESS", "Elm Street 14", null],
    ["SALARY", "€72,500 a year", "€70,000–80,000 a year"],
    ["SALARY", "72.500,00 EUR", "70.000–80.000 EUR"],
    ["IP_ADDRESS", "10.20.31.44", "[NETWORK 10.20.x.x]"],
    ["PHONE", "+49 171 5512345", "[PHONE +49]"],
    ["PHONE", "030 901820", null],
    ["CREDIT_CARD", "4929 1234 5678 9015", "[VISA CARD]"],
    ["SWIFT_BIC", "DEUTDEFF500", "[DE BIC]"],
    ["PERSON", "Anna Keller", null],
  ])("%s %s", (type, value, expected) => {
    expect(generalise(type, value)).toBe(expected);
  });
});
