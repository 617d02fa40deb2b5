import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShownFinding } from "../../protocol/guard";
import { collapse, previewLines, type PreviewLine } from "./preview";

const TEXT = "Hello\nI am Jane Dorval, Jane Dorval.\nBye";
const SAFE = "Hello\nI am [PERSON_1], [PERSON_1].\nBye";

describe("preview", () => {
  it("marks what is replaced, also where no detector noticed the value again", () => {
    const lines = preview(TEXT, SAFE, [finding(TEXT, "Jane Dorval", "[PERSON_1]")]);
    expect(shown(lines)).toEqual(["Hello", "I am «[PERSON_1]», «[PERSON_1]».", "Bye"]);
    expect(lines.map((line) => line.kind === "line" && line.changed)).toEqual([false, true, false]);
  });

  it("shows a value that is kept as it is, everywhere", () => {
    const findings = [finding(TEXT, "Jane Dorval", "[PERSON_1]")];
    expect(shown(preview(TEXT, SAFE, findings, [0]))).toEqual(TEXT.split("\n"));
  });

  it("does not mark a placeholder that the user wrote", () => {
    const text = "[PERSON_1] knows Jane";
    const lines = preview(text, "[PERSON_1] knows [PERSON_1]", [
      finding(text, "Jane", "[PERSON_1]"),
    ]);
    expect(shown(lines)).toEqual(["[PERSON_1] knows «[PERSON_1]»"]);
  });

  it("tells values behind the same mark apart", () => {
    const text = "AAAA1 then BBBB2";
    const mark = "[REDACTED KEY]";
    const findings = [finding(text, "AAAA1", mark), finding(text, "BBBB2", mark)];
    expect(shown(preview(text, `${mark} then ${mark}`, findings, [1]))).toEqual([
      `«${mark}» then BBBB2`,
    ]);
  });

  it("carries a replaced value over the end of a line", () => {
    const text = "Key: one\ntwo end";
    const lines = preview(text, "Key: [KEY_1] end", [finding(text, "one\ntwo", "[KEY_1]")]);
    expect(shown(lines)).toEqual(["Key: «[KEY_1]» end"]);
  });

  it("follows the edits where a replacement looks like any text, or is none", () => {
    const text = "Anna Keller and Anna, 47, at home";
    const edits = [
      { part: 0, start: 0, end: 11, text: "Mia Brandt", finding: 0 },
      { part: 0, start: 16, end: 20, text: "Mia", finding: 0 },
      { part: 0, start: 21, end: 24, text: "", finding: 1 },
    ];
    const findings = [finding(text, "Anna Keller", "Mia Brandt"), finding(text, "47", "")];
    const safe = "Mia Brandt and Mia, at home";
    const of = (keep: number[]) =>
      previewLines({ parts: [text], safeParts: [safe], findings, edits, keep: new Set(keep) });
    expect(shown(of([]))).toEqual(["«Mia Brandt» and «Mia»,«», at home"]);
    expect(shown(of([0]))).toEqual(["Anna Keller and Anna,«», at home"]);
  });

  it("is the safe text, whatever the texts are", () => {
    const piece = fc.constantFrom("Jane", " ", "[PERSON_1]", "\n", "x", "[", "Dorval");
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (written, sent) => {
        const text = `Jane${written.join("")}`;
        const safe = sent.join("");
        const lines = preview(text, safe, [finding(text, "Jane", "[PERSON_1]")]);
        expect(shown(lines).join("\n").replace(/[«»]/gu, "")).toBe(safe);
      }),
    );
  });
});

describe("collapse", () => {
  const findings = [finding(TEXT, "Jane Dorval", "[PERSON_1]")];

  it("leaves the lines that change and counts the others", () => {
    expect(shown(collapse(preview(TEXT, SAFE, findings)))).toEqual([
      "1 hidden",
      "I am «[PERSON_1]», «[PERSON_1]».",
      "1 hidden",
    ]);
  });

  it("shows the beginning where nothing changes", () => {
    const text = "a\nb\nc\nd\ne";
    expect(shown(collapse(preview(text, text, [])))).toEqual(["a", "b", "c", "2 hidden"]);
  });
});

function preview(
  text: string,
  safe: string,
  findings: readonly ShownFinding[],
  keep: readonly number[] = [],
) {
  return previewLines({ parts: [text], safeParts: [safe], findings, keep: new Set(keep) });
}

function shown(lines: readonly PreviewLine[]): string[] {
  return lines.map((line) =>
    line.kind === "gap"
      ? `${line.lines} hidden`
      : line.segments.map(({ text, instead }) => (instead === null ? text : `«${text}»`)).join(""),
  );
}

function finding(text: string, value: string, replacement: string): ShownFinding {
  const start = text.indexOf(value);
  return {
    type: "PERSON",
    subtype: null,
    part: 0,
    start,
    end: start + value.length,
    certain: true,
    masked: "",
    action: "tokenise",
    ruleId: "people",
    replacement,
    mayKeep: true,
  };
}
