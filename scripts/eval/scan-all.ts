/** All texts of a set through the product at once. */
import type { Engine } from "../../src/detect/engine";
import type { Preset } from "../../src/detect/presets";
import { scanText, type TextModel, type TextScan } from "../../src/detect/scan";

/** All texts wait for the model at once, and a busy machine shall change no figure. */
const DEADLINE_MS = 4 * 3_600_000;

/** Throws if the model was asked and did not answer for one of them. */
export async function scanAll(
  texts: readonly string[],
  engine: Engine,
  model: TextModel | null,
  preset?: Preset,
): Promise<TextScan[]> {
  const scans = await Promise.all(
    texts.map((text) => scanText(text, { engine, model, preset, deadlineMs: DEADLINE_MS })),
  );
  const unread = scans.filter(({ modelFailure }) => modelFailure !== null).length;
  if (model !== null && unread > 0)
    throw new Error(`the model did not answer for ${unread} of ${texts.length} texts`);
  return scans;
}

/** The same model, which reads a text once: every way and preset asks it the same. Failures are asked again. */
export function readingOnce(model: TextModel): TextModel {
  const known = new Map<string, ReturnType<TextModel["analyse"]>>();
  return {
    async analyse(text, options) {
      const asked = known.get(text) ?? model.analyse(text, options);
      known.set(text, asked);
      const answer = await asked;
      if (!answer.ok) known.delete(text);
      return answer;
    },
  };
}
