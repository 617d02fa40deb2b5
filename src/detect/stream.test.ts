import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import { createStreamScanner } from "./stream";
import type { Finding } from "./types";

const engine = createEngine();
const bounds = { window: 3_000, context: 1_500 };
const text = ["everyday", "tech-medical"]
  .map((name) => readFileSync(`training/carriers/${name}.txt`, "utf8").slice(0, 12_000))
  .join("\n");
const whole = engine.scan(text).findings;

function streamed(chunks: readonly string[]): Finding[] {
  const scanner = createStreamScanner(engine, bounds);
  return [...chunks.flatMap((chunk) => scanner.push(chunk)), ...scanner.end()];
}

describe("createStreamScanner", { timeout: 30_000 }, () => {
  it("finds what one scan of the whole finds, however the text is cut", () => {
    expect(whole.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 12 }),
        (places) => {
          const cuts = [0, ...places.sort((a, b) => a - b), text.length];
          expect(streamed(cuts.map((cut, at) => text.slice(cut, cuts[at + 1])))).toEqual(whole);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("gives each finding as soon as it is certain, and holds no more than its bounds", () => {
    const scanned: number[] = [];
    const scanner = createStreamScanner(
      {
        scan(piece) {
          scanned.push(piece.length);
          return engine.scan(piece);
        },
      },
      bounds,
    );
    const early = scanner.push(text);
    expect(early.length).toBeGreaterThan(whole.length / 2);
    scanner.end();
    expect(Math.max(...scanned)).toBeLessThanOrEqual(bounds.window + 2 * bounds.context + 512);
  });

  it("gives a value that lies across two windows once", () => {
    const key = "AKIAQX4T2V7NJ3RCPLXB";
    const value = `${"word ".repeat(598)}key ${key} ${"word ".repeat(2_000)}`;
    expect(streamed([...value.matchAll(/[\s\S]{1,97}/gu)].map(([part]) => part))).toEqual(
      engine.scan(value).findings,
    );
    expect(streamed([value])).toHaveLength(1);
  });

  it("goes on where a window has its only blank before it begins", () => {
    const scanner = createStreamScanner(engine, { window: 100, context: 150 });
    const value = `${"x".repeat(160)} ${"y".repeat(900)} AKIAQX4T2V7NJ3RCPLXB`;
    expect([...scanner.push(value), ...scanner.end()]).toEqual(engine.scan(value).findings);
  });

  it("is not led astray where a word for a secret is said over and over without a blank", () => {
    const value = "codeword=".repeat(300);
    const scanner = createStreamScanner(engine, { window: 200, context: 800 });
    expect([...scanner.push(value), ...scanner.end()]).toEqual(engine.scan(value).findings);
  });

  it("finds nothing in nothing", () => {
    expect(streamed([])).toEqual([]);
  });
});
