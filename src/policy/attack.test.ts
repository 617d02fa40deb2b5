import { describe, expect, it } from "vitest";
import { attackStep, strongest, type Attack } from "./attack";
import type { Rule } from "./schema";

const mail: Attack = { kind: "injection", score: 0.84, source: "pasted" };
const wish: Attack = { kind: "jailbreak", score: 0.93, source: "typed" };
const file: Attack = { kind: "injection", score: 0.97, source: "file" };

const rule = (when: Rule["when"]): Rule => ({
  id: "r",
  title: { en: "R." },
  when,
  action: "warn",
});
const reached = (when: Rule["when"], attacks: readonly Attack[] | null, limit = 0.8) =>
  attackStep(rule(when), limit, attacks);

describe("attackStep", () => {
  it("takes the strongest passage that the rule is about", () => {
    const all = [mail, wish, file];
    expect(reached({}, all).at).toBe(2);
    expect(reached({ attacks: ["jailbreak"] }, all).at).toBe(1);
    expect(reached({ sources: ["pasted"] }, all).at).toBe(0);
    expect(reached({ attacks: ["injection"], sources: ["typed", "reply"] }, all).at).toBeNull();
  });

  it("says whether the score is too low or the rule is about other attacks", () => {
    expect(reached({}, [mail], 0.9).step).toEqual({ code: "attack-below", numbers: [0.84, 0.9] });
    expect(reached({ attacks: ["jailbreak"] }, [mail]).step.code).toBe("attack-other");
    expect(reached({ attacks: ["jailbreak"] }, [mail], 0.9).step).toEqual({
      code: "attack-below",
      numbers: [0, 0.9],
    });
    expect(reached({}, [wish]).step).toEqual({ code: "attack-reached", numbers: [0.93, 0.8] });
    expect(reached({}, null)).toEqual({ at: null, step: { code: "attack-unknown", numbers: [] } });
  });
});

describe("strongest", () => {
  it("is the first of equal ones, and none of none", () => {
    expect(strongest([mail, { ...mail, source: "file" }])).toBe(0);
    expect(strongest([])).toBeNull();
  });
});
