import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/detect/types";
import type { Kept } from "../robustness/kept";
import type { Way } from "../robustness/ways";
import {
  answerOf,
  difference,
  differences,
  judged,
  type Answer,
  type Both,
  type Text,
} from "./measure";

const span = (start: number, end: number) => ({ type: "PERSON", start, end }) as const;
const finding = (start: number, end: number): Finding => ({
  ...span(start, end),
  score: 0.9,
  detector: "model:test",
  reasons: [],
});
const values = (wanted: number, caught: number, found: number, right: number): Answer => ({
  wanted,
  caught,
  found,
  right,
  attack: 0,
});
const scored = (attack: number): Answer => ({ ...values(0, 0, 0, 0), attack });

describe("what a file makes of a text", () => {
  it("has what is caught and what is right by half of the characters", () => {
    const spans = [span(0, 10), span(20, 30)];
    const findings = [finding(0, 5), finding(26, 40), finding(50, 60)];
    expect(answerOf({ spans }, { findings, attack: 0.25 })).toEqual({
      wanted: 2,
      caught: 1,
      found: 3,
      right: 1,
      attack: 0.25,
    });
  });
});

describe("a run over texts", () => {
  const texts: Text[] = ["a", "bc", "def", "ghij"].map((text, at) => ({
    kind: at === 0 ? "values" : at === 1 ? "attack" : "harmless twin",
    text,
    spans: [],
  }));
  function reader(by: number, dies = Infinity): Way & { looks(): number } {
    let looks = 0;
    return {
      name: "product",
      looks: () => looks,
      see(text) {
        looks += 1;
        if (looks > dies) return Promise.reject(new Error("killed"));
        return Promise.resolve({ findings: [], attack: text.length / by });
      },
    };
  }
  function memory(): Kept<Both> {
    const entries = new Map<string, Both>();
    return { get: (key) => entries.get(key), add: (key, both) => void entries.set(key, both) };
  }

  it("asks both files the same, in an order that is not that of the list", async () => {
    const told: number[] = [];
    const ways = { int8: reader(10), fp32: reader(20) };
    const all = await judged(texts, ways, memory(), ({ length }) => told.push(length));
    expect(told).toEqual([1, 2, 3, 4]);
    for (const { int8, fp32 } of all) expect(int8.attack).toBe(2 * fp32.attack);
    expect(all.map(({ kind, int8 }) => [kind, int8.attack]).sort()).toEqual([
      ["attack", 0.2],
      ["harmless twin", 0.3],
      ["harmless twin", 0.4],
      ["values", 0.1],
    ]);
    const back = await judged([...texts].reverse(), ways, memory(), () => undefined);
    expect(back).toEqual(all);
  });

  it("goes on where it was killed", async () => {
    const none = () => undefined;
    const whole = await judged(texts, { int8: reader(10), fp32: reader(20) }, memory(), none);
    const kept = memory();
    const dying = { int8: reader(10), fp32: reader(20, 2) };
    await expect(judged(texts, dying, kept, none)).rejects.toThrow("killed");
    const second = { int8: reader(10), fp32: reader(20) };
    expect(await judged(texts, second, kept, none)).toEqual(whole);
    expect([second.int8.looks(), second.fp32.looks()]).toEqual([2, 2]);
  });
});

describe("the difference of two files", () => {
  const texts: Both[] = [
    ...Array.from({ length: 9 }, (): Both => {
      return { kind: "values", int8: values(2, 2, 2, 2), fp32: values(2, 2, 2, 2) };
    }),
    { kind: "values", int8: values(2, 0, 4, 2), fp32: values(2, 2, 4, 2) },
    { kind: "values", int8: values(0, 0, 1, 0), fp32: values(0, 0, 0, 0) },
    { kind: "attack", int8: scored(0.9), fp32: scored(0.9) },
    { kind: "attack", int8: scored(0.7), fp32: scored(0.8) },
    { kind: "harmless twin", int8: scored(0.1), fp32: scored(0.1) },
    { kind: "harmless twin", int8: scored(0.85), fp32: scored(0.85) },
  ];

  it("is in points, figure by figure, each over its own texts", () => {
    const shown = Object.entries(differences(texts)).map(([name, one]) => [
      name,
      one.texts,
      Number(one.int8.toFixed(3)),
      Number(one.fp32.toFixed(3)),
      one.points,
    ]);
    expect(shown).toEqual([
      ["values: recall", 11, 0.9, 1, -10],
      ["values: precision", 11, 0.87, 0.909, -3.95],
      ["harmless texts flagged", 1, 1, 0, 100],
      ["attacks: recall", 2, 0.5, 1, -50],
      ["attacks: harmless flagged", 2, 0.5, 0.5, 0],
      ["attacks: AUC", 4, 0.75, 0.75, 0],
    ]);
  });

  it("keeps public sets apart from twins of our own, and leaves out what has no text", () => {
    const known: Both[] = [
      { kind: "public attack", int8: scored(0.9), fp32: scored(0.7) },
      { kind: "public harmless text", int8: scored(0.8), fp32: scored(0.1) },
    ];
    const names = Object.keys(differences([...texts, ...known]));
    expect(names.slice(0, 6)).toEqual(Object.keys(differences(texts)));
    const apart = Object.entries(differences(known)).map(([name, { points }]) => [name, points]);
    expect(apart).toEqual([
      ["public attacks: recall", 100],
      ["public attacks: harmless flagged", 100],
      ["public attacks: AUC", 0],
    ]);
  });

  it("is none at all, with no room for doubt, where both say the same", () => {
    const same = texts.map((both) => ({ ...both, int8: both.fp32 }));
    for (const { points, low, high } of Object.values(differences(same)))
      expect([points, low, high]).toEqual([0, 0, 0]);
  });

  it("has an interval that holds it, narrower with more texts, and the same every time", () => {
    const tenth = (count: number) =>
      difference(
        Array.from({ length: count }, (_, at): Both => {
          return { kind: "attack", int8: scored(Number(at % 10 === 0)), fp32: scored(0) };
        }),
        (drawn, file) => drawn.reduce((sum, one) => sum + one[file].attack, 0) / drawn.length,
      );
    const [few, many] = [tenth(20), tenth(400)];
    for (const { points, low, high } of [few, many]) {
      expect(points).toBe(10);
      expect(low).toBeLessThan(10);
      expect(high).toBeGreaterThan(10);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
    // 1.96 standard errors of a share of .1 in 400 are 2.94 points.
    expect(many.high - many.low).toBeGreaterThan(5);
    expect(many.high - many.low).toBeLessThan(7);
    expect(tenth(20)).toEqual(few);
  });
});
