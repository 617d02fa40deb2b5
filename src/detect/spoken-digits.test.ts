import { describe, expect, it } from "vitest";
import { said, spokenRun } from "./spoken-digits";
import { SPOKEN_KEYWORDS } from "./spoken-digits";

/** Where the expression matches when it is tried at each start of a word, as the engine does. */
function tries(text: string): { matched: number; length: number } {
  const sticky = new RegExp(spokenRun(5, 20).source, "guy");
  let [matched, length] = [0, 0];
  for (const { index } of text.matchAll(/[\p{L}\d]+/gu)) {
    sticky.lastIndex = index;
    const match = sticky.exec(text);
    if (!match) continue;
    matched++;
    length += match[0].length;
  }
  return { matched, length };
}

describe("spoken digits", () => {
  it("reads a run once, not from each of its words on", () => {
    const run = "nine double two three nine two nine seven nine";
    const text = Array.from({ length: 60 }, () => `card «${run}», `).join("\n");
    expect(tries(text)).toEqual({ matched: 60, length: 60 * run.length });
  });

  it("reads no stretch twice in a run longer than any number", () => {
    const text = "four five three nine ".repeat(400);
    expect(tries(text).length).toBeLessThanOrEqual(text.length);
  });

  it("knows what takes back what", () => {
    const rows: [run: string, digits: string][] = [
      ["oh seven seven, one two five, no wait, one five two, nine nine", "07715299"],
      ["vier vier sieben, äh nein, vier vier acht, eins acht zwo null", "4481820"],
      ["zéro six, quatre-vingt-dix-huit, non pardon, quatre-vingt-dix-neuf, zéro quatre", "069904"],
      ["tre tre otto, zero quattro, anzi no, zero zero quattro, uno uno", "33800411"],
    ];
    expect(rows.map(([run]) => said(run)?.digits)).toEqual(rows.map(([, digits]) => digits));
  });

  it("reads what is written as one word", () => {
    const rows: [run: string, digits: string][] = [
      ["Zéro sept cinquante-cinq, cinquante, dix-neuf, soixante-trois", "0755501963"],
      ["quatre-vingt-dix-sept soixante et onze deux huit", "977128"],
      ["einundzwanzig dreiundvierzig fünfundsechzig sieben", "2143657"],
      ["drieëntwintig zevenenveertig twaalf acht", "2347128"],
      ["ventuno trentatré quarantotto sei", "2133486"],
      ["trecentoquarantasette, ottocentoventi, due, sei", "34782026"],
      ["veintidós veintiséis cuarenta y siete dos", "2226472"],
    ];
    expect(rows.map(([run]) => said(run)?.digits)).toEqual(rows.map(([, digits]) => digits));
  });

  it("has keywords in lower case, each once", () => {
    expect(SPOKEN_KEYWORDS.filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect(new Set(SPOKEN_KEYWORDS).size).toBe(SPOKEN_KEYWORDS.length);
  });
});
