/** Every number that a word names and a place tells apart: found in five surroundings, silent in ten others. */
import { describe, expect, it } from "vitest";
import { DETECTORS } from "../detectors";
import { createRuleScanner } from "../rule-scanner";
import { readMarked } from "../testing/detector-table";
import { HEALTH_CARDS } from "./data/health-cards";
import { IDENTITY_CARDS } from "./data/identity-cards";
import { LICENCES_EUROPE } from "./data/licences-europe";
import { LICENCES_STATES } from "./data/licences-states";
import { LICENCES_WORLD } from "./data/licences-world";
import { PASSPORTS_EUROPE } from "./data/passports-europe";
import { PASSPORTS_WORLD } from "./data/passports-world";
import { PLACED_SIGNS } from "./data/placed-signs";
import { SECURITIES } from "./data/securities";
import { placedFamily, type PlacedKind } from "./placed";
import {
  CARD_EXAMPLES,
  LICENCE_EXAMPLES,
  OTHER_EXAMPLES,
  PASSPORT_EXAMPLES,
  STATE_EXAMPLES,
} from "./placed.examples";
import { PLACED_IGNORES } from "./placed.ignores";

const TABLES = {
  PASSPORTS: [...PASSPORTS_EUROPE, ...PASSPORTS_WORLD],
  CARDS: IDENTITY_CARDS,
  LICENCES: [...LICENCES_EUROPE, ...LICENCES_WORLD],
  STATES: LICENCES_STATES,
  OTHERS: [...HEALTH_CARDS, ...SECURITIES, ...PLACED_SIGNS],
};
const KINDS = Object.values(TABLES).flat();
const EXAMPLES = {
  ...PASSPORT_EXAMPLES,
  ...CARD_EXAMPLES,
  ...LICENCE_EXAMPLES,
  ...statesExamples(),
  ...OTHER_EXAMPLES,
};
const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The example itself, and around its words what mails, forms and programs put there. */
const AROUND: readonly ((marked: string) => string)[] = [
  (marked) => marked,
  (marked) => `Hello,\n\n${marked}\n\nBest, M.`,
  (marked) => `| 17 | ${marked} | open |`,
  (marked) => `{"note": "${marked}"}`,
  (marked) => `> ${marked}; please check this again`,
];

const scanners = new Map<PlacedKind, ReturnType<typeof createRuleScanner>>();

function scannerOf(kind: PlacedKind): ReturnType<typeof createRuleScanner> {
  const scanner =
    scanners.get(kind) ?? createRuleScanner(placedFamily("t", "", [kind]).detectors, {});
  scanners.set(kind, scanner);
  return scanner;
}

describe.each(Object.entries(TABLES))("table %s", (_, kinds) => {
  it("finds each kind in five surroundings", () => {
    const missed = kinds.flatMap((kind) => {
      const scanner = scannerOf(kind);
      const example = filled(kind);
      return AROUND.flatMap((make) => {
        const { text, spans } = readMarked(make(example));
        const found = scanner
          .scan(text)
          .findings.map(({ start, end }) => `${text.slice(start, end)} @${start}`);
        return found.join() === spans.join() ? [] : [`${kind.subtype} ${text} (${found.join()})`];
      });
    });
    expect(missed).toEqual([]);
  });

  it("ignores its number without the word, in a longer run, and what the word else begins", () => {
    const loud = kinds.flatMap((kind) => {
      const scanner = scannerOf(kind);
      return ignoresOf(kind).flatMap(([text, reason]) =>
        scanner.scan(text).findings.map(() => `${kind.subtype} (${reason}): ${text}`),
      );
    });
    expect(loud).toEqual([]);
  });
});

