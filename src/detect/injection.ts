import type {
  AttackKind,
  AttackScores,
  AttackSign,
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
/**
 * Rules alone stay under the mark of the default policy (0.8), so that no coincidence of words stops a message. A model
 * that has a suspicion of its own lets them pass it: on attacks and harmless twins that the model never saw, joining the
 * two as independent witnesses found most for the same false alarms, better than adding odds or taking the higher.
 */
const MOST_BY_RULES = 0.75;
/** As much of a sign's weight is nothing: harmless texts look like that now and then. Chosen on the same texts. */
const BY_CHANCE = 0.15;
const NOWHERE: ScoredPassage = { score: 0, span: null };
const NO_ATTACK: AttackScores = { injection: NOWHERE, jailbreak: NOWHERE };

/**
 * Attack scores of a text: the model's for what can be seen or for what was hidden (`decoded`, one for each of
 * `ruleScan.decoded`), whichever is higher. A hidden message of some length counts as an attack whatever it
 * says, and hidden characters without one raise a suspicion the model already has. What a person cannot see is not
 * that person's own wish, so a hidden attack is an injection. `signs` of rules join either.
 */
export function combineInjection(
  ruleScan: Pick<RuleScan, "hidden" | "decoded">,
  model: AttackScores | null,
  decoded: readonly AttackScores[],
  signs: readonly AttackSign[] = [],
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
  const unaided: AttackScores = { injection, jailbreak: raise(seen.jailbreak) };
  const attacks = withSigns(unaided, signs);
  const worst = leaning(attacks);
  const { score, span } = attacks[worst];
  return { score, span, kind: score >= SUSPICION ? worst : null, attacks, unaided, signals, signs };
}

/**
 * Scores of a text together with what rules saw in it: independent witnesses for the kind that the text leans to. Of
 * a place that the user typed a sign says less: a wish of one's own is none of somebody else's, and what nobody types
 * by chance (a chat's own tokens, "ignore your rules") speaks for a jailbreak.
 */
export function withSigns(
  unaided: AttackScores,
  signs: readonly AttackSign[],
  isTyped: (sign: AttackSign) => boolean = () => false,
): AttackScores {
  const { injection, jailbreak } = signsFor(unaided, signs, isTyped);
  return joinedBy(joinedBy(unaided, "injection", injection), "jailbreak", jailbreak);
}

/** The signs that count for each kind, see `withSigns`. */
export function signsFor(
  unaided: AttackScores,
  signs: readonly AttackSign[],
  isTyped: (sign: AttackSign) => boolean = () => false,
): Readonly<Record<AttackKind, readonly AttackSign[]>> {
  const foreign = signs.filter((sign) => !isTyped(sign));
  const own = signs.filter((sign) => isTyped(sign) && sign.typed === "jailbreak");
  return leaning(unaided) === "injection"
    ? { injection: foreign, jailbreak: own }
    : { injection: [], jailbreak: [...foreign, ...own] };
}

/** The kind whose score is higher; an injection if they are equal. */
function leaning({ injection, jailbreak }: AttackScores): AttackKind {
  return jailbreak.score > injection.score ? "jailbreak" : "injection";
}

function joinedBy(
  scores: AttackScores,
  kind: AttackKind,
  signs: readonly AttackSign[],
): AttackScores {
  const [first] = signs;
  if (!first) return scores;
  const strongest = signs.reduce((best, next) => (next.weight > best.weight ? next : best), first);
  const byRules = 1 - signs.reduce((left, sign) => left * (1 - evidence(sign)), 1);
  const { score, span } = scores[kind];
  const doubt = (1 - score) * (1 - Math.min(MOST_BY_RULES, byRules));
  const { start, end, weight } = strongest;
  // The place is the stronger witness's.
  const place = span === null || weight > score ? { start, end } : span;
  return { ...scores, [kind]: { score: 1 - doubt, span: place } };
}

function evidence({ weight }: AttackSign): number {
  return Math.max(0, (weight - BY_CHANCE) / (1 - BY_CHANCE));
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
 * wish of the reader's own: what the whole text leans to names the kind; `whole` null: nothing else was read.
 */
export function passageAttacks(
  whole: AttackScores | null,
  alone: AttackScores,
  span: ScoredPassage["span"],
): AttackScores {
  const kind = leaning(whole ?? NO_ATTACK);
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
