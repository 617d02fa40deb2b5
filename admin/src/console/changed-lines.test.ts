import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedLines, collapsed, type DiffLine } from "./changed-lines";

const told = (lines: readonly DiffLine[]) => lines.map(({ sign, text }) => `${sign}${text}`);
const side = (lines: readonly DiffLine[], other: "+" | "-") =>
  lines
    .filter(({ sign }) => sign !== other)
    .map(({ text }) => text)
    .join("\n");

describe("changedLines", () => {
  it.each([
    ["a\nb\nc", "a\nx\nc", [" a", "-b", "+x", " c"]],
    ["a\nb", "a\nb", [" a", " b"]],
    ["a\nc", "a\nb\nc", [" a", "+b", " c"]],
    ["a\nb\nc", "c", ["-a", "-b", " c"]],
    ["", "a\nb", ["+a", "+b"]],
    ["a", "", ["-a"]],
    ["a\nb\nc\nd", "b\nx\nd\ny", ["-a", " b", "-c", "+x", " d", "+y"]],
  ])("from %j to %j", (before, after, lines) => {
    expect(told(changedLines(before, after))).toEqual(lines);
  });

  it("gives both texts back, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "{", "}"), { minLength: 1, maxLength: 40 })
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = changedLines(before, after);
        expect(side(lines, "+")).toBe(before);
        expect(side(lines, "-")).toBe(after);
      }),
    );
  });

  it("gives up interleaving, not the texts, where both are very long", () => {
    const numbered = (word: string) =>
      Array.from({ length: 2_100 }, (_, at) => `${word}${at}`).join("\n");
    const lines = changedLines(numbered("a"), numbered("b"));
    expect(side(lines, "+")).toBe(numbered("a"));
    expect(side(lines, "-")).toBe(numbered("b"));
  });
});

describe("collapsed", () => {
  it("counts equal lines that are more than three away from a change", () => {
    const letters = "abcdefghijklmnop".split("").join("\n");
    expect(told(collapsed(changedLines(letters, letters.replace("h", "H"))))).toEqual([
      "…4 equal lines",
      " e",
      " f",
      " g",
      "-h",
      "+H",
      " i",
      " j",
      " k",
      "…5 equal lines",
    ]);
  });

  it("shows nothing of what did not change at all", () => {
    expect(told(collapsed(changedLines("a\nb", "a\nb")))).toEqual(["…2 equal lines"]);
  });
});
