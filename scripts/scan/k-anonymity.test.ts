import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anonymity, suggestions } from "./k-anonymity";
import { anonymityReport } from "./k-report";

const TABLE = [
  "name,age,postcode,ward",
  "Anna,34,10115,A",
  "Lena,36,10117,A",
  "Jonas,31,10119,A",
  "Tobias,52,20095,B",
  "Felix,57,20097,B",
].join("\n");

describe("anonymity", () => {
  it("counts groups, whatever case and blanks", () => {
    const rows = [
      ["a", "1"],
      ["A ", "1"],
      ["b", "1"],
    ];
    expect(anonymity(rows)).toEqual({
      rows: 3,
      groups: 2,
      k: 1,
      sizes: [
        [1, 1],
        [2, 1],
      ],
      unique: 1,
    });
  });

  it("agrees with counting each row's equals", () => {
    const cell = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
        const equals = rows.map(
          (row) => rows.filter((other) => other.join() === row.join()).length,
        );
        const report = anonymity(rows);
        expect(report.k).toBe(Math.min(...equals));
        expect(report.unique).toBe(equals.filter((count) => count === 1).length);
        expect(report.sizes.reduce((sum, [size, groups]) => sum + size * groups, 0)).toBe(
          rows.length,
        );
      }),
    );
  });
});

describe("suggestions", () => {
  it("says what a coarser column or fewer rows would give", () => {
    const rows = [
      ["34", "A"],
      ["36", "A"],
      ["52", "B"],
      ["57", "B"],
      ["91", "C"],
    ];
    expect(suggestions(rows, 2)).toEqual([
      { column: 0, how: "numbers to bands of 10", k: 1, rows: 5 },
      { column: 1, how: "leave the column out", k: 1, rows: 5 },
      { column: null, how: "leave out 5 rows", k: 0, rows: 0 },
    ]);
  });
});

describe("the report", () => {
  it("names columns and counts, and no cell", () => {
    const report = anonymityReport(TABLE, ["Age", "ward"], "csv");
    expect(report).toEqual({
      ok: true,
      value: [
        "5 rows, 5 groups over Age, ward.",
        "Smallest group: k = 1. Rows that are alone: 5.",
        "  5 groups of 1",
        "To make it larger:",
        "  Age: numbers to bands of 10 → k = 2, 5 rows",
        "  ward: leave the column out → k = 1, 5 rows",
        "  leave out 5 rows → k = 0, 0 rows",
      ],
    });
    expect(anonymityReport(TABLE, ["postcode"], "csv")).toMatchObject({
      value: expect.arrayContaining([
        "  postcode: postcodes to their first two digits → k = 2, 5 rows",
      ]) as unknown,
    });
  });

  it.each([
    [TABLE, ["salary"], "The table has no column salary."],
    ["a,b\n", ["a"], "The table has no rows."],
  ])("refuses what it cannot count", (table, columns, reason) => {
    expect(anonymityReport(table, columns, "csv")).toMatchObject({ ok: false, reason });
  });
});
