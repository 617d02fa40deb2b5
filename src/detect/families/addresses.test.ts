import { describe, expect, it } from "vitest";
import { createRuleScanner } from "../rule-scanner";
import { readMarked } from "../testing/detector-table";
import { addressFamily } from "./address";
import { ADDRESS_EXAMPLES, MORE_FINDS } from "./data/address-examples";
import { ADDRESSES } from "./data/addresses";

const scanner = createRuleScanner(addressFamily("addresses", "", ADDRESSES).detectors, {});
const found = (text: string) => scanner.scan(text).findings;
const spansOf = (text: string) =>
  found(text).map(({ start, end }) => `${text.slice(start, end)} @${start}`);
const COUNTRIES = Object.entries(ADDRESS_EXAMPLES);

describe("addresses", () => {
  it("are of seventeen countries, each with five of its own and five look-alikes", () => {
    expect(COUNTRIES.length).toBe(17);
    const few = COUNTRIES.filter(
      ([, { finds, ignores }]) => finds.length < 5 || ignores.length < 5,
    );
    expect(few.map(([country]) => country)).toEqual([]);
  });

  it.each(COUNTRIES)("of %s are found whole, by a form of that country", (_, country) => {
    const rows = country.finds.map(readMarked);
    expect(rows.map(({ text }) => ({ text, spans: spansOf(text) }))).toEqual(rows);
    const strange = rows.flatMap(({ text }) =>
      found(text).filter(({ subtype = "" }) => !country.subtypes.includes(subtype)),
    );
    expect(strange).toEqual([]);
  });

  it.each(COUNTRIES)("of %s are not seen in what only looks like them", (_, { ignores }) => {
    const rows = ignores.map(([text, reason]) => ({ text, reason, spans: spansOf(text) }));
    expect(rows.filter(({ spans }) => spans.length > 0)).toEqual([]);
  });

  it("of their neighbours are found as well", () => {
    const rows = MORE_FINDS.map(readMarked);
    expect(rows.map(({ text }) => ({ text, spans: spansOf(text) }))).toEqual(rows);
  });

  it("each have a form that is asked for", () => {
    const asked = new Set(COUNTRIES.flatMap(([, { subtypes }]) => subtypes));
    expect(ADDRESSES.filter(({ subtype }) => !asked.has(subtype))).toEqual([]);
  });
});
