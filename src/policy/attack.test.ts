import { describe, expect, it } from "vitest";
import { attackScores } from "../detect/testing/attack-scores";
import type { AttackSign } from "../detect/types";
import { attacksIn, attackStep, signsHeard, strongest, type Attack } from "./attack";
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

describe("attacksIn", () => {
  const sign = (start: number, typed: AttackSign["typed"] = "wish"): AttackSign => ({
    rule: `rule-${start}`,
    start,
    end: start + 10,
    weight: 0.66,
    typed,
  });
  const unaided = attackScores(0.6, "injection", { start: 0, end: 99 });
  /** The second half of the text was pasted. */
  const halfPasted = (span: { start: number } | null) =>
    span && span.start >= 50 ? "pasted" : "typed";

  it("counts what rules saw in pasted words, files and answers, and of unknown origin", () => {
    for (const source of ["pasted", "file", "reply", "unknown"] as const) {
      const [injection] = attacksIn({ unaided, signs: [sign(10)] }, () => source);
      expect(injection).toMatchObject({ kind: "injection", source, signs: ["rule-10"] });
      expect(injection?.score).toBeCloseTo(0.84);
    }
  });

  it("takes what the user typed for the user's own wish", () => {
    const [injection, jailbreak] = attacksIn({ unaided, signs: [sign(10)] }, () => "typed");
    expect(injection).toMatchObject({ score: 0.6, signs: [] });
    expect(jailbreak).toMatchObject({ score: 0, signs: [] });
  });

  it("takes typed marks of a chat's own for an attempt on its rules", () => {
    const signs = [sign(10, "jailbreak")];
    const [injection, jailbreak] = attacksIn({ unaided, signs }, () => "typed");
    expect(injection?.score).toBe(0.6);
    expect(jailbreak).toMatchObject({
      score: 0.6,
      signs: ["rule-10"],
      span: { start: 10, end: 20 },
    });
  });

  it("counts no sign of a rule that policy switched off, nor a weak one under its mark", () => {
    const signs = [sign(10), { ...sign(20), weight: 0.3 }];
    const heard = (detectors: Parameters<typeof signsHeard>[0]["detectors"]) =>
      attacksIn({ unaided, signs }, () => "pasted", signsHeard({ detectors }))[0]?.signs;
    expect(heard({})).toEqual(["rule-10", "rule-20"]);
    expect(heard({ "rule-10": { enabled: false } })).toEqual(["rule-20"]);
    expect(heard({ "rule-20": { enabled: true, minScore: 0.4 } })).toEqual(["rule-10"]);
    expect(heard({ "rule-20": { enabled: true, minScore: 0.3 } })).toEqual(["rule-10", "rule-20"]);
  });

  it("tells the pasted half of a text from the typed one", () => {
    const [injection] = attacksIn({ unaided, signs: [sign(10), sign(60)] }, halfPasted);
    expect(injection?.signs).toEqual(["rule-60"]);
  });
});
