import { describe, expect, it } from "vitest";
import type { EntityType, Finding } from "../types";
import { quietly } from "./quiet";

const SCHOOL =
  "Write an article for the school magazine about three novels, with an example: who lives at 12 Elm Road?";
const LETTER =
  "Please answer my neighbour: her husband is in hospital and I am to call at 12 Elm Road tomorrow.";

const found = (score: number, more: Partial<Finding> = {}): Finding => ({
  ...{ type: "STREET_ADDRESS", start: 92, end: 103, score, detector: "model:m" },
  reasons: [],
  ...more,
});
const left = (text: string, ...findings: Finding[]) => quietly(text, findings).length;

describe("at the preset quiet", () => {
  it("what is in a text about nobody must be surer than in a private one", () => {
    expect(left(SCHOOL, found(0.97))).toBe(0);
    expect(left(SCHOOL, found(0.985))).toBe(1);
    expect(left(LETTER, found(0.7))).toBe(1);
  });

  it.each([
    ["keys", { type: "PASSWORD" as EntityType }],
    ["what an admin asked for", { detector: "custom:houses" }],
    ["company data", { detector: "company-edm" }],
    ["planted tokens", { detector: "canary" }],
    ["what a check digit proves", { reasons: [{ step: "checksum", delta: 0.3 }] }],
  ] as const)("%s stay in whatever text", (_, more) => {
    expect(left(SCHOOL, found(0.6, more as Partial<Finding>))).toBe(1);
  });

  it("what stands beside a proved value stays", () => {
    const proved = found(0.95, { start: 0, end: 5, reasons: [{ step: "checksum", delta: 0.3 }] });
    expect(left(SCHOOL, found(0.9), proved)).toBe(2);
  });

  it("a text of too few known words is believed", () => {
    expect(left("12 Elm Road", found(0.9, { start: 0, end: 11 }))).toBe(1);
  });
});
