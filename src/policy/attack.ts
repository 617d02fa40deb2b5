/** What a rule about prompt attacks has to do with the passages of a message. Pure. */
import { signsFor, withSigns } from "../detect/injection";
import {
  ATTACK_KINDS,
  type AttackKind,
  type AttackSign,
  type InjectionScan,
  type ScoredPassage,
} from "../detect/types";
import type { Policy, Rule, TextSource } from "./schema";
import type { TraceStep } from "./trace";

/** The passage of a text that speaks for one kind of attack most. */
export interface Attack {
  readonly kind: AttackKind;
  /** Calibrated, 0–1. */
  readonly score: number;
  readonly source: TextSource;
}

/** An attack of one text, where it stands, and the rules that saw something of it. */
export interface PlacedAttack extends Attack {
  readonly span: ScoredPassage["span"];
  /** Names of rules about attacks. */
  readonly signs: readonly string[];
}

/** Which signs count under a policy: a rule about attacks is switched off, or heard from a weight on, as detectors are. */
export function signsHeard({
  detectors,
}: Pick<Policy, "detectors">): (sign: AttackSign) => boolean {
  return ({ rule, weight }) => {
    const { enabled = true, minScore = 0 } = Object.hasOwn(detectors, rule)
      ? (detectors[rule] ?? {})
      : {};
    return enabled && weight >= minScore;
  };
}

/**
 * What a scan says of a text whose stretches come from where `sourceAt` tells. What rules saw in words that the user
 * typed is no evidence of somebody else's. Signs that `isHeard` does not let through are not counted.
 */
export function attacksIn(
  { unaided, signs: seen }: Pick<InjectionScan, "unaided" | "signs">,
  sourceAt: (span: ScoredPassage["span"]) => TextSource,
  isHeard: (sign: AttackSign) => boolean = () => true,
): PlacedAttack[] {
  const signs = seen.filter(isHeard);
  const isTyped = ({ start, end }: { start: number; end: number }) =>
    sourceAt({ start, end }) === "typed";
  const counted = signsFor(unaided, signs, isTyped);
  const scores = withSigns(unaided, signs, isTyped);
  return ATTACK_KINDS.map((kind) => {
    const { score, span } = scores[kind];
    return {
      kind,
      score,
      span,
      source: sourceAt(span),
      signs: counted[kind].map(({ rule }) => rule),
    };
  });
}

/** Below this there is no attack to speak of, so none is named. */
export const LEAST_ATTACK = 0.5;

/** Index of the strongest of those that `wanted` lets through; the first of equal ones; null: none. */
export function strongest(
  attacks: readonly Attack[],
  wanted: (attack: Attack) => boolean = () => true,
): number | null {
  let best: number | null = null;
  for (const [at, attack] of attacks.entries())
    if (wanted(attack) && (best === null || attack.score > (attacks[best]?.score ?? 0))) best = at;
  return best;
}

/** Is the rule about attacks of this kind, from this source? */
export function concerns({ when }: Rule, { kind, source }: Attack): boolean {
  return (when.attacks?.includes(kind) ?? true) && (when.sources?.includes(source) ?? true);
}

/** Looks at a message with one rule; `at` is the passage that reaches the rule's limit, null if none does. */
export function attackStep(
  rule: Rule,
  limit: number,
  attacks: readonly Attack[] | null,
): { at: number | null; step: Omit<TraceStep, "ruleId"> } {
  if (attacks === null) return { at: null, step: { code: "attack-unknown", numbers: [] } };
  const own = strongest(attacks, (attack) => concerns(rule, attack));
  const score = own === null ? 0 : (attacks[own]?.score ?? 0);
  if (own !== null && score >= limit)
    return { at: own, step: { code: "attack-reached", numbers: [rounded(score), limit] } };
  const other = attacks.some((attack) => attack.score >= limit);
  return other
    ? { at: null, step: { code: "attack-other", numbers: [] } }
    : { at: null, step: { code: "attack-below", numbers: [rounded(score), limit] } };
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
