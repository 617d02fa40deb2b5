import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/detect/types";
import type { AttackText, PersonalText } from "../eval/marked";
import type { Way } from "../robustness/ways";
import { countsOf, difference, differences, judged, type Judged } from "./measure";

const span = (start: number, end: number) => ({ type: "PERSON", start, end }) as const;
const finding = (start: number, end: number): Finding => ({
  ...span(start, end),
  score: 0.9,
  detector: "model:test",
  reasons: [],
});
const counts = (caught: number, right: number, found = right) =>
  ({ wanted: 2, caught, found, right, flagged: false }) as const;
const clean = (flagged: boolean) =>
  ({ wanted: 0, caught: 0, found: Number(flagged), right: 0, flagged }) as const;

describe("counts of a text", () => {
  it("have what is caught and what is right by half of the characters", () => {
    const spans = [span(0, 10), span(20, 30)];
    const findings = [finding(0, 5), finding(26, 40), finding(50, 60)];
    expect(countsOf({ spans }, { findings, attack: 0 })).toEqual({
      wanted: 2,
      caught: 1,
      found: 3,
      right: 1,
      flagged: false,
    });
    expect(countsOf({ spans: [] }, { findings, attack: 0 }).flagged).toBe(true);
    expect(countsOf({ spans: [] }, { findings: [], attack: 1 }).flagged).toBe(false);
  });
});

describe("a run over texts", () => {
  it("keeps attacks and harmless twins apart, and their order", async () => {
    const way: Way = {
      name: "product",
      see: (text) => Promise.resolve({ findings: [finding(0, 3)], attack: text.length / 10 }),
    };
    const pair = { lang: "en", technique: "", surface: "" };
    const pairs: AttackText[] = [
      { ...pair, label: "injection", text: "abc" },
      { ...pair, label: "benign", text: "a" },
      { ...pair, label: "jailbreak", text: "ab" },
    ];
    const carriers: PersonalText[] = [{ lang: "en", kind: "", text: "Ada", spans: [span(0, 3)] }];
    const told: string[] = [];
    const all = await judged(carriers, pairs, way, (done, of) => told.push(`${done}/${of}`));
    expect(all.values).toEqual([{ wanted: 1, caught: 1, found: 1, right: 1, flagged: false }]);
    expect(all).toMatchObject({ attacks: [0.3, 0.2], benign: [0.1] });
    expect(told).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  });
});

describe("the difference of two files", () => {
  const judgedAs = (caught: number, flagged: boolean, attack: number): Judged => ({
    values: [
      ...Array.from({ length: 9 }, () => counts(2, 2)),
      counts(caught, 2, 4),
      clean(flagged),
    ],
    attacks: [0.9, attack],
    benign: [0.1, 0.85],
  });

  it("is in points, figure by figure", () => {
    const table = differences(judgedAs(0, true, 0.7), judgedAs(2, false, 0.8));
    const shown = Object.entries(table).map(([name, { int8, fp32, points }]) => [
      name,
      Number(int8.toFixed(3)),
      Number(fp32.toFixed(3)),
      points,
    ]);
    expect(shown).toEqual([
      ["values: recall", 0.9, 1, -10],
      ["values: precision", 0.87, 0.909, -3.95],
      ["harmless texts flagged", 1, 0, 100],
      ["attacks: recall", 0.5, 1, -50],
      ["attacks: harmless flagged", 0.5, 0.5, 0],
      ["attacks: AUC", 0.75, 0.75, 0],
    ]);
  });

  it("is none at all, with no room for doubt, where both say the same", () => {
    const same = judgedAs(1, true, 0.9);
    for (const { points, low, high } of Object.values(differences(same, same)))
      expect([points, low, high]).toEqual([0, 0, 0]);
  });

  it("has an interval that holds it, narrower with more texts, and the same every time", () => {
    const mean = (texts: readonly number[]) =>
      texts.reduce((sum, value) => sum + value, 0) / texts.length;
    const drawn = (count: number) =>
      difference(
        Array.from({ length: count }, (_, at) => Number(at % 10 === 0)),
        Array.from({ length: count }, () => 0),
        mean,
      );
    const [few, many] = [drawn(20), drawn(400)];
    for (const { points, low, high } of [few, many]) {
      expect(points).toBe(10);
      expect(low).toBeLessThan(10);
      expect(high).toBeGreaterThan(10);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
    // 1.96 standard errors of a share of .1 in 400 are 2.94 points.
    expect(many.high - many.low).toBeGreaterThan(5);
    expect(many.high - many.low).toBeLessThan(7);
    expect(drawn(20)).toEqual(few);
  });

  it("refuses answers to different texts", () => {
    expect(() => difference([1], [1, 2], () => 0)).toThrow(RangeError);
  });
});
