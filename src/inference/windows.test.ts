import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Encoded } from "./tokenizer";
import { bucketOf, cutWindows } from "./windows";

const shape = {
  maxTokens: 18,
  overlap: 4,
  buckets: [8, 18],
  special: { bos: 0, eos: 2, pad: 1, unk: 3 },
};

/** One piece a word; the id is made of the word's letters. */
function encode(text: string): Encoded {
  const words = [...text.matchAll(/\S+/gu)];
  return {
    ids: words.map((word) => 10 + [...word[0]].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)),
    starts: words.map((word) => word.index),
    ends: words.map((word) => word.index + word[0].length),
    wordStarts: words.map(() => 1),
  };
}

const windowsOf = (text: string) => cutWindows(text, encode(text), shape);
const keys = (text: string) => windowsOf(text).map((window) => window.ids.join());
const prose = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/u), fc.constantFrom(" ", ". ", "\n", "\n\n")), {
    maxLength: 120,
  })
  .map((words) => words.flat().join(""));

describe("cutWindows", () => {
  it("covers every piece, overlaps enough, moves on and keeps to the length", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const windows = windowsOf(text);
        const count = encode(text).ids.length;
        expect(windows.length === 0).toBe(count === 0);
        windows.forEach((window, i) => {
          expect(window.ids).toHaveLength(window.to - window.from + 2);
          expect(window.ids.length).toBeLessThanOrEqual(shape.maxTokens);
          expect([window.ids[0], window.ids.at(-1)]).toEqual([0, 2]);
          const next = windows[i + 1];
          if (!next) expect(window.to).toBe(count);
          else expect(window.to - next.from).toBeGreaterThanOrEqual(shape.overlap);
          if (next) expect(next.from).toBeGreaterThan(window.from);
        });
      }),
    );
  });

  it("leaves all windows but the last as they were when text is typed at the end", () => {
    fc.assert(
      fc.property(prose, fc.stringMatching(/^[a-z]{1,6}$/u), (text, more) => {
        const before = keys(text);
        expect(keys(`${text} ${more}`).slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      }),
    );
  });

  it("falls back onto the old windows after an edit in the middle", () => {
    const lines = Array.from({ length: 60 }, (_, i) => `a${i} b c d e f g${i}.`);
    const wider = { ...shape, maxTokens: 42, overlap: 12, buckets: [42] };
    const keysOf = (text: string) =>
      cutWindows(text, encode(text), wider).map((window) => window.ids.join());
    const before = keysOf(lines.join("\n"));
    lines[3] = `a3 b and more c d e f g3.`;
    const after = new Set(keysOf(lines.join("\n")));
    expect(before.filter((key) => !after.has(key)).length).toBeLessThan(before.length / 2);
  });

  it("begins a window at the strongest boundary in reach", () => {
    const words = Array.from({ length: 24 }, (_, i) => `w${i}`);
    const text = words.map((word, i) => (i === 9 ? `${word}\n\n` : `${word} `)).join("");
    expect(windowsOf(text)[1]?.from).toBe(10);
  });
});

describe("bucketOf", () => {
  it("gives the smallest bucket that holds the window", () => {
    expect([1, 8, 9, 18, 40].map((length) => bucketOf(length, shape.buckets))).toEqual([
      8, 8, 18, 18, 40,
    ]);
  });
});
