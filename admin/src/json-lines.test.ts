import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonProblem, linesByPath, withLines } from "./json-lines";

const TEXT = `{
  "rules": [
    { "id": "a\\"}", "when": {} },
    {
      "id": "b",
      "when": {
        "types": ["IBAN",
          "NOPE"]
      }
    }
  ],
  "user": { "mayPause": true }
}`;

describe("linesByPath", () => {
  it.each([
    ["rules", 2],
    ["rules[0].id", 3],
    ["rules[0].when", 3],
    ["rules[1]", 4],
    ["rules[1].when.types[0]", 7],
    ["rules[1].when.types[1]", 8],
    ["user.mayPause", 12],
  ])("finds %s in line %i", (path, line) => {
    expect(linesByPath(TEXT).get(path)).toBe(line);
  });

  it("finds every value of any JSON on a line of its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/u), fc.string())),
        (value) => {
          const text = JSON.stringify(value, null, 1);
          const lines = linesByPath(text);
          const rows = text.split("\n");
          value.forEach((item, at) => {
            for (const [key, entry] of Object.entries(item))
              expect(rows[(lines.get(`[${at}].${key}`) ?? 0) - 1]).toContain(JSON.stringify(entry));
          });
        },
      ),
    );
  });

  it("does not choke on a text of nothing but brackets", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(linesByPath(deep).size).toBeLessThan(100);
  });
});

describe("withLines", () => {
  it("names the line, for a missing key that of what should hold it", () => {
    expect(
      withLines(TEXT, [
        "rules[1].when.types[1]: expected an entity type",
        "rules[1].title: expected object, got nothing",
        "tenant: expected string, got nothing",
        "(whole policy): expected an object",
      ]),
    ).toEqual([
      "line 8: rules[1].when.types[1]: expected an entity type",
      "line 4: rules[1].title: expected object, got nothing",
      "tenant: expected string, got nothing",
      "(whole policy): expected an object",
    ]);
  });
});

describe("jsonProblem", () => {
  it.each([
    ['{\n  "a": 1,\n  "SECRET": x\n}', "line 3: not JSON from here on"],
    ['{\n  "a": 1\n  "SECRET": 2\n}', "line 3: not JSON from here on"],
    ['{\n  "a": "SECRET\n"\n}', "line 2: not JSON from here on"],
    ["{}\n}", "line 2: not JSON from here on"],
    ["SECRET", "line 1: not JSON from here on"],
    ['{\n  "a": {', "not JSON: it ends too early"],
    ["", "not JSON: it ends too early"],
  ])("says of %j: %s", (text, said) => {
    expect(jsonProblem(text)).toBe(said);
  });
});
