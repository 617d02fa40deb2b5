import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locatePieces, normaliseWord } from "./word-offsets";

const nfkc = (text: string) => text.normalize("NFKC");

function places(word: string, pieces: readonly string[]) {
  const { starts, ends } = locatePieces(pieces, normaliseWord(word, nfkc), word.length);
  return starts.map((start, i) => word.slice(start, ends[i]));
}

describe("locatePieces", () => {
  it("traces pieces through ligatures, fractions, full width, accents and emoji", () => {
    expect(places("ﬁnance", ["▁fi", "nance"])).toEqual(["ﬁ", "nance"]);
    expect(places("½l", ["▁1", "⁄", "2", "l"])).toEqual(["½", "½", "½", "l"]);
    expect(places("ＡＢ１", ["▁AB", "1"])).toEqual(["ＡＢ", "１"]);
    expect(places("Cafe\u0301s", ["▁Caf", "és"])).toEqual(["Caf", "e\u0301s"]);
    expect(places("🎉🎉x", ["▁", "🎉🎉", "x"])).toEqual(["🎉", "🎉🎉", "x"]);
    expect(places("李小龙", ["▁李", "小龙"])).toEqual(["李", "小龙"]);
  });

  it("says the whole word rather than a wrong place when pieces do not fit", () => {
    expect(places("abc", ["▁x", "y"])).toEqual(["abc", "abc"]);
  });

  it("covers any word by pieces cut anywhere, in order", () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
          .map((s) => s.replace(/\s/gu, "")),
        fc.nat(12),
        (word, cut) => {
          const normal = nfkc(word).replaceAll(" ", "▁");
          const pieces = [`▁${normal.slice(0, cut)}`, normal.slice(cut)].filter((p) => p !== "");
          const { starts, ends } = locatePieces(pieces, normaliseWord(word, nfkc), word.length);
          expect(starts.every((start, i) => start <= (ends[i] ?? -1))).toBe(true);
          expect(starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0))).toBe(true);
          if (word !== "")
            expect([Math.min(...starts), Math.max(...ends)]).toEqual([0, word.length]);
        },
      ),
    );
  });
});
