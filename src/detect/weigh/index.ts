/**
 * The second look at what the model found. The model sees words; this sees what a value must look like and what stands
 * around it, raises what has support, lowers what has something against it, and drops what cannot be.
 */
import { isDoubtful } from "../doubt";
import type { Finding } from "../types";
import { againstIn } from "./against";
import { hasForm } from "./forms";
import { localNames, supportOf } from "./support";

/**
 * Scores a supported finding has at least, and what the model itself must have thought of it. One reason; or one that
 * leaves hardly a doubt, so that a faint idea of the model is enough.
 */
const SUPPORTED = [0, 0.82, 0.92] as const;
const FAINTEST = [1, 0.3, 0.12] as const;
/** Below every preset but `strict`. */
const DAMPED = 0.6;

/**
 * The model's findings on `text`, in its places, with the scores that they deserve. `rules` are what the rules found:
 * they support, and are not changed. Linear in the text and the findings.
 */
export function weigh(
  text: string,
  model: readonly Finding[],
  rules: readonly Finding[],
): Finding[] {
  const local = localNames(text);
  const against = againstIn(text, rules);
  const formed = model.filter(({ type, start, end }) => hasForm(type, text.slice(start, end)));
  return formed.flatMap((finding, at) => {
    const { type, start, end, score } = finding;
    if (isDoubtful(type, text, start, end)) return [];
    if (against(finding)) return [scored(finding, Math.min(score, DAMPED))];
    const near = [formed[at - 1], formed[at + 1], ...rules].filter((one) => one !== undefined);
    const support = supportOf(type, { text, start, end }, near, local);
    return [scored(finding, score < FAINTEST[support] ? score : Math.max(score, SUPPORTED[support]))];
  });
}

function scored(finding: Finding, score: number): Finding {
  if (score === finding.score) return finding;
  const delta = score - finding.score;
  return { ...finding, score, reasons: [...finding.reasons, { step: "context", delta }] };
}
