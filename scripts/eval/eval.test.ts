import { describe, expect, it } from "vitest";
import { personalTables, rated } from "./figures";
import { parseAttacks, parsePersonal } from "./marked";
import { sourceOfSurface } from "./surfaces";
import { areaUnderCurve, createTally, limitAtRate, share, wilson } from "./tally";

describe("the evaluation set's format", () => {
  it("gives the text without marks and exact places in UTF-16", () => {
    const [row] = parsePersonal("=== de | chat | hr\n😀 Frau ⟦PERSON:Öz⟧, ⟦AGE:34⟧\n\n");
    expect(row).toMatchObject({ lang: "de", kind: "chat", text: "😀 Frau Öz, 34" });
    expect(row?.spans.map(({ start, end }) => row.text.slice(start, end))).toEqual(["Öz", "34"]);
  });

  it("names the line of what it cannot read, and not its text", () => {
    expect(() => parsePersonal("=== en | a | b\nok\n=== en | a | b\n⟦PERSON:secret name")).toThrow(
      /^record at line 3: a mark is not closed$/u,
    );
    expect(() => parsePersonal("=== en | a | b\n⟦NOBODY:x⟧")).toThrow(/unknown type NOBODY/u);
    expect(() => parseAttacks("=== en | a | b\ntext")).toThrow(/line 1/u);
  });

  it("splits twins", () => {
    const rows = parseAttacks(
      "=== en | polite | mail\n--- injection\none\n\n--- benign\ntwo\nlines",
    );
    expect(rows.map(({ label, text }) => [label, text])).toEqual([
      ["injection", "one"],
      ["benign", "two\nlines"],
    ]);
    expect(rows.map(({ surface }) => surface)).toEqual(["mail", "mail"]);
    expect(new Set(rows.map(({ pair }) => pair)).size).toBe(1);
  });
});

const span = (start: number, end: number) => ({ type: "PERSON", start, end }) as const;

describe("the tally", () => {
  it("counts half of the characters as caught, and one finding over two values for both", () => {
    const tally = createTally();
    tally.add([span(0, 10), span(11, 20), span(40, 50)], [span(0, 20), span(44, 50)]);
    expect(tally.total()).toEqual({ wanted: 3, caught: 3, found: 2, right: 2 });
  });

  it("counts a harmless text with a finding as flagged", () => {
    const tally = createTally();
    tally.add([], [span(0, 3)], ["en"]);
    tally.add([], []);
    expect(tally.clean).toEqual({ texts: 2, flagged: 1 });
    expect(tally.groups().get("en")).toEqual({ wanted: 0, caught: 0, found: 1, right: 0 });
  });

  it("tells certain findings that lie on no value", () => {
    const tally = createTally();
    const found = [
      { ...span(0, 10), score: 0.95 },
      { ...span(20, 30), score: 0.9 },
      { ...span(40, 50), score: 0.6 },
    ];
    tally.add([span(0, 10)], found);
    expect(tally.certain).toEqual({ found: 2, right: 1 });
  });

  it("does not count overlapping findings twice", () => {
    expect(share(span(0, 10), [span(0, 3), span(1, 4)])).toBeCloseTo(0.4);
  });
});

describe("figures", () => {
  it("stand with intervals, of precision too", () => {
    const tally = createTally();
    tally.add([span(0, 4), span(5, 9)], [span(0, 4)], ["en"]);
    const lines = personalTables("rules", tally, true);
    const english = lines.find((line) => line.startsWith("en "));
    expect(english).toContain("0.500 (0.095–0.905)");
    expect(english).toContain("1.000 (0.207–1.000)");
    expect(rated({ wanted: 0, caught: 0, found: 2, right: 1 }).recall).toBeNull();
  });

  it("sums the types that rules can decide", () => {
    const tally = createTally();
    tally.add([{ type: "EMAIL", start: 0, end: 9 }, span(10, 20)], [span(10, 20)]);
    const line = personalTables("rules", tally, false).find((one) => one.startsWith("what rules"));
    expect(line).toMatch(/ 1 +0\.000/u);
  });

  it("takes a writer's surface for a source of policy's", () => {
    const sources = ["typed", "chat", "chat-log", "typed-with-paste", "cv", "model-reply", " "];
    expect(sources.map(sourceOfSurface)).toEqual([
      ...["typed", "typed", "pasted", "pasted", "file", "reply", "unknown"],
    ]);
  });

  it("gives Wilson's interval", () => {
    const [low, high] = wilson(8, 10);
    expect(low).toBeCloseTo(0.49, 2);
    expect(high).toBeCloseTo(0.943, 2);
  });

  it("gives the area and the recall at a rate", () => {
    expect(areaUnderCurve([0.9, 0.4], [0.4, 0.1])).toBe(0.875);
    expect(limitAtRate([0.6, 0.1], 0)).toBe(0.6);
    expect(limitAtRate([0.6, 0.1], 0.5)).toBe(0.1);
  });
});
