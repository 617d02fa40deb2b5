import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../engine";
import { edited, longTexts, textEdits } from "../testing/edited-texts";

const engine = createEngine();
const RUNS = Number(process.env["SLUICE_FUZZ_RUNS"] ?? 40);
/** The same texts in every run of the suite; others, e.g. for a night: `SLUICE_FUZZ_SEED=7 SLUICE_FUZZ_RUNS=4000`. */
const SEED = Number(process.env["SLUICE_FUZZ_SEED"] ?? 20_261_127);

describe("an engine that follows a text", () => {
  it("finds after each edit what a look at the whole text finds", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        longTexts(9_000),
        fc.array(textEdits, { minLength: 3, maxLength: 10 }),
        (text, edits) => {
          const follower = engine.following();
          follower.scan(text);
          let now = text;
          for (const edit of edits) {
            now = edited(now, edit);
            expect(follower.scan(now)).toEqual(engine.scan(now));
          }
        },
      ),
      // Making a failing text smaller would take longer than anyone waits; its seed says where it is.
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
