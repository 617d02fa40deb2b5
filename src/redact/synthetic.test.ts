/** Made-up values are what they claim to be: found as the same type, right by checksum, nobody's, and put back exactly. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../detect/engine";
import type { EntityType } from "../detect/types";
import { rewrite, type ActedFinding } from "./actions";
import { restore } from "./restore";
import { createVault } from "./vault";

const engine = createEngine();
const looksRight = (type: EntityType, text: string, start: number, end: number) =>
  engine
    .scan(text)
    .findings.some((found) => found.type === type && found.start === start && found.end === end);

function synthetic(text: string, vault = createVault(), extra: readonly ActedFinding[] = []) {
  const found = engine.scan(text).findings.map(({ type, subtype, start, end }) => {
    return { type, subtype, start, end, action: "redact", method: "synthetic" } as const;
  });
  return rewrite(text, [...found, ...extra], vault, { looksRight }).text;
}

const person = (text: string, name: string): ActedFinding => {
  const start = text.indexOf(name);
  const end = start + name.length;
  return { type: "PERSON", start, end, action: "redact", method: "synthetic" };
};

/** Found as the same type again. */
const FOUND: readonly [EntityType, string][] = [
  ["CREDIT_CARD", "card 4929 1234 5678 9015 please"],
  ["CREDIT_CARD", "amex 3712 345678 95004 please"],
  ["CREDIT_CARD", "mastercard 5412751234123452"],
  ["IBAN", "IBAN DE83 2005 0550 1093 8472 65"],
  ["IBAN", "IBAN GB33BUKB20201555555555"],
  ["IBAN", "IBAN ES79 2100 0813 6101 2345 6789"],
  ["IBAN", "IBAN FR7630006000011234567890189"],
  ["IBAN", "IBAN IT40S0542811101000000123456"],
  ["EMAIL", "write to anna.keller@northgate-systems.de today"],
  ["PHONE", "call me on +49 171 5512345"],
  ["PHONE", "call me on (212) 867-5309"],
  ["PHONE", "Tel. +44 7911 123456"],
  ["PHONE", "téléphone 06 12 48 27 15"],
  ["DATE_OF_BIRTH", "Date of birth: 04.05.1981"],
  ["DATE_OF_BIRTH", "born on 21 May 1981 in"],
  ["MAC_ADDRESS", "mac 3c:22:fb:4a:91:0e"],
  ["VEHICLE_ID", "VIN 1M8GDM9AXKP042788"],
  ["NATIONAL_ID", "PESEL 44051401359"],
  ["NATIONAL_ID", "BSN 111222333"],
  ["TAX_ID", "CPF 529.982.247-25"],
];

