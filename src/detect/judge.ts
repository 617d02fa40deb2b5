/** What a detector's match is worth: why it is no finding, or its score step by step. */
import { hasContext } from "./context";
import type { Detector } from "./detector";
import { isDoubtful } from "./doubt";
import { NOTHING_AGAINST, placeholderKind } from "./placeholders";
import type { ScoreReason } from "./types";

const CERTAIN = 0.95;

/** What `validate` said; undefined as well where a detector has none. */
export type Verdict = boolean | number | undefined;

/** The detector's own check, a value that stands for a value, or words around it that make it an example or public. */
export type Refusal = "check" | "placeholder" | "example";

/** Offsets in UTF-16 code units of `text`, which is normalised. */
export function refusalOf(
  { type }: Detector,
  verdict: Verdict,
  value: string,
  text: string,
  start: number,
  end: number,
): Refusal | null {
  if (verdict === false) return "check";
  if (placeholderKind(type, value) !== null) return "placeholder";
  return isDoubtful(type, text, start, end) ? "example" : null;
}

/** Score and steps of a match that nothing speaks against; null where a word that must stand nearby does not. */
export function scoreOf(
  { score: base, context }: Detector,
  verdict: Verdict,
  lower: string,
  start: number,
  end: number,
): { score: number; reasons: ScoreReason[] } | null {
  const reasons: ScoreReason[] = [{ step: "pattern", delta: base }];
  let score = base;
  if (typeof verdict === "number") score = step(reasons, "structure", score, verdict - score);
  if (verdict === true && score < CERTAIN)
    score = step(reasons, "checksum", score, CERTAIN - score);
  if (context) {
    const near = hasContext(lower, start, end, context);
    if (!near && context.required) return null;
    if (near) score = step(reasons, "context", score, context.boost);
  }
  reasons.push(NOTHING_AGAINST);
  return { score: rounded(score), reasons };
}

/** Notes the step and gives the score after it. */
function step(
  reasons: ScoreReason[],
  name: ScoreReason["step"],
  score: number,
  delta: number,
): number {
  const next = Math.min(1, Math.max(0, score + delta));
  reasons.push({ step: name, delta: rounded(next - score) });
  return next;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The group that holds a detector's value: its last occurrence in the match, so that it can be found again. */
export function valueOf(match: RegExpMatchArray, group: Detector["group"] = 0): string | undefined {
  return group === "first" ? match.find((part, at) => at > 0 && part !== undefined) : match[group];
}
