import { describe, expect, it } from "vitest";
import { createEngine } from "../engine";
import { checkCustom } from "./check";
import { compilePattern, MOST_INSTRUCTIONS } from "./compile";
import type { CustomDetector } from "./definition";

const project: CustomDetector = {
  id: "project-code",
  type: "CUSTOMER_ID",
  subtype: "PROJECT_CODE",
  pattern: "\\bHX-(\\d{4})\\b",
  group: 1,
  finds: ["see HX-«4471» please"],
  ignores: ["HX-44717", "hex-4471"],
};

describe("an admin's detector", () => {
  const values = (text: string, ...custom: CustomDetector[]) =>
    createEngine({ detectors: [], custom })
      .scan(text)
      .findings.map(({ start, end, ...rest }) => ({ ...rest, value: text.slice(start, end) }));

  it("finds its group, with its names and score", () => {
    expect(values("budget of hx-0917", { ...project, score: 0.7 })).toEqual([
      {
        type: "CUSTOMER_ID",
        subtype: "PROJECT_CODE",
        score: 0.7,
        detector: "custom:project-code",
        reasons: [
          { step: "pattern", delta: 0.7 },
          { step: "placeholder", delta: 0 },
        ],
        value: "0917",
      },
    ]);
  });

  it("sees through zero-width and full-width characters, with offsets of the original", () => {
    const text = "code HX\u200b-４４７１ is hot";
    expect(values(text, project).map(({ value }) => value)).toEqual(["４４７１"]);
  });

  it("looks only near its keywords, whatever their case", () => {
    const near = { ...project, keywords: ["Budget"] };
    expect(values(`BUDGET: HX-4471. ${"x ".repeat(200)}HX-4472`, near)).toHaveLength(1);
    expect(values("HX-4471", near)).toEqual([]);
  });

  it("knows capital letters only when told so", () => {
    expect(values("hx-4471", { ...project, caseSensitive: true })).toEqual([]);
  });

  it("stands beside the built-in detectors and inside disguises", () => {
    const engine = createEngine({ custom: [project] });
    const hidden = btoa("please pay for HX-4471 before the auditors come on Friday");
    expect(engine.scan(`run ${hidden} now`).findings).toMatchObject([{ type: "CUSTOMER_ID" }]);
    const types = engine.scan("HX-4471, j.howell@northgate-works.com").findings;
    expect(types.map(({ type }) => type)).toEqual(["CUSTOMER_ID", "EMAIL"]);
  });

  it("stays linear on patterns that hang others", () => {
    const compiled = compilePattern({ pattern: "(x+x+)+y" });
    expect(compiled.ok && compiled.value.find("x".repeat(100_000))).toEqual([]);
  });
});

describe("checkCustom", () => {
  const problems = (change: Partial<CustomDetector>) =>
    checkCustom([{ ...project, ...change }]).problems;

  it.each<[string, Partial<CustomDetector>, string]>([
    ["a broken pattern", { pattern: "(HX" }, "customDetectors[0].pattern: not a pattern RE2"],
    ["a look-behind", { pattern: "(?<=x)HX" }, "customDetectors[0].pattern: not a pattern RE2"],
    ["a back-reference", { pattern: "(x)\\1" }, "customDetectors[0].pattern: not a pattern RE2"],
    ["a missing group", { group: 3 }, "customDetectors[0].pattern: has 1 groups, group 3"],
    ["a pattern for nothing", { pattern: "(x*)" }, "customDetectors[0].pattern: matches the empty"],
    [
      "a pattern that explodes",
      { pattern: "(?:[a-z]{1,100}[0-9]{1,100}){1,10}".repeat(20) },
      `at most ${MOST_INSTRUCTIONS}`,
    ],
    ["a missed example", { finds: ["HX-«44»"] }, "finds[0]: expected a finding at 3-5, got none"],
    ["other borders", { group: 0 }, "finds[0]: expected a finding at 7-11, got 4-11"],
    ["an example without marks", { finds: ["HX-4471"] }, "finds[0]: no value between"],
    ["a false alarm", { ignores: ["HX-4471"] }, "ignores[0]: finds something at 3-7"],
  ])("refuses %s and says where", (_, change, expected) => {
    expect(problems(change).join("\n")).toContain(expected);
  });

  it("quotes no example in a problem", () => {
    const told = problems({ finds: ["secret HX-«44»"], ignores: ["other HX-4471"] }).join("\n");
    expect(told).not.toMatch(/secret|other|HX/u);
  });

  it("refuses two of one name, and warns where every message is searched", () => {
    const { problems: found, warnings } = checkCustom([project, project]);
    expect(found).toEqual(["customDetectors[1].id: used by an earlier detector"]);
    expect(warnings).toHaveLength(2);
    expect(checkCustom([{ ...project, keywords: ["hx"] }])).toEqual({ problems: [], warnings: [] });
  });
});
