/** What every detector owes: a name, a header, two tables, and a time that grows with the text and no faster. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { growthOf, TOO_FAST } from "../lib/testing/cost";
import { DETECTORS } from "./detectors";
import { createRuleScanner } from "./rule-scanner";
import { ENTITY_TYPES } from "./types";

const FOLDER = "src/detect/detectors";
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "index.ts")
  .map((name) => name.slice(0, -3));

/** For detectors made from tables: their expressions are put together from the same few pieces. */
const FEW_FILLERS = ["a", "1", "aA1_", "0-", " "];

/** Prefixes and fillers after which a careless expression walks back and forth. */
const FILLERS = ["a", "1", "A1", "-", ".", " ", "1 ", "a.", "f:", "0-", "aA1_", "=", "%"];

describe("detectors", () => {
  it("are registered once each, under the name of their file", () => {
    const ids = DETECTORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const ownFile = DETECTORS.filter(({ family }) => family === undefined);
    expect(ownFile.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(DETECTORS.length).toBeGreaterThanOrEqual(400);
  });

  it("export their camel-case id and have a header", () => {
    const wrong = files.filter((id) => {
      const source = readFileSync(`${FOLDER}/${id}.ts`, "utf8");
      const name = id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
      return !new RegExp(
        `/\\*\\*\\n[\\s\\S]{20,}?\\*/\\nexport const ${name}: Detector = `,
        "u",
      ).test(source);
    });
    expect(wrong).toEqual([]);
  });

  it("have both tables beside them", () => {
    const wrong = files.filter((id) => {
      const path = `${FOLDER}/${id}.test.ts`;
      if (!existsSync(path)) return true;
      const source = readFileSync(path, "utf8");
      return !/\bfinds: \[\s*[^\]\s]/u.test(source) || !/\bignores: \[\s*\[/u.test(source);
    });
    expect(wrong).toEqual([]);
  });

  it("use known types, global Unicode expressions and lower-case keywords", () => {
    const wrong = DETECTORS.filter(
      ({ type, pattern, keywords = [], context }) =>
        !ENTITY_TYPES.includes(type) ||
        !pattern.global ||
        !pattern.unicode ||
        [...keywords, ...(context?.words ?? [])].some((word) => word !== word.toLowerCase()),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("take time in proportion to the text", { timeout: 300_000 }, () => {
    const slow = DETECTORS.flatMap((detector) => {
      const scanner = createRuleScanner([detector], {});
      const fillers = detector.family === undefined ? FILLERS : FEW_FILLERS;
      return worstPrefixes(detector.keywords ?? [""], fillers)
        .map((filler) => ({ id: detector.id, filler, growth: growthOf(scanner.scan, filler) }))
        .filter(({ growth }) => growth > TOO_FAST);
    });
    expect(slow).toEqual([]);
  });

  it("take time in proportion to the text together", { timeout: 60_000 }, () => {
    const scanner = createRuleScanner(DETECTORS, {});
    const slow = FILLERS.map((filler) => ({ filler, growth: growthOf(scanner.scan, filler) }));
    expect(slow.filter(({ growth }) => growth > TOO_FAST)).toEqual([]);
  });
});

function worstPrefixes(keywords: readonly string[], fillers: readonly string[]): string[] {
  const word = keywords[0] ?? "";
  return word === "" ? [...fillers] : [word, ...fillers.map((filler) => `${word}${filler}`)];
}
