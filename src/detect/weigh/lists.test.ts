import { describe, expect, it } from "vitest";
import type { Finding } from "../types";
import { rowsOfPeople } from "./lists";

function people(text: string, scores: Readonly<Record<string, number>>): Finding[] {
  return Object.entries(scores).map(([name, score]) => {
    const start = text.indexOf(name);
    return {
      type: "PERSON",
      start,
      end: start + name.length,
      score,
      detector: "model:m",
      reasons: [],
    };
  });
}

function shown(text: string, scores: Readonly<Record<string, number>>): string[] {
  return rowsOfPeople(text, people(text, scores))
    .filter(({ score }) => score >= 0.8)
    .map(({ start, end }) => text.slice(start, end));
}

describe("names in a row", () => {
  it.each([
    ["Tue: Tunde, May, Will P.", { Tunde: 0.9, May: 0.4, "Will P.": 0.7 }],
    ["mit Ayla und Wolf am Freitag", { Ayla: 0.9, Wolf: 0.35 }],
    ["ask nadeem and grace please", { nadeem: 0.85, grace: 0.5 }],
    ["Grace (late), Ola", { Grace: 0.45, Ola: 0.85 }],
    ["岩瀬、三枝が担当", { 岩瀬: 0.9, 三枝: 0.5 }],
  ])("are raised beside a sure one: %s", (text, scores) => {
    expect(shown(text, scores)).toEqual(Object.keys(scores));
  });

  it.each([
    ["nobody is sure", "May, Grace", { May: 0.6, Grace: 0.6 }, []],
    ["the model saw nothing", "Tunde, May", { Tunde: 0.9, May: 0.1 }, ["Tunde"]],
    ["no row", "Tunde left. May we go", { Tunde: 0.9, May: 0.5 }, ["Tunde"]],
    ["another casing", "Tunde, may we go", { Tunde: 0.9, may: 0.5 }, ["Tunde"]],
  ])("stay as they are: %s", (_, text, scores, expected) => {
    expect(shown(text, scores)).toEqual(expected);
  });
});
