import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DETECTORS } from "../detectors";
import { createRuleScanner } from "../rule-scanner";
import { edited, plainEdits, plainTexts } from "../testing/edited-texts";
import { reachesOf, type Reach, type Reaches } from "./detector-reach";
import { editBetween } from "./edit";
import { createIncrementalRules, type IncrementalRules, type KeptLook } from "./rules";

const RUNS = Number(process.env["SLUICE_FUZZ_RUNS"] ?? 25);
const rules = createRuleScanner(DETECTORS, {}, true);
const whole = createIncrementalRules(rules);
const reaches = reachesOf(DETECTORS);

/** Texts with edits, each after the other; `heard` gets what was made of the former look, and a look at all of the text. */
function afterEdits(
  incremental: IncrementalRules | null,
  heard: (again: KeptLook | null, whole: KeptLook | undefined) => void,
) {
  return fc.property(
    plainTexts(9_000),
    fc.array(plainEdits, { minLength: 3, maxLength: 8 }),
    (start, edits) => {
      let kept = whole?.look(start);
      for (const one of edits) {
        const text = edited(kept?.text ?? "", one);
        const edit = kept && editBetween(kept.text, text);
        if (!kept || !edit) continue;
        const again = incremental?.lookAgain(kept, text, edit) ?? null;
        const anew = whole?.look(text);
        heard(again, anew);
        kept = again ?? anew;
      }
    },
  );
}

function cut(change: (reach: Reach) => Partial<Reach>): Reaches | null {
  if (!reaches) return null;
  const of = reaches.of.map((reach) => ({ ...reach, ...change(reach) }));
  const alone = reaches.alone.flatMap((rank) => of[rank] ?? []);
  return {
    ...reaches,
    of,
    near: {
      back: Math.max(...alone.map(({ back }) => back)),
      forward: Math.max(...alone.map(({ forward }) => forward)),
    },
  };
}

describe("how far an edit reaches", () => {
  it(
    "is as far as anything changes, and all else is seldom looked at",
    { timeout: 600_000 },
    () => {
      let edits = 0;
      let seenAgain = 0;
      fc.assert(
        afterEdits(whole, (again, anew) => {
          edits++;
          if (!again) return;
          seenAgain++;
          const { findings, raw, busy, marks, lost } = again;
          expect(findings).toEqual(anew?.findings);
          expect({ raw: raw.length, busy: busy.count, words: marks.count, lost }).toEqual({
            raw: anew?.raw.length,
            busy: anew?.busy.count,
            words: anew?.marks.count,
            lost: anew?.lost,
          });
        }),
        { numRuns: RUNS },
      );
      expect(seenAgain / edits).toBeGreaterThan(0.95);
    },
  );

  const shortened: readonly (readonly [string, Reaches | null])[] = [
    ["forward", cut(({ forward }) => ({ forward: forward / 4 }))],
    ["back", cut(({ back }) => ({ back: back / 4 }))],
  ];
  it.each(shortened)("is not too short unnoticed: %s", { timeout: 600_000 }, (_, short) => {
    const incremental = createIncrementalRules(rules, short);
    const { failed } = fc.check(
      afterEdits(incremental, (again, anew) => {
        if (again) expect(again.findings).toEqual(anew?.findings);
      }),
      { numRuns: 200, seed: 7, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});
