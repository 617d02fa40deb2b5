/**
 * What each detector finds in its own table, the whole engine finds as well and calls the same: alone, every one of them
 * does, but together they compete.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import { NAMED_ROWS } from "./families/named.rows";
import { HEALTH_CARDS } from "./families/data/health-cards";
import { LICENCES_EUROPE } from "./families/data/licences-europe";
import { LICENCES_STATES } from "./families/data/licences-states";
import { LICENCES_WORLD } from "./families/data/licences-world";
import { EUROPE } from "./families/data/numbers-europe";
import { MONEY } from "./families/data/numbers-money";
import { VAT } from "./families/data/numbers-vat";
import { WORLD } from "./families/data/numbers-world";
import { PASSPORTS_EUROPE } from "./families/data/passports-europe";
import { PASSPORTS_WORLD } from "./families/data/passports-world";
import { PLACED_SIGNS } from "./families/data/placed-signs";
import { SECURITIES } from "./families/data/securities";
import { STEMS } from "./families/numbers.stems";
import {
  LICENCE_EXAMPLES,
  OTHER_EXAMPLES,
  PASSPORT_EXAMPLES,
  STATE_EXAMPLES,
} from "./families/placed.examples";
import { filledRight } from "./testing/filling";
import { DETECTORS } from "./detectors";
import { AI } from "./families/data/secrets-ai";
import { CLOUD } from "./families/data/secrets-cloud";
import { CODE } from "./families/data/secrets-code";
import { PAY } from "./families/data/secrets-pay";
import { TALK } from "./families/data/secrets-talk";
import { WATCH } from "./families/data/secrets-watch";
import { sampleOf } from "./testing/sample";
import { collectTables, type CollectedTable } from "./testing/detector-table";
import { withoutUnproved } from "./weigh/unproved";

const SECRETS = [AI, CLOUD, CODE, PAY, TALK, WATCH].flat();
const NUMBERS = [EUROPE, WORLD, VAT, MONEY].flat();
const PLACED = [
  PASSPORTS_EUROPE,
  PASSPORTS_WORLD,
  LICENCES_EUROPE,
  LICENCES_WORLD,
  LICENCES_STATES,
  HEALTH_CARDS,
  SECURITIES,
  PLACED_SIGNS,
].flat();
const EXAMPLES: Readonly<Record<string, string | undefined>> = {
  ...PASSPORT_EXAMPLES,
  ...LICENCE_EXAMPLES,
  ...OTHER_EXAMPLES,
  ...Object.fromEntries(
    LICENCES_STATES.map(({ subtype, places = [] }) => [
      subtype,
      `her ${places[0] ?? ""} driver's license is «${STATE_EXAMPLES[subtype.replace("_DRIVING_LICENCE", "")] ?? ""}»`,
    ]),
  ),
};
const TYPES = new Map(DETECTORS.map(({ subtype = "", type }) => [subtype, type]));

/** Values that another finding rightly takes, or that nothing proves, with the reason. */
const COMPETING: ReadonlyMap<string, string> = new Map([
  ["84.03.17-225.61", "its checksum is wrong, and it is dialled in Belgium"],
  ["K-880-DT", "a plate alone, in a sentence about nobody, is left out as unproved"],
  [
    "hooks.slack.com/services/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",
    "the address swallows the token in it",
  ],
  ["PL85 9935 0759 6045 5895 8541 1931", "an account number that is an IBAN"],
]);
/** What a kind may be called instead, with the reason. */
const SAME: ReadonlyMap<string, readonly [subtypes: string, reason: string]> = new Map([
  [
    "SK_RODNE_CISLO",
    ["CZ_RODNE_CISLO", "the two countries share the number, its name and its checksum"],
  ],
  ["BR_RG", ["NAMED_NATIONAL_ID", "no checksum; its word says as much"]],
  ["AR_DNI", ["NAMED_NATIONAL_ID", "no checksum, and a word that Spain has as well"]],
  ["JP_DRIVING_LICENCE", ["NAMED_DRIVER_LICENSE", "no checksum; its word says as much"]],
  ["JP_PASSPORT", ["NAMED_PASSPORT", "no checksum; its word says as much"]],
  ["PH_TIN", ["NAMED_TAX_ID", "no checksum, and a word that others have as well"]],
  ["PH_PHILHEALTH", ["", "no checksum; a telephone number in its form"]],
  ["CA_TRANSIT", ["NAMED_BANK_ACCOUNT", "no checksum; its word says as much"]],
  ["FI_DRIVING_LICENCE", ["FI_HETU", "the licence's number is the personal one"]],
  ["SG_DRIVING_LICENCE", ["SG_NRIC", "the licence's number is the personal one"]],
]);

