import type {
  AttackKind,
  AttackScores,
  HiddenKind,
  HiddenText,
  InjectionScan,
  RuleScan,
  ScoredPassage,
} from "./types";

/** Nobody writes this much in characters that cannot be seen without wanting to hide it. Flags take up to seven. */
const MESSAGE_LETTERS = 8;
const HIDDEN_MESSAGE_SCORE = 0.9;
/** Runs that carry a message. The other kinds occur in honest text and only make a suspicion stronger. */
const CARRIERS: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  "tag-characters",
  "variation-selectors",
  "zero-width",
]);
/** Calibrated: the model would flag the text at its strictest preset. */
const SUSPICION = 0.5;
const SUPPORT = 0.1;
const NOWHERE: ScoredPassage = { score: 0, span: null };
const NO_ATTACK: AttackScores = { injection: NOWHERE, jailbreak: NOWHERE };

/**
 * Attack scores of a text: the model's for what can be seen or for what was hidden (`decoded`, one for each of
 * `ruleScan.decoded`), whichever is higher. A hidden message of some length counts as an attack whatever it
 * says, and hidden characters without one raise a suspicion the model already has. What a person cannot see is not
 * that person's own wish, so a hidden attack is an injection.
 */
export function combineInjection(
  ruleScan: Pick<RuleScan, "hidden" | "decoded">,
  model: AttackScores | null,
  decoded: readonly AttackScores[],
): InjectionScan {
  const signals = [...new Set(ruleScan.hidden.map((run) => run.kind))];
  const carrier = longestCarrier(ruleScan.hidden);
  const hasMessage =
    carrier !== null &&
    carrier.decodedLength >= MESSAGE_LETTERS &&
    ruleScan.decoded.some((text) => countLetters(text) >= MESSAGE_LETTERS);
  const hidden = Math.max(
    0,
    ...decoded.flatMap(({ injection, jailbreak }) => [injection.score, jailbreak.score]),
    hasMessage ? HIDDEN_MESSAGE_SCORE : 0,
  );
  const seen = model ?? NO_ATTACK;
  const raise = ({ score, span }: ScoredPassage): ScoredPassage =>
    signals.length > 0 && score >= SUSPICION
      ? { score: Math.min(1, score + SUPPORT), span }
      : { score, span };
  let injection = raise(seen.injection);
  if (hidden > injection.score) {
    const span = carrier ? { start: carrier.start, end: carrier.end } : injection.span;
    injection = { score: Math.min(1, hidden), span };
  }
  const attacks: AttackScores = { injection, jailbreak: raise(seen.jailbreak) };
  const worst = attacks.jailbreak.score > injection.score ? "jailbreak" : "injection";
  const { score, span } = attacks[worst];
  return { score, span, kind: score >= SUSPICION ? worst : null, attacks, signals };
}

/** For each kind the highest score of several texts; the first of equal ones. */
export function strongestAttacks(
  first: AttackScores | null,
  others: readonly AttackScores[],
): AttackScores | null {
  return others.reduce<AttackScores | null>((best, next) => {
    if (best === null) return next;
    const pick = (kind: AttackKind) => (next[kind].score > best[kind].score ? next : best)[kind];
    return { injection: pick("injection"), jailbreak: pick("jailbreak") };
  }, first);
}

/**
 * Scores of a passage that was read by itself. Alone it has lost who says it to whom, and any command sounds like a
 * wish of the reader's own: what the whole text leans to names the kind.
 */
export function passageAttacks(
  whole: AttackScores,
  alone: AttackScores,
  span: ScoredPassage["span"],
): AttackScores {
  const kind = whole.jailbreak.score > whole.injection.score ? "jailbreak" : "injection";
  const score = Math.max(alone.injection.score, alone.jailbreak.score);
  return { ...NO_ATTACK, [kind]: { score, span } };
}

function longestCarrier(hidden: readonly HiddenText[]): HiddenText | null {
  return hidden
    .filter((run) => CARRIERS.has(run.kind) && run.decodedLength > 0)
    .reduce<HiddenText | null>(
      (longest, run) =>
        longest === null || run.decodedLength > longest.decodedLength ? run : longest,
      null,
    );
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
