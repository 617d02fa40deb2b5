import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "./normalise";

/** Letters, digits, look-alikes, ligatures, combining marks, hidden characters, emoji and loners of every kind. */
const pieces = fc.constantFrom(
  ..."aZ09 .-@\n",
  "é",
  "e\u0301",
  "ﬁ",
  "Ⅷ",
  "５",
  "а",
  "Ο",
  "ж",
  "ω",
  "\u00a0",
  "\u2013",
  "\u200b",
  "\ufeff",
  "\u202e",
  "\u00ad",
  "\u{e0041}",
  "\ufe0f",
  "👩‍💻",
  "𝐀",
  "가",
  "ﷺ",
  "\ud83d",
  "\u0301",
);
const texts = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(""));

describe("normalise", () => {
  it("leaves ASCII and plain Latin text as it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aZ09 -_'\"\n\täöüßéñł") }),
        fc.nat(50),
        (text, at) => {
          const { text: out, toOriginal } = normalise(text);
          expect(out).toBe(text);
          expect(toOriginal(at, at + 2)).toEqual({ start: at, end: at + 2 });
        },
      ),
    );
  });

  it("maps every span to a span of the original that normalises to it again", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (original, a, b) => {
        const { text, toOriginal } = normalise(original);
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        // Half a pair of surrogates is no text, and is left out.
        if (start === end || cutsPair(text, start) || cutsPair(text, end)) return;
        const span = toOriginal(start, end);
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(original.length);
        const again = lookAlike(normalise(original.slice(span.start, span.end)).text);
        expect(again).toContain(lookAlike(text.slice(start, end)));
      }),
    );
  });

  it("keeps the order of offsets", () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, toOriginal } = normalise(original);
        for (let at = 1; at < text.length; at++) {
          expect(toOriginal(at, at + 1).start).toBeGreaterThanOrEqual(toOriginal(at - 1, at).start);
          expect(toOriginal(at, at + 1).end).toBeGreaterThanOrEqual(toOriginal(at - 1, at).end);
        }
      }),
    );
  });

  it.each([
    ["full-width digits", "４５３９", "4539"],
    ["Arabic-Indic digits", "٤٥٣٩", "4539"],
    ["mathematical letters", "𝐩𝐚𝐬𝐬", "pass"],
    ["no-break and thin spaces", "DE81\u00a08396\u20092363", "DE81 8396 2363"],
    ["dashes", "536‑90–4399", "536-90-4399"],
    ["zero-width characters", "jane\u200b@\u2060north\u200dgate.com", "jane@northgate.com"],
    ["tag characters", "a\u{e0041}b", "ab"],
    ["bidi controls", "\u202eabc\u202c", "abc"],
    ["Cyrillic inside a Latin word", "pаsswоrd", "password"],
    ["Greek inside a Latin word", "ΑKIΑQ3", "AKIAQ3"],
    ["Cyrillic words", "пароль это слово", "пароль это слово"],
    ["Greek words", "Ο κωδικός", "Ο κωδικός"],
    ["Lisu before digits", "ꓮꓗꓲꓮ7Q2M", "AKIA7Q2M"],
    ["Cherokee before digits", "ᎪᏦᏆᎪ7Q2M", "AKIA7Q2M"],
    ["small capitals", "ᴀᴋɪᴀ", "AKIA"],
    ["small capitals in a word", "paꜱꜱword", "paSSword"],
    ["Coptic in a word", "ⲣassword", "password"],
    ["Deseret in a word", "passw𐐬rd", "password"],
    ["Cyrillic that looks less alike, in a word", "passwoгd", "password"],
    ["Russian units", "5г сахара, дом 2б, 3б", "5г сахара, дом 2б, 3б"],
    ["Greek letters for quantities", "3σ, 2τ, 5γ", "3σ, 2τ, 5γ"],
    ["Turkish", "ısı kaybı", "ısı kaybı"],
    ["Lisu words", "ꓮꓲ ꓡꓲ-ꓢꓴ", "ꓮꓲ ꓡꓲ-ꓢꓴ"],
    ["Cherokee words", "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ"],
    ["Armenian words", "Հայերեն 2024", "Հայերեն 2024"],
    ["decomposed letters", "Mu\u0308ller", "Müller"],
  ])("reads %s", (_, original, expected) => {
    expect(normalise(original).text).toBe(expected);
  });

  it("gives the offsets of what was written, hidden characters included", () => {
    const original = "x 4\u200b5\u200b3 y";
    const { text, toOriginal } = normalise(original);
    const { start, end } = toOriginal(text.indexOf("4"), text.indexOf("3") + 1);
    expect(original.slice(start, end)).toBe("4\u200b5\u200b3");
  });
});

function cutsPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/u.test(text.slice(at)) && /[\ud800-\udbff]$/u.test(text.slice(0, at));
}

/** Folding looks at neighbours, which a slice has lost; marks reorder across a cut. */
function lookAlike(text: string): string {
  return text.replace(/[аΟ]/gu, (letter) => (letter === "а" ? "a" : "O"));
}
