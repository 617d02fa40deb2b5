import { beforeAll, describe, expect, it } from "vitest";
import type { Way } from "../robustness/ways";
import { measureBias, type BiasFigures } from "./measure";

/** Finds what begins with a capital of a Latin letter, a word each, so that casing and script tell in the figures. */
const capitals: Way = {
  name: "product",
  see: (text) =>
    Promise.resolve({
      attack: 0,
      findings: [...text.matchAll(/(?<!\p{L})\p{Script=Latin}[\p{L}\p{M}'’-]*/gu)]
        .filter(([word]) => /^\p{Lu}/u.test(word))
        .map(({ 0: word, index }) => ({
          type: "PERSON" as const,
          start: index,
          end: index + word.length,
          score: 0.9,
          detector: "model:test",
          reasons: [],
        })),
    }),
};

describe("the table of names", () => {
  let figures: readonly BiasFigures[] = [];
  const lines: string[] = [];
  beforeAll(async () => {
    figures = await measureBias(capitals, (line) => lines.push(line));
  });
  const of = (script: string, casing: BiasFigures["casing"]) =>
    figures.filter((figure) => figure.script === script && figure.casing === casing);

  it("counts the same values for every group and casing", () => {
    expect(new Set(figures.map(({ recall }) => recall.of)).size).toBe(1);
    expect(figures[0]?.recall.of).toBeGreaterThan(50);
    expect(lines).toHaveLength(figures.length + 1);
  });

  it("tells what is caught by casing", () => {
    const latin = of("Latin", "as written");
    expect(latin.length).toBeGreaterThan(10);
    for (const { recall } of latin) expect(recall.rate).toBeGreaterThan(0.9);
    for (const { recall } of of("Latin", "upper case")) expect(recall.rate).toBeGreaterThan(0.9);
    for (const { recall } of of("Latin", "lower case")) expect(recall.rate).toBeLessThan(0.1);
  });

  it("tells what is caught by script, and changes no case where there is none", () => {
    for (const { recall, lookAlikes } of of("Cyrillic", "as written"))
      expect([recall.part, lookAlikes?.part]).toEqual([0, 0]);
    const cased = figures.filter(({ casing }) => casing !== "as written");
    expect([...new Set(cased.map(({ script }) => script))].sort()).toEqual([
      "Cyrillic",
      "Greek",
      "Latin",
    ]);
  });

  it("counts names that name no person, as written only", () => {
    for (const { casing, lookAlikes } of figures)
      expect(lookAlikes === null).toBe(casing !== "as written");
    for (const { lookAlikes } of of("Latin", "as written"))
      expect(lookAlikes?.rate).toBeGreaterThan(0.9);
  });
});
