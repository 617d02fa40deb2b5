import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../engine";
import { edited, longTexts, textEdits } from "../testing/edited-texts";

const engine = createEngine();
const RUNS = Number(process.env["SLUICE_FUZZ_RUNS"] ?? 40);

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
      { numRuns: RUNS },
    );
  });
});
