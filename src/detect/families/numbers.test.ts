/** Every number of the tables: found beside its names, silent where the checksum or the word is missing. */
import { describe, expect, it } from "vitest";
import { createRuleScanner } from "../rule-scanner";
import { EUROPE } from "./data/numbers-europe";
import { MONEY } from "./data/numbers-money";
import { TAX_WORLD } from "./data/numbers-tax";
import { VAT } from "./data/numbers-vat";
import { WORLD } from "./data/numbers-world";
import { numberFamily, type NumberKind } from "./national";
import { sampleOf } from "../testing/number-samples";
import { STEMS } from "./numbers.stems";

const TABLES = { EUROPE, WORLD, TAX_WORLD, VAT, MONEY };
const KINDS = Object.values(TABLES).flat();

const FINDS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name}: «${value}»`,
  (name, value) => `Please update ${name} «${value}» in the file.`,
  (name, value) => `| ${name} | «${value}» |`,
  (name, value) => `{"${name}": "«${value}»", "city": "Leeds"}`,
  (name, value) => `${name} no. «${value}», thanks`,
];

describe.each(Object.entries(TABLES))("table %s", (_, kinds) => {
  it("finds each kind in five surroundings", () => {
    const missed = kinds.flatMap((kind) => {
      const scanner = createRuleScanner(numberFamily("t", "", [kind]).detectors, {});
      const value = sampleOf(kind);
      return FINDS.flatMap((make) => {
        const marked = make(kind.names[0] ?? "", value);
        const start = marked.indexOf("«");
        const found = scanner.scan(marked.replace(/[«»]/gu, "")).findings;
        const hit = found.some((one) => one.start === start && one.end === start + value.length);
        return hit ? [] : [`${kind.subtype} ${marked}`];
      });
    });
    expect(missed).toEqual([]);
  });

  it("owes five rows of each, every one with a reason", () => {
    expect(FINDS.length).toBeGreaterThanOrEqual(5);
    const short = kinds.filter((kind) => {
      const rows = ignoresOf(kind);
      return rows.length < 5 || rows.some(([text, reason]) => text === "" || reason === "");
    });
    expect(short.map(({ subtype }) => subtype)).toEqual([]);
  });

  it("ignores the number without its word, checksum or edges", () => {
    const loud = kinds.flatMap((kind) => {
      const scanner = createRuleScanner(numberFamily("t", "", [kind]).detectors, {});
      return ignoresOf(kind).flatMap(([text, reason]) =>
        scanner.scan(text).findings.map(() => `${kind.subtype} (${reason}): ${text}`),
      );
    });
    expect(loud).toEqual([]);
  });
});

describe("kinds of numbers", () => {
  it("are named once each and have a stem for this test", () => {
    expect(new Set(KINDS.map(({ subtype }) => subtype)).size).toBe(KINDS.length);
    expect(KINDS.filter(({ subtype }) => !(subtype in STEMS)).map((kind) => kind.subtype)).toEqual(
      [],
    );
  });

  it("count when mistyped right behind their name, and no further away", () => {
    const scanner = createRuleScanner(numberFamily("t", "", EUROPE).detectors, {});
    const scores = (text: string) => scanner.scan(text).findings.map(({ score }) => score);
    expect(scores("OIB: 12345678901")).toEqual([0.85]);
    expect(scores("OIB is asked for on the form; order 12345678901")).toEqual([]);
  });

  it("touch the letters of scripts that have no blanks", () => {
    const scanner = createRuleScanner(numberFamily("t", "", WORLD).detectors, {});
    const text = "社員のマイナンバーは123456789018です";
    expect(scanner.scan(text).findings.map(({ subtype }) => subtype)).toEqual(["JP_MY_NUMBER"]);
  });
});

function ignoresOf(kind: NumberKind): (readonly [text: string, reason: string])[] {
  const value = sampleOf(kind);
  const wrong = mistyped(kind, value);
  return [
    [`Ref ${value}7x was shipped`, "a longer run"],
    [`build 3.${value}`, "behind a decimal point"],
    [`${kind.names[0]} is mandatory from release 7.3 on`, "no number"],
    ...(kind.alone === undefined ? [[`Parcel ${value} left on Monday`, "no word"] as const] : []),
    ...(kind.check
      ? [[`${kind.words?.[0] ?? "parcel"} and parcel ${wrong}`, "wrong checksum"] as const]
      : []),
    [`${kind.names[0]}: <number>`, "a template slot"],
    [`see scans/x_${value}_copy.pdf`, "a part of a file's name"],
  ];
}

function mistyped({ check }: NumberKind, value: string): string {
  const digits = [...value.matchAll(/\d/gu)].map(({ index }) => index).reverse();
  for (const at of digits)
    for (const digit of "0123456789") {
      const other = value.slice(0, at) + digit + value.slice(at + 1);
      if (other !== value && check?.(other) === false) return other;
    }
  return "";
}
