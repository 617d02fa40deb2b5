import type { AttackKind, AttackScores, ScoredPassage } from "../types";

/** Scores of a text whose strongest attack is of one kind. */
export function attackScores(
  score: number,
  kind: AttackKind = "injection",
  span: ScoredPassage["span"] = null,
): AttackScores {
  const none: ScoredPassage = { score: 0, span: null };
  return { injection: none, jailbreak: none, [kind]: { score, span } };
}
