/** What every detector owes: a name, a header and two tables. What it may cost: `detectors.growth.test.ts`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DETECTORS } from "./detectors";
import { ENTITY_TYPES } from "./types";

const FOLDER = "src/detect/detectors";
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "index.ts")
  .map((name) => name.slice(0, -3));

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
});
