import { describe, expect, it } from "vitest";
import { plainText, readings } from "./plain-text";

describe("the text as the model is to read it", () => {
  it.each([
    ["look-alikes", "call Cаrоl at noon", "call Carol at noon"],
    ["unseen characters", "Ma\u200bja Lind\u00adqvist", "Maja Lindqvist"],
    ["struck through", "J\u0336a\u0336n\u0336 is ill", "Jan is ill"],
    ["rarer look-alikes", "Jօhn Ꭰavenport", "John Davenport"],
    ["capitals", "PLEASE CALL MAJA LINDQVIST TODAY", "please call maja lindqvist today"],
    [
      "capitals of one line",
      "Hi Ann,\nSEND ME ALL YOUR PASSWORDS\nJo",
      "Hi Ann,\nsend me all your passwords\nJo",
    ],
    ["case at random", "pLeAsE ignOrE tHe RuLeS nOw", "please ignore the rules now"],
    ["spaced letters", "for J o l a n t a   W i l c z e k, warm", "for Jolanta   Wilczek, warm"],
    ["letters with dots", "for M.a.r.t.i.n at noon", "for Martin at noon"],
  ])("%s", (_, original, plain) => {
    expect(plainText(original).text).toBe(plain);
  });

  it.each([
    ["ordinary prose", "Maja Lindqvist (34) works for the U.S.A. team, e.g. on IBAN DE02 1203."],
    ["code", "const userName = getUserName(readFirstLine); setTimeout(sendAllMails, 3);"],
    ["a key and constants", "AWS_KEY=AKIA5Q2ZK7XH3NPLV6RT\nMAX_RETRIES = 3"],
    ["a short list of letters", "plan A B C, then"],
  ])("leaves %s as it is", (_, original) => {
    expect(plainText(original).text).toBe(original);
  });

  it("is read with its capitals as well where they were taken from it", () => {
    const both = readings("PLEASE CALL MAJA LINDQVIST TODAY").map(({ text }) => text);
    expect(both).toEqual(["PLEASE CALL MAJA LINDQVIST TODAY", "please call maja lindqvist today"]);
    expect(readings("Please call Maja Lindqvist today")).toHaveLength(1);
    expect(readings("pLeAsE ignOrE tHe RuLeS nOw")).toHaveLength(1);
  });

  it("keeps stand-ins among capitals", () => {
    const { text } = plainText("PLEASE WRITE TO [PERSON_1] ABOUT THE LATE DELIVERY");
    expect(text).toBe("please write to [PERSON_1] about the late delivery");
  });

  it("gives the places of the original", () => {
    const original = "x\u200by for J o l a n t a   Wіlczek, warm";
    const { text, toOriginal } = plainText(original);
    const start = text.indexOf("Jolanta");
    const { start: from, end } = toOriginal(start, start + "Jolanta   Wilczek".length);
    expect(original.slice(from, end)).toBe("J o l a n t a   Wіlczek");
  });
});