describe("kinds with a place", () => {
  it("owe five rows of each, every one with a reason", () => {
    expect(AROUND.length).toBeGreaterThanOrEqual(5);
    const short = KINDS.filter((kind) => {
      const rows = ignoresOf(kind);
      return rows.length < 5 || rows.some(([text, reason]) => text === "" || reason === "");
    });
    expect(short.map(({ subtype }) => subtype)).toEqual([]);
  });

  it("are named once each and have an example", () => {
    expect(new Set(KINDS.map(({ subtype }) => subtype)).size).toBe(KINDS.length);
    expect(Object.keys(EXAMPLES).sort()).toEqual(KINDS.map(({ subtype }) => subtype).sort());
  });

  it("say a place wherever their words are others' as well", () => {
    const lost = KINDS.filter(
      ({ names = [], places = [], codes = [], own }) =>
        names.length + places.length + codes.length === 0 && own === undefined,
    );
    expect(lost).toEqual([]);
  });

  it("leave alone what only sounds like papers", () => {
    const scanner = createRuleScanner(placedFamily("t", "", KINDS).detectors, {});
    const loud = PLACED_IGNORES.flatMap(([text, reason]) =>
      scanner.scan(text).findings.map(({ subtype }) => ({ text, reason, subtype })),
    );
    expect(loud).toEqual([]);
  });

  it("prefer the place that is named", () => {
    const scanner = createRuleScanner(placedFamily("t", "", KINDS).detectors, {});
    const subtypes = (text: string) => scanner.scan(text).findings.map(({ subtype }) => subtype);
    expect(subtypes("driver's license 044718209 (CT)")).toEqual(["US_CT_DRIVING_LICENCE"]);
    expect(subtypes("driver's license 044718209 (TN)")).toEqual(["US_TN_DRIVING_LICENCE"]);
    expect(subtypes("Austin, TX 78701\ndriver license no: 44718209")).toEqual([
      "US_TX_DRIVING_LICENCE",
    ]);
    expect(subtypes("driver's licence O4471-82093-61705")).toEqual(["CA_ON_DRIVING_LICENCE"]);
    expect(subtypes("driver's license 044718209")).toEqual([]);
  });

  it("call a licence one whose number is its holder's own", () => {
    const scanner = createRuleScanner(DETECTORS, {});
    const types = (text: string) => scanner.scan(text).findings.map(({ type }) => type);
    expect(types("driving licence S8527159H (Singapore)")).toEqual(["DRIVER_LICENSE"]);
    expect(types("ajokortin numero 150785-482T")).toEqual(["DRIVER_LICENSE"]);
    expect(types("PhilHealth no. 44-718209361-7")).toEqual(["MEDICAL_RECORD"]);
  });

  it("count when mistyped right behind their own name, and not beside a shared one", () => {
    const scores = (text: string, table: readonly PlacedKind[]) =>
      createRuleScanner(placedFamily("t", "", table).detectors, {})
        .scan(text)
        .findings.map(({ score }) => score);
    expect(scores("ajokortti 150785-4829", LICENCES_EUROPE)).toEqual([0.85]);
    expect(scores("Polish paszport EK0471823", PASSPORTS_EUROPE)).toEqual([]);
    expect(scores("LEI 4471KXA8209361OKAF00", SECURITIES)).toEqual([]);
  });
});

function ignoresOf(kind: PlacedKind): (readonly [text: string, reason: string])[] {
  const value = /«(.+)»/u.exec(filled(kind))?.[1] ?? "";
  const word = [...(kind.names ?? []), ...(kind.shared ?? [])][0] ?? "";
  const place = kind.places?.[0] ?? "";
  return [
    [`Parcel ${value} left ${place} on Monday`, "no word"],
    [`${word} ${place} ${value}7x`, "a longer run"],
    [`${word} ${place} order no. ${value}`, "an order"],
    [`${place} ${word} application, reference ${value}`, "a reference"],
    [`${word} ${place}: <number>`, "a template slot"],
    [`${place} ${word} is asked for from release 7.3 on`, "no number"],
    ...((kind.names ?? []).length === 0 && kind.own === undefined
      ? [[`${word}: ${value}`, "no place"] as const]
      : []),
  ];
}

function statesExamples(): Record<string, string> {
  return Object.fromEntries(
    LICENCES_STATES.map(({ subtype, places = [] }) => {
      const number = STATE_EXAMPLES[subtype.replace("_DRIVING_LICENCE", "")] ?? "";
      return [subtype, `her ${places[0] ?? ""} driver's license is «${number}»`];
    }),
  );
}

/** The example with its `?` filled so that the checksum is right. */
function filled({ subtype, check }: PlacedKind): string {
  const marked = EXAMPLES[subtype] ?? "";
  for (const text of fillings(marked)) {
    const value = /«(.+)»/u.exec(text)?.[1] ?? "";
    if (!check || check(value)) return text;
  }
  throw new Error(`no right checksum for the example of ${subtype}`);
}

function* fillings(marked: string): Generator<string> {
  const at = marked.indexOf("?");
  if (at === -1) yield marked;
  else
    for (const char of CHARACTERS)
      yield* fillings(marked.slice(0, at) + char + marked.slice(at + 1));
}
