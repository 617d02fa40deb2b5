import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/detect/types";
import { caughtIn, seenAll, shareOf, shown } from "./measure";
import { measureNoise, type NoiseFigures } from "./noise";
import { PERTURBATIONS } from "./perturb";
import type { Way } from "./ways";

const finding = (start: number, end: number): Finding => ({
  type: "PERSON",
  start,
  end,
  score: 0.9,
  detector: "model:test",
  reasons: [],
});

describe("a share", () => {
  it("has Wilson's interval, and none to speak of where nothing was counted", () => {
    // 8 of 10: (.8 + .1921) / 1.3842 ± …, worked by hand from Wilson's formula.
    expect(shareOf(8, 10)).toEqual({ of: 10, part: 8, rate: 0.8, low: 0.49, high: 0.943 });
    expect(shareOf(0, 0)).toEqual({ of: 0, part: 0, rate: 0, low: 0, high: 1 });
    expect(shown(shareOf(8, 10))).toBe(".80 (.49–.94)");
    expect(shown(shareOf(10, 10))).toMatch(/^1\.0 \(\.72–1\.0\)$/u);
    expect(shown(shareOf(0, 0))).toBe("–");
  });
});

describe("caught values", () => {
  it("are those of which findings together cover half, whatever their type", () => {
    const spans = [
      { type: "AGE", start: 0, end: 10 },
      { type: "PERSON", start: 20, end: 30 },
      { type: "EMAIL", start: 40, end: 50 },
    ] as const;
    // Two pieces of the first, overlapping; four letters of the second; nothing of the third.
    const findings = [finding(0, 3), finding(2, 5), finding(26, 35)];
    expect(caughtIn(spans, { findings, attack: 0 })).toEqual([spans[0]]);
    expect(caughtIn(spans, { findings: [finding(0, 60)], attack: 0 })).toEqual(spans);
    expect(caughtIn(spans, { findings: [], attack: 1 })).toEqual([]);
  });

  it("are looked for in each text, in order", async () => {
    const way: Way = {
      name: "product",
      see: (text) => Promise.resolve({ findings: [], attack: text.length }),
    };
    const seen = await seenAll([{ text: "a" }, { text: "abc" }, { text: "" }], way);
    expect(seen.map(({ attack }) => attack)).toEqual([1, 3, 0]);
  });
});

describe("the noise table", () => {
  const guard = (
    name: Way["name"],
    findings: (text: string) => Finding[],
    attack: number,
  ): Way => ({
    name,
    see: (text) => Promise.resolve({ findings: findings(text), attack }),
  });

  it("counts the same texts for every disguise and way, all of them caught or none", async () => {
    const loud = guard("product", ({ length }) => [finding(0, length)], 0.8);
    const silent = guard("model, raw text", () => [], 0.79);
    const kept: (readonly NoiseFigures[])[] = [];
    const lines: string[] = [];
    await measureNoise(
      [silent, loud],
      (line) => lines.push(line),
      (figures) => kept.push([...figures]),
    );
    const last = kept.at(-1) ?? [];
    expect(kept).toHaveLength(PERTURBATIONS.length);
    expect(lines).toHaveLength(3 * PERTURBATIONS.length);
    expect(last).toHaveLength(2 * PERTURBATIONS.length);
    const shares = (figure: NoiseFigures) =>
      [figure.values, figure.cleanFlagged, figure.attacks, figure.falseAlarms] as const;
    const sizes = last.map((figure) => shares(figure).map(({ of }) => of));
    expect(new Set(sizes.map(String)).size).toBe(1);
    expect(Math.min(...(sizes[0] ?? []))).toBeGreaterThan(20);
    for (const figure of last)
      for (const { part, of } of shares(figure))
        expect(part).toBe(figure.way === "product" ? of : 0);
  });
});
