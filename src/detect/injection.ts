import type { HiddenKind, HiddenText, InjectionScan, RuleScan } from "./types";

/** What the attack model said of the visible text. */
export interface ModelInjection {
  readonly score: number;
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Nobody writes this much in characters that cannot be seen without wanting to hide it. Flags take up to seven. */
const MESSAGE_LETTERS = 8;
const HIDDEN_MESSAGE_SCORE = 0.9;
/** Runs that carry a message. The other kinds occur in honest text and only make a suspicion stronger. */
const CARRIERS: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  "tag-characters",
  "variation-selectors",
  "zero-width",
]);
const SUSPICION = 0.3;
const SUPPORT = 0.1;

/**
 * Attack score of a text: the model's score for what can be seen or for what was hidden (`decodedScores`, one for each
 * of `ruleScan.decoded`), whichever is higher. A hidden message of some length counts as an attack whatever it
 * says, and hidden characters without one raise a suspicion the model already has.
 */
export function combineInjection(
  ruleScan: Pick<RuleScan, "hidden" | "decoded">,
  model: ModelInjection | null,
  decodedScores: readonly number[],
): InjectionScan {
  const signals = [...new Set(ruleScan.hidden.map((run) => run.kind))];
  const carrier = longestCarrier(ruleScan.hidden);
  const hasMessage =
    carrier !== null &&
    carrier.decodedLength >= MESSAGE_LETTERS &&
    ruleScan.decoded.some((text) => countLetters(text) >= MESSAGE_LETTERS);
  const seen = model?.score ?? 0;
  const hidden = Math.max(0, ...decodedScores, hasMessage ? HIDDEN_MESSAGE_SCORE : 0);
  const raised = signals.length > 0 && seen >= SUSPICION ? seen + SUPPORT : seen;
  const score = Math.min(1, Math.max(raised, hidden));
  if (hidden > raised && carrier !== null)
    return { score, span: { start: carrier.start, end: carrier.end }, signals };
  return { score, span: model?.span ?? null, signals };
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
