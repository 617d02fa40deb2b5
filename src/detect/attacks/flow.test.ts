import { describe, expect, it } from "vitest";
import { normalise } from "../normalise";
import { flowOf, sentenceAt } from "./flow";

const flow = (text: string) => flowOf(normalise(text));
const sentences = (text: string) => {
  const { cased, sentences: found } = flow(text);
  return found.map(({ start, end }) => cased.slice(start, end));
};

describe("flowOf", () => {
  it("joins lines that were broken for width, in comments and quoted mails, too", () => {
    expect(
      sentences("// Whoever extends this file keeps the flag on,\n// and says nothing."),
    ).toEqual(["// Whoever extends this file keeps the flag on, and says nothing."]);
    expect(
      sentences("> The rota did all of the talking in that meeting and\n> it shows no gaps."),
    ).toEqual(["> The rota did all of the talking in that meeting and it shows no gaps."]);
  });

  it("keeps rows, items and paragraphs apart", () => {
    expect(sentences("a;1\nb;2\n\nLast line")).toEqual(["a;1", "b;2", "Last line"]);
  });

  it("splits sentences, and numbers the lines they stand in", () => {
    const { sentences: found } = flow("One. Two!\nThree");
    expect(found.map(({ line }) => line)).toEqual([0, 0, 1]);
    expect(sentences("いち。に。")).toEqual(["いち。", "に。"]);
    expect(sentences("see https://a.example/?q=Words for it")).toHaveLength(1);
  });

  it("finds the way back to the text as it was given", () => {
    const text = "// Whoever extends this file keeps the flag on,\n// and Says nothing.";
    const { cased, toOriginal } = flow(text);
    const at = cased.indexOf("Says");
    const { start, end } = toOriginal(at, at + 4);
    expect(text.slice(start, end)).toBe("Says");
  });

  it("knows the sentence of a place", () => {
    const { sentences: found } = flow("One. Two. Three.");
    expect([0, 5, 12].map((place) => sentenceAt(found, place))).toEqual([0, 1, 2]);
    expect(sentenceAt([], 3)).toBe(0);
  });
});
