/** The rules on the attacks and harmless twins that are written for training; their weights were chosen on them. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAttacks } from "../../../scripts/eval/marked";
import { combineInjection } from "../injection";
import { findAttackSigns } from ".";

const FOLDER = "training/pairs";
/** Of all texts one in so many: a look at each takes half a minute. */
const ONE_IN = 6;

const texts = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => parseAttacks(readFileSync(`${FOLDER}/${name}`, "utf8")))
  .filter((_, at) => at % ONE_IN === 0)
  .map(({ text, label }) => {
    const signs = findAttackSigns(text);
    return { label, score: combineInjection({ hidden: [], decoded: [] }, null, [], signs).score };
  });

function share(label: string, from: number): number {
  const scores = texts.filter((text) => text.label === label).map(({ score }) => score);
  return scores.filter((score) => score >= from).length / scores.length;
}

describe("rules about attacks, without the model", () => {
  it("flag no harmless twin", () => {
    expect(share("benign", 0.8)).toBe(0);
  });

  it("see attacks several times as often as their twins, the surer the more", () => {
    expect(share("injection", 0.5)).toBeGreaterThan(0.18);
    expect(share("injection", 0.5)).toBeGreaterThan(4 * share("benign", 0.5));
    expect(share("injection", 0.7)).toBeGreaterThan(6 * share("benign", 0.7));
  });
});
