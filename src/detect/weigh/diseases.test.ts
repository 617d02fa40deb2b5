import { describe, expect, it } from "vitest";
import type { Finding } from "../types";
import { diseases } from "./diseases";
import { firstLetters, topAlternatives } from "./first-letters";

const ILL: Finding = {
  type: "MEDICAL_CONDITION",
  start: 0,
  end: 1,
  score: 0.9,
  detector: "model:m",
  reasons: [],
};

function foundIn(text: string, found: readonly Finding[] = []): string[] {
  return diseases(text, found, () => true).map(({ start, end }) => text.slice(start, end));
}

describe("illnesses that the model passed over", () => {
  it.each([
    ["Pat. mit Vorhofflimmern seit Mai", ["Vorhofflimmern"]],
    ["mw heeft een delier bij urineweginfectie", ["delier", "urineweginfectie"]],
    ["paracétamol si douleurs lombaires", ["douleurs lombaires"]],
    ["per la gravidanza ne parliamo a voce", ["gravidanza"]],
    ["rozpoznano migotanie przedsionków", ["migotanie przedsionków"]],
    ["既往は脳梗塞です", ["脳梗塞"]],
    ["she broke her collarbone on Monday", ["broke her collarbone"]],
    ["ela quebrou o fêmur ontem", ["quebrou o fêmur"]],
    ["hat sich den linken Arm gebrochen", ["den linken Arm gebrochen"]],
    ["si è rotto il menisco", ["rotto il menisco"]],
  ])("%s", (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  it("finds measured values beside an illness only", () => {
    expect(foundIn("X, BZ 312, HbA1c 9,1 %, RR 190/100", [ILL])).toEqual([
      "BZ 312",
      "HbA1c 9,1 %",
      "RR 190/100",
    ]);
    expect(foundIn("PA 190, RR 190/100")).toEqual([]);
  });

  it.each([
    ["a society", "the Stroke Association and a stroke foundation"],
    ["a ward", "asthma clinic on Mondays"],
    ["a vaccine", "vaccinated against influenza"],
    ["luck", "a stroke of luck"],
    ["part of a word", "antiasthma, asthma2"],
  ])("ignores %s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it("leaves what is found already, and texts about nobody", () => {
    const text = "migraine, again";
    expect(foundIn(text, [{ ...ILL, end: 8 }])).toEqual([]);
    expect(diseases(text, [], () => false)).toEqual([]);
  });

  it("takes time in proportion to the text", () => {
    const row =
      "Anna broke her promise and her pneumatic asthmatic breast, diabetes de tipo nada. ";
    const timeOf = (rows: number) => {
      const text = row.repeat(rows);
      const from = process.cpuUsage().user;
      foundIn(text);
      return process.cpuUsage().user - from;
    };
    timeOf(100);
    const short = Math.min(timeOf(150), timeOf(150), timeOf(150));
    const long = Math.min(timeOf(1_200), timeOf(1_200), timeOf(1_200));
    expect(long / Math.max(short, 1_000)).toBeLessThan(8 * 4);
  }, 60_000);
});

describe("the letters that a pattern begins with", () => {
  it.each([
    ["abc", ["a"]],
    ["a|b(?:c|d)", ["a", "b"]],
    ["(?:den|ein) x", ["d", "e"]],
    ["(?:up)?side", ["u", "s"]],
    ["(?:a|(?:b|c)d)?e", ["a", "b", "c", "e"]],
  ])("%s", (pattern, letters) => {
    expect([...firstLetters(pattern)]).toEqual(letters);
  });

  it("splits alternatives outside of groups and classes", () => {
    expect(topAlternatives("a(?:b|c)|[|)]d|\\|e")).toEqual(["a(?:b|c)", "[|)]d", "\\|e"]);
  });
});