let tables: readonly CollectedTable[] = [];
const engine = createEngine();

/** What the engine says of each marked value, as `TYPE/SUBTYPE`; "" where it says nothing. */
function said(marked: string): { want: string; got: string; type: string }[] {
  const parts = marked.split(/[«»]/u);
  const text = parts.join("");
  const findings = withoutUnproved(text, engine.scan(text).findings);
  let at = 0;
  return parts.flatMap((part, index) => {
    const start = at;
    at += part.length;
    if (index % 2 === 0) return [];
    const found = findings.filter((one) => one.start < at && start < one.end);
    const best =
      found.find((one) => one.start <= start && one.end >= start + part.length) ?? found[0];
    return [
      { want: part, got: best ? `${best.type}/${best.subtype ?? ""}` : "", type: best?.type ?? "" },
    ];
  });
}

describe("the whole engine", () => {
  beforeAll(async () => {
    const files = Object.values(import.meta.glob("./detectors/*.test.ts", { query: "?tables" }));
    tables = await collectTables(() => Promise.all(files.map((load) => load())));
  });

  it("finds what each detector finds, as the same type", () => {
    const wrong = tables.flatMap(({ detector, table }) =>
      table.finds.flatMap((marked) =>
        said(marked)
          .filter(({ type, want }) => type !== detector.type && !COMPETING.has(want))
          .map(({ want, got }) => `${detector.id}: ${want} is ${got} in ${marked}`),
      ),
    );
    expect(tables.length).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
  });

  it("finds named values as the same type", () => {
    const wrong = Object.entries(NAMED_ROWS).flatMap(([subtype, { finds }]) => {
      const type = TYPES.get(subtype);
      return finds.flatMap((marked) =>
        said(marked)
          .filter((one) => one.type !== type && !COMPETING.has(one.want))
          .map(({ want, got }) => `${subtype}: ${want} is ${got} in ${marked}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it("calls every secret by its kind", () => {
    const wrong = SECRETS.flatMap((kind) =>
      kind.shapes.flatMap((shape) => {
        const name = (kind.names?.[0] ?? kind.provider).toUpperCase().replaceAll(" ", "_");
        const marked = `${name}_SECRET_KEY=«${sampleOf(shape, 11)}»`;
        return said(marked)
          .filter(({ got }) => got !== `API_KEY/${kind.subtype}`)
          .map(({ got }) => `${kind.subtype} is ${got} in ${marked}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("calls every number by its kind", () => {
    const wrong = NUMBERS.flatMap((kind) => {
      const value = filledRight(STEMS[kind.subtype] ?? "", kind.check);
      return said(`Please update ${kind.names[0] ?? ""} «${value}» in the file.`)
        .filter(({ got }) => got !== `${kind.type}/${kind.subtype}`)
        .filter(({ got }) => SAME.get(kind.subtype)?.[0] !== got.split("/")[1])
        .map(({ got }) => `${kind.subtype} is ${got}: ${kind.names[0] ?? ""} ${value}`);
    });
    expect(wrong).toEqual([]);
  });

  it("calls every paper of a place by its kind", () => {
    const wrong = PLACED.flatMap((kind) => {
      const example = EXAMPLES[kind.subtype];
      if (example === undefined) return [];
      const marked = filledRight(example, kind.check);
      return said(marked)
        .filter(({ got }) => !got.endsWith(`/${kind.subtype}`))
        .filter(({ got }) => SAME.get(kind.subtype)?.[0] !== got.split("/")[1])
        .map(({ got }) => `${kind.subtype} is ${got} in ${marked}`);
    });
    expect(wrong).toEqual([]);
  });
});
