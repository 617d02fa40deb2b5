import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { likelyIn, likelyInReading } from "./likely";
import { normalise } from "./normalise";

const DULL = "the barge leaves the upper lock with gravel and comes back empty in the evening.\n";
const dull = (characters: number) => DULL.repeat(Math.ceil(characters / DULL.length));

/** Places of the likeliest stretches between the first and the last. */
function likeliest(text: string): number {
  const likely = likelyIn(text, []);
  if (!likely) throw new Error("too short");
  const inside = likely.levels.slice(1, -1);
  return (1 + inside.indexOf(Math.max(...inside))) * likely.stretch;
}

describe("likelyIn", () => {
  const signs: readonly [what: string, line: string][] = [
    ["a name", "taken over by Odile Prevost"],
    ["a title", "spoke with Mrs Abel"],
    ["a Japanese name", "担当は佐藤さんです"],
    ["a label", "patient: see below"],
    ["a number", "under 0176 5550 199"],
    [
      "private matters",
      "my salary and my illness, my husband's diagnosis, i live at home with my son",
    ],
  ];
  it.each(signs)("points at %s", (_, line) => {
    const before = dull(6_000);
    const place = likeliest(`${before}${line}\n${dull(6_000)}`);
    expect(Math.abs(place - before.length)).toBeLessThanOrEqual(800);
  });

  it("says nothing of a short text, and of a long one something about all of it", () => {
    expect(likelyIn(dull(500), [])).toBe(undefined);
    const likely = likelyIn(dull(9_000), []);
    expect(likely?.levels).toHaveLength(Math.ceil(dull(9_000).length / (likely?.stretch ?? 1)));
    expect(likely?.levels[0]).toBeGreaterThan(likely?.levels[5] ?? 0);
    expect(likely?.levels.at(-1)).toBeGreaterThan(likely?.levels[5] ?? 0);
  });

  it("finds its places again in a reading that left characters out", () => {
    const text = `${"\u200bl\u200bo\u200bc\u200bk\u200b ".repeat(800)}Mrs Abel and Odile Prevost${dull(4_000)}`;
    const reading = normalise(text);
    const likely = likelyInReading(likelyIn(text, []), reading);
    const inside = likely?.levels.slice(1, -1) ?? [];
    const at = (1 + inside.indexOf(Math.max(...inside))) * (likely?.stretch ?? 1);
    expect(reading.text.length).toBeLessThan(text.length);
    expect(Math.abs(at - reading.text.indexOf("Mrs"))).toBeLessThanOrEqual(400);
  });

  it("takes time in proportion to the text, whatever it is made of", () => {
    const worst = ["A".repeat(20), "1 ", "a:", "Aa ", "Mr ", "(A", "、氏"];
    for (const piece of worst) {
      const timeOf = (characters: number) => {
        const text = piece.repeat(Math.ceil(characters / piece.length));
        return costOf(() => likelyIn(text, []));
      };
      timeOf(20_000);
      expect(timeOf(160_000) / Math.max(timeOf(20_000), 1)).toBeLessThan(8 * 4);
    }
  }, 60_000);
});
