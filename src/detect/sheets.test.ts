import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uncovered } from "./disguised";
import { sheetsOf } from "./sheets";
import type { Finding } from "./types";

describe("sheetsOf", () => {
  it("holds every text once, in order, and knows whose a span is", () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 60 });
    fc.assert(
      fc.property(texts, (given) => {
        const seen: string[] = [];
        for (const { text, holding } of sheetsOf(given))
          for (let at = 0; at <= text.length; at++) {
            const own = holding(at, at);
            if (own && own.start === at && own.index === seen.length) {
              const end = at + (given[own.index]?.length ?? 0);
              expect(holding(at, end)).toEqual(own);
              seen.push(text.slice(at, end));
            }
          }
        expect(seen).toEqual(given);
      }),
    );
  });

  it("keeps the first texts alone and long ones apart, and gives a span over two to neither", () => {
    const sheets = sheetsOf([
      ...Array.from({ length: 16 }, () => "a"),
      "bb",
      "cc",
      "d".repeat(30_000),
    ]);
    expect(sheets.map(({ text }) => text.length)).toEqual([
      ...Array<number>(16).fill(1),
      7,
      30_000,
    ]);
    expect(sheets[16]?.holding(0, 2)).toEqual({ index: 16, start: 0 });
    expect(sheets[16]?.holding(5, 7)).toEqual({ index: 17, start: 5 });
    expect(sheets[16]?.holding(1, 6)).toBeNull();
  });
});

describe("uncovered", () => {
  it("is what a look at every pair says", () => {
    const span = fc
      .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }))
      .map(([start, size]) => ({ start, end: start + size }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (runs, spans) => {
        const findings = spans
          .sort((a, b) => a.start - b.start)
          .map(
            (place) =>
              ({ ...place, type: "EMAIL", score: 1, detector: "", reasons: [] }) as Finding,
          );
        const slow = runs.filter(
          ({ start, end }) => !findings.some((other) => other.start < end && other.end > start),
        );
        expect(uncovered(runs, findings)).toEqual(slow);
      }),
    );
  });
});
