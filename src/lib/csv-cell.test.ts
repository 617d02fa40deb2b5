import { describe, expect, it } from "vitest";
import { csvCell } from "./csv-cell";

describe("a cell of a table", () => {
  it.each([
    ["plain", "plain"],
    ["a, b", '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["@sum", "'@sum"],
    ["\tx", "'\tx"],
    ["\n=1", '"\'\n=1"'],
  ])("%j is written %j", (value, written) => expect(csvCell(value)).toBe(written));

  it("leaves numbers as they are and absent values empty", () => {
    expect([csvCell(-5), csvCell(0), csvCell(null), csvCell(undefined)]).toEqual([
      "-5",
      "0",
      "",
      "",
    ]);
  });
});
