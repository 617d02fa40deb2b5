/** Every country's number has a made-up one: of its kind by our own detectors, right by checksum, its signs kept. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../detect/engine";
import { EUROPE } from "../detect/families/data/numbers-europe";
import { MONEY } from "../detect/families/data/numbers-money";
import { TAX_WORLD } from "../detect/families/data/numbers-tax";
import { VAT } from "../detect/families/data/numbers-vat";
import { WORLD } from "../detect/families/data/numbers-world";
import { sampleOf } from "../detect/testing/number-samples";
import type { EntityType } from "../detect/types";
import { numberRules } from "../detect/valid-number";
import { rewrite } from "./actions";
import { createVault, type Vault } from "./vault";

const engine = createEngine();
/** Those are made up elsewhere: a card or phone number has ranges of its own. */
const OF_NUMBERS: readonly EntityType[] = [
  "NATIONAL_ID",
  "TAX_ID",
  "MEDICAL_RECORD",
  "PASSPORT",
  "DRIVER_LICENSE",
  "BANK_ACCOUNT",
];
/** In ranges that belong to nobody, which our detectors therefore do not report. */
const NOBODYS: readonly string[] = ["CA_SIN", "DE_STEUER_ID"];

const KINDS = [EUROPE, WORLD, TAX_WORLD, VAT, MONEY]
  .flat()
  .filter(({ check, type }) => check !== undefined && OF_NUMBERS.includes(type));
const ROWS: readonly (readonly [subtype: string, text: string, value: string])[] = [
  ...KINDS.map((kind) => {
    const value = sampleOf(kind);
    return [kind.subtype, `${kind.names[0]}: ${value}, thanks`, value] as const;
  }),
  ...(
    [
      ["BR_CPF", "CPF ", "728.234.950-96"],
      ["DE_ID_CARD", "Personalausweis: ", "L7R2KX4P94"],
      ["DE_STEUER_ID", "Steuer-ID: ", "80 587 914 235"],
      ["ES_DNI_NIE", "DNI ", "37427889N"],
      ["ES_DNI_NIE", "el documento ", "97.687.595-V"],
      ["ES_DNI_NIE", "NIE: ", "Y9343687C"],
      ["FR_NIR", "NIR ", "2 84 07 75 505 178 77"],
      ["IT_CODICE_FISCALE", "codice fiscale ", "vrdlgu89c12f205m"],
      ["NL_BSN", "BSN ", "111222333"],
      ["PL_PESEL", "PESEL ", "44051401359"],
      ["UK_NHS", "NHS number ", "943 476 5919"],
    ] as const
  ).map(([subtype, name, value]) => [subtype, `${name}${value}, thanks`, value] as const),
];

const looksRight = (type: EntityType, text: string, start: number, end: number) =>
  engine
    .scan(text)
    .findings.some((found) => found.type === type && found.start === start && found.end === end);

function found(text: string, start: number, end: number) {
  return engine
    .scan(text)
    .findings.find((finding) => finding.start === start && finding.end === end);
}

function madeUp(subtype: string, text: string, value: string, vault: Vault): string {
  const start = text.indexOf(value);
  const finding = found(text, start, start + value.length);
  if (!finding) throw new Error(`${subtype} is not found`);
  const acted = { ...finding, action: "redact", method: "synthetic" } as const;
  const made = rewrite(text, [acted], vault, { looksRight, numberRules }).text;
  return made.slice(start, made.length - (text.length - start - value.length));
}

const signsOf = (value: string) => value.replace(/[A-Z]/gu, "A").replace(/[a-z]/gu, "a");
const layoutOf = (value: string) => signsOf(value).replace(/[A\d]/gu, "x");

describe.each(ROWS)("a made-up %s", (subtype, text, value) => {
  const start = text.indexOf(value);

  it("is another number of the kind, valid, with the same signs, and the same one throughout", () => {
    for (let turn = 0; turn < 2; turn++) {
      const vault = createVault();
      const made = madeUp(subtype, text, value, vault);
      expect(made).not.toBe(value);
      expect(layoutOf(made)).toBe(layoutOf(value));
      expect(madeUp(subtype, text, value, createVault(vault.export()))).toBe(made);
      if (NOBODYS.includes(subtype)) continue;
      const before = found(text, start, start + value.length);
      const changed = text.replace(value, made);
      const after = found(changed, start, start + made.length);
      expect(after?.type, made).toBe(before?.type);
      expect(numberRules(subtype)?.isValid(made), made).toBe(true);
    }
  });

  it("is one number for each", () => {
    const vault = createVault();
    const others = new Set([value]);
    for (let turn = 0; turn < 2; turn++) others.add(madeUp(subtype, text, value, createVault()));
    const stands = [...others].flatMap((one) => {
      const said = text.replace(value, one);
      return found(said, start, start + one.length) ? [madeUp(subtype, said, one, vault)] : [];
    });
    expect(new Set(stands).size).toBe(stands.length);
    for (const one of stands) expect(vault.holds(one)).toBe(false);
  });
});
