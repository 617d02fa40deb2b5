import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { createWordPlaces } from "./word-places";

describe("words of a text", () => {
  it.each([
    ["call Anna Keller today", "Anna Keller", true],
    ["call Anna  Keller today", "Anna Keller", false],
    ["call Annabel", "Anna", false],
    ["a 12-34, b 34-12", "34-12", true],
    ["a 12-34, b 34-12", "12-34-12", false],
    ["x (1) y", "(1)", true],
    ["…", "…", true],
    ["anything", "", false],
  ])("%s: %s is there: %s", (text, value, there) => {
    expect(createWordPlaces(text).holds(value)).toBe(there);
  });

  it("agrees with a search of the whole text", () => {
    const some = fc.string({ unit: fc.constantFrom("a", "b", "1", " ", "-"), maxLength: 12 });
    const value = fc.string({
      unit: fc.constantFrom("a", "b", "1", " ", "-"),
      minLength: 1,
      maxLength: 4,
    });
    const wordlike = /[\p{L}\p{N}]/u;
    const joins = (outside: string | undefined, inside: string | undefined) =>
      wordlike.test(outside ?? "") && wordlike.test(inside ?? "");
    fc.assert(
      fc.property(some, value, (text, wanted) => {
        const slow = Array.from(text).some(
          (_, at) =>
            text.startsWith(wanted, at) &&
            !joins(text[at - 1], wanted[0]) &&
            !joins(text[at + wanted.length], wanted.at(-1)),
        );
        expect(createWordPlaces(text).holds(wanted)).toBe(slow);
      }),
    );
  });

  it("looks for many values in a long text in no time", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `row ${at} +49 89 ${1_000_000 + at}`);
    const places = createWordPlaces(rows.join("\n"));
    const look = () => {
      for (let at = 0; at < 20_000; at++) places.holds(`+49 89 ${3_000_000 + at}`);
    };
    expect(costOf(look, 1)).toBeLessThan(2_000);
  });
});
