/** A model's self-test: the golden texts it came with, against what they gave where it was made. */
import { fail, ok, type Result } from "../lib/result";
import type { LoadedModel } from "./analyser";
import { readWindow } from "./reading";
import type { ModelFailure, ModelManifest } from "./types";
import { cutWindows } from "./windows";

export const GOLDEN_FILE = "golden.json";

export interface GoldenCase {
  readonly text: string;
  readonly ids: readonly number[];
  readonly attack: number;
  readonly labels: readonly string[];
}

/** The JavaScript library composes ｶﾞ and Ａ́ where the reference's table does not; their pieces differ. */
const COMPOSED = /[\uFF9E\uFF9F]|[\uFF21-\uFF5A]\p{M}/u;
/** int8 arithmetic differs between WASM and x86; a label may tip over where two are about as likely. */
const LABELS_THAT_AGREE = 0.97;
const ATTACK_TOLERANCE = 0.15;
const FEWEST_CASES = 10;

/** The texts that browser and reference cut in the same way; null when these are no golden texts. */
export function readGolden(json: unknown): GoldenCase[] | null {
  const { cases } = Object(json) as { cases?: unknown };
  if (!Array.isArray(cases)) return null;
  const read = (cases as unknown[]).flatMap((entry) => {
    const { text, ids, attack, labels } = Object(entry) as Partial<GoldenCase>;
    const whole = typeof text === "string" && Array.isArray(ids) && Array.isArray(labels);
    return whole && typeof attack === "number" ? [entry as GoldenCase] : [];
  });
  const same = read.filter(({ text }) => !COMPOSED.test(text));
  return same.length >= FEWEST_CASES ? same : null;
}

/** Cuts, runs and compares every text. The failure says how many differ, nothing of the texts. */
export async function selfTest(
  { tokenizer, session }: LoadedModel,
  manifest: ModelManifest,
  cases: readonly GoldenCase[],
): Promise<Result<null, ModelFailure>> {
  let right = 0;
  let all = 0;
  let cutOtherwise = 0;
  let attacksOff = 0;
  for (const { text, ids, labels, attack } of cases) {
    const encoded = tokenizer.encode(text);
    if (encoded.ids.length !== ids.length || ids.some((id, at) => encoded.ids[at] !== id))
      cutOtherwise += 1;
    const [window] = cutWindows(text, encoded, manifest);
    if (!window) continue;
    const [logits] = await session.run([window.ids]);
    if (!logits) return wrong("a text gave no output");
    const reading = readWindow(logits, window.ids.length - 2, manifest);
    all += labels.length;
    right += labels.filter(
      (label, piece) => manifest.tokenLabels[reading.labels[piece] ?? -1] === label,
    ).length;
    const own = reading.injection + reading.jailbreak;
    if (!(Math.abs(own - attack) <= ATTACK_TOLERANCE)) attacksOff += 1;
  }
  if (cutOtherwise > 0) return wrong(`${cutOtherwise} texts are cut otherwise`);
  if (attacksOff > 0) return wrong(`${attacksOff} attack scores differ`);
  return right >= LABELS_THAT_AGREE * all ? ok(null) : wrong(`${all - right} of ${all} labels`);
}

function wrong(detail: string): Result<never, ModelFailure> {
  return fail({ reason: "self-test", detail });
}
