import { describe, expect, it } from "vitest";
import { compilePhrases } from "./phrases";

const LISTS = { who: { en: ["(user|reader)(s)?"], ja: ["利用者"] } };
const compiled = (phrase: string, language = "en") => {
  const [one] = compilePhrases({ [language]: [phrase] }, LISTS);
  if (!one) throw new Error("nothing compiled");
  return one;
};
const matches = (phrase: string, text: string, language?: string) =>
  compiled(phrase, language).pattern.test(text);

describe("phrases", () => {
  it("stand as words of their own, with any letters where a star is", () => {
    expect(matches("summar*", "a summary")).toBe(true);
    expect(matches("sum", "a summary")).toBe(false);
    expect(matches("so", "también")).toBe(false);
    expect(matches("don't", "we don’t")).toBe(true);
  });

  it("leave room for some words of the same sentence, and a comma before a blank", () => {
    expect(matches("tell <2>{who}", "tell the kind reader")).toBe(true);
    expect(matches("tell <2>{who}", "tell the very kind reader")).toBe(false);
    expect(matches("tell <2>{who}", "tell it. the reader")).toBe(false);
    expect(matches("whoever reads", "whoever, reads")).toBe(true);
  });

  it("may leave out a group or a letter", () => {
    expect(matches("(very )?good", "good")).toBe(true);
    expect(matches("not ?now", "notnow")).toBe(true);
    expect(matches("ein(e)? zeile", "eine zeile")).toBe(true);
  });

  it("need no blanks in Japanese", () => {
    expect(matches("{who}<6>(知らせ|伝え)", "利用者には何も伝えない", "ja")).toBe(true);
  });

  it("name the words without which they cannot match", () => {
    expect(compiled("(do not|never) <2>(tell|inform) {who}").needs).toEqual([
      ["tell", "inform"],
      ["user", "reader"],
      ["not", "never"],
    ]);
  });

  it.each(["(a|b", "a {nobody}", "<3>", "a)", "a <2"])("refuse %s", (phrase) => {
    expect(() => compiled(phrase)).toThrow(RangeError);
  });
});