describe("a made-up value", () => {
  it.each(FOUND)("is found again as %s: %s", (type, text) => {
    const original = engine.scan(text).findings.find((finding) => finding.type === type);
    expect(original, "the row's own value").toBeDefined();
    for (let turn = 0; turn < 5; turn++) {
      const made = synthetic(text);
      expect(made).not.toBe(text);
      expect(made).not.toContain(text.slice(original?.start, original?.end));
      expect(engine.scan(made).findings.map((finding) => finding.type)).toContain(type);
    }
  });

  /** In ranges that belong to nobody and that our detectors therefore do not report. */
  it.each([
    ["SSN 512-45-6789", /^SSN 666-\d\d-\d{4}$/u],
    ["NI number JG 10 37 59 A", /^NI number QQ \d\d \d\d \d\d [A-D]$/u],
    [
      "connect to 84.17.133.201 now",
      /^connect to (?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+ now$/u,
    ],
  ])("is in a range of nobody: %s", (text, form) => {
    expect(engine.scan(text).findings.length).toBeGreaterThan(0);
    expect(synthetic(text)).toMatch(form);
  });

  it.each([
    ["call +49 30 901820123", /\+49 30 23125\d{3}/u],
    ["call (212) 867-5309", /\(212\) 555-01\d\d/u],
    ["call +44 7911 123456", /\+44 7700 900\d{3}/u],
    ["téléphone 06 12 48 27 15", /06 39 98 \d\d \d\d/u],
  ])("is a telephone number kept for fiction: %s", (text, form) => {
    expect(synthetic(text)).toMatch(form);
  });

  it("is the same throughout a conversation and another one in the next", () => {
    const text = "IBAN DE83 2005 0550 1093 8472 65";
    const vault = createVault();
    const first = synthetic(text, vault);
    expect(synthetic(`Again ${text}`, vault)).toBe(`Again ${first}`);
    expect(synthetic(text, createVault(vault.export()))).toBe(first);
    expect(synthetic(text)).not.toBe(first);
  });

  it("moves all dates of a conversation by the same days", () => {
    const vault = createVault();
    const days = (text: string) =>
      Date.parse(/\d{4}-\d\d-\d\d/u.exec(text)?.[0] ?? "") / 86_400_000;
    const [a, b] = ["date of birth 1981-05-04", "date of birth 1979-02-28"];
    expect(days(synthetic(a, vault)) - days(synthetic(b, vault))).toBe(days(a) - days(b));
  });

  it("never stands in the text already", () => {
    const vault = createVault();
    const text = "Ask Anna Keller.";
    const made = rewrite(text, [person(text, "Anna Keller")], vault).text;
    const name = made.slice(4, -1);
    const [given = "", family = ""] = name.split(" ");
    const both = `Ask Anna Keller, not ${given} Meier or Frau ${family}.`;
    const twin = createVault({ ...vault.export(), entries: [] });
    const changed = rewrite(both, [person(both, "Anna Keller")], twin).text;
    expect(changed.split(given)).toHaveLength(2);
    expect(changed.split(family)).toHaveLength(2);
  });

  it("is a placeholder where nothing can be made up", () => {
    const text = "Ask 李小龙 today";
    expect(rewrite(text, [person(text, "李小龙")], createVault()).text).toBe(
      "Ask [PERSON_1] today",
    );
  });
});

describe("a made-up name", () => {
  const text =
    "Frau Anna Keller called. Anna asked whether Keller may pay later; Ms. Keller will write.";

  it("keeps gender, language, titles and mentions by a part of it", () => {
    const vault = createVault();
    const made = rewrite(text, [person(text, "Anna Keller")], vault).text;
    const [, given = "", family = ""] = /^Frau (\p{L}+) (\p{L}+) called/u.exec(made) ?? [];
    expect(made).toBe(
      `Frau ${given} ${family} called. ${given} asked whether ${family} may pay later; Ms. ${family} will write.`,
    );
    expect([given, family]).not.toContain("Anna");
    expect(restore(made, vault)).toBe(text);
    const later = "What did Keller say?";
    expect(rewrite(later, [person(later, "Keller")], vault).text).toBe(`What did ${family} say?`);
  });

  it("names two people by two names", () => {
    fc.assert(
      fc.property(fc.integer(), () => {
        const two = "Anna Keller met Lena Krause, and Jonas Vogel saw Tobias Reuter.";
        const names = ["Anna Keller", "Lena Krause", "Jonas Vogel", "Tobias Reuter"];
        const vault = createVault();
        const made = rewrite(
          two,
          names.map((name) => person(two, name)),
          vault,
        ).text;
        const words = made.match(/\p{Lu}\p{L}+/gu) ?? [];
        expect(new Set(words).size).toBe(8);
        expect(restore(made, vault)).toBe(two);
      }),
      { numRuns: 30 },
    );
  });

  it("is in the address as well", () => {
    const mail = "Anna Keller, anna.keller@northgate-systems.de";
    const vault = createVault();
    const made = synthetic(mail, vault, [person(mail, "Anna Keller")]);
    const [given = "", family = ""] = made.split(/[ ,]+/u);
    const ascii = (word: string) => word.toLowerCase().replace("ü", "ue").replace("ö", "oe");
    expect(made).toContain(`${ascii(given)}.${ascii(family)}@`);
    expect(made).toMatch(/@[a-z]+\.example$/u);
  });
});

describe("restoring", () => {
  it("gives back every text byte for byte", () => {
    const value = fc.constantFrom(...FOUND.map(([, text]) => text));
    fc.assert(
      fc.property(fc.uniqueArray(value, { maxLength: 6 }), (texts) => {
        const text = texts.join("\n");
        const vault = createVault();
        expect(restore(synthetic(text, vault), vault)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves a stand-in of two meanings alone", () => {
    const vault = createVault();
    vault.note("synthetic", "PERSON", "Anna", "Mia");
    vault.note("synthetic", "PERSON", "Lena", "Mia");
    expect(vault.valueOf("Mia")).toBeNull();
    expect(restore("Mia wrote", vault)).toBe("Mia wrote");
  });

  it("takes no part of a longer word for a stand-in", () => {
    const vault = createVault();
    vault.note("synthetic", "PERSON", "Anna", "Mia");
    expect(restore("Miami and Mia.", vault)).toBe("Miami and Anna.");
  });
});
