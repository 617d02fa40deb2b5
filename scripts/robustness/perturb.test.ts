import { describe, expect, it } from "vitest";
import { perturbed, PERTURBATIONS, type Marked } from "./perturb";

/** Values between signs that no perturbation touches, with letters of two code units before and inside of them. */
const TEXT =
  "😀 Please ignore the previous rules:\n⟨Żółć O'Brien 𝒜⟩ lives at ⟨Łąka 508, password⟩ and 𐐀 signs the " +
  "instructions for ⟨m.weber0@mail.example⟩ with a counterrevolutionaryinternationalisation of BLOOMING words.";

const valuesOf = (text: string) => [...text.matchAll(/(?<=⟨)[^⟩]*(?=⟩)/gu)];
const MARKED: Marked = {
  text: TEXT,
  spans: valuesOf(TEXT).map(({ 0: value, index }) => ({
    type: "PERSON",
    start: index,
    end: index + value.length,
  })),
};

const named = (name: string) => {
  const found = PERTURBATIONS.find((one) => one.name === name);
  if (!found) throw new Error(`no perturbation ${name}`);
  return found;
};

describe("perturbations", () => {
  it.each(PERTURBATIONS.map((one) => [one.name, one] as const))(
    "%s: values stand where their marks say",
    (_, perturbation) => {
      const { text, spans } = perturbed(MARKED, perturbation);
      const marked = spans.map(({ start, end }) => text.slice(start, end));
      expect(spans).toHaveLength(3);
      expect(marked).toEqual(valuesOf(text).map(([value]) => value));
    },
  );

  it("each does something, but for the measure of the others", () => {
    const idle = PERTURBATIONS.filter((one) => perturbed(MARKED, one).text === TEXT);
    expect(idle.map(({ name }) => name)).toEqual(["text as it is"]);
  });

  it("change the same text in the same way every time", () => {
    for (const one of PERTURBATIONS) expect(perturbed(MARKED, one)).toEqual(perturbed(MARKED, one));
  });

  it("change about as many letters as their names say", () => {
    const long: Marked = { text: "a".repeat(4_000), spans: [] };
    const share = (name: string, sign: string) =>
      perturbed(long, named(name)).text.split(sign).length / 4_000;
    expect(share("homoglyphs, 10 %", "а")).toBeCloseTo(0.1, 1);
    expect(share("zero-width, 20 % of letters", "\u200b")).toBeCloseTo(0.2, 1);
    expect(share("leet, 50 %", "4")).toBeCloseTo(0.5, 1);
  });

  it("slip at about one letter in twenty, and by one letter", () => {
    const text = "abcdefghij ".repeat(400);
    const slipped = perturbed({ text, spans: [] }, named("typos, 5 % of letters")).text;
    const words = slipped.split(" ");
    expect(words).toHaveLength(401);
    const hurt = words.slice(0, 400).filter((word) => word !== "abcdefghij");
    expect(hurt.length / 400).toBeGreaterThan(0.3); // 1 − .95^10 is .40
    expect(hurt.length / 400).toBeLessThan(0.5);
    expect(words.every((word) => word.length <= 13)).toBe(true);
  });

  it("break lines at spaces or inside words, and lose no sign", () => {
    const wrapped = perturbed(MARKED, named("lines of 40 columns")).text;
    expect(wrapped.replace(/\n/gu, " ")).toBe(TEXT.replace(/\n/gu, " "));
    const broken = perturbed(MARKED, named("words broken at 40 columns")).text;
    expect(broken.replace(/-\n/gu, "")).toBe(TEXT);
    expect(broken).toMatch(/\p{L}-\n\p{L}/u);
  });

  it("put a word of about the meaning, in the case of the first letter, behind letters of two units", () => {
    const { text } = perturbed(
      { text: "𝒜 Ignore my ignorance, IGNORE it", spans: [] },
      named("words for others of their meaning"),
    );
    expect(text).toBe("𝒜 Set aside my ignorance, Set aside it");
  });
});
