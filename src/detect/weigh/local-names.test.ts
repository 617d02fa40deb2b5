import { describe, expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import type { Finding } from "../types";
import { localNames } from "./local-names";

function login(text: string, value: string, score = 0.9): Finding {
  const start = text.indexOf(value);
  return {
    type: "USERNAME",
    start,
    end: start + value.length,
    score,
    detector: "model:m",
    reasons: [],
  };
}

/** How strongly the text names the last occurrence of `value`. */
function naming(text: string, value: string, findings: readonly Finding[] = []): number {
  const start = text.lastIndexOf(value);
  return localNames(text, findings).naming({ text, start, end: start + value.length });
}

describe("localNames", () => {
  const named: readonly [text: string, value: string, strength: number][] = [
    ["o.marchetti@velo.fr says Odile Marchetti", "Odile Marchetti", 2],
    ["omarchetti@velo.fr says Marchetti", "Marchetti", 2],
    ["joerg@hof.de, also Jörg", "Jörg", 2],
    ["cc @tove_lind: ask Tove", "Tove", 1],
    ["ls /home/anna.pogge/ for Frau Pogge", "Pogge", 1],
    ["/Users/apogge/x of Pogge", "Pogge", 1],
    ["C:\\Users\\apogge\\x of Pogge", "Pogge", 1],
    ['"C:\\\\Users\\\\apogge" of Pogge', "Pogge", 1],
    ["import @tove/core for Tove", "Tove", 0],
    ["@Tove() in Tove", "Tove", 0],
    ["mail to x@y about Tove", "Tove", 0],
    ["@to for To", "To", 0],
    ["cc @tove_lind: tove again", "tove", 0],
  ];
  it.each(named)("%s", (text, value, strength) => {
    expect(naming(text, value)).toBe(strength);
  });

  it("takes a login that was found, but not as a word for itself, nor one that is doubtful", () => {
    const text = "login vogel31 belongs to Vogel";
    expect(naming(text, "Vogel", [login(text, "vogel31")])).toBe(1);
    expect(naming(text, "Vogel", [login(text, "vogel31", 0.6)])).toBe(0);
    expect(naming("ask vogel", "vogel", [login("ask vogel", "vogel")])).toBe(0);
    expect(naming("a handle @vogel", "vogel")).toBe(0);
    expect(naming("[09:03] @vogel: hm\n[09:04] @vogel: ja\n[09:05] @vogel: so", "vogel")).toBe(0);
  });

  it("takes time in proportion to the text", () => {
    for (const piece of ["@", "@a", "a@b ", "/home/a", "C:\\Users\\", "a."]) {
      const timeOf = (characters: number) => {
        const text = piece.repeat(Math.ceil(characters / piece.length));
        return costOf(() => localNames(text, []));
      };
      timeOf(20_000);
      expect(timeOf(160_000) / Math.max(timeOf(20_000), 1)).toBeLessThan(8 * 4);
    }
  }, 60_000);
});
