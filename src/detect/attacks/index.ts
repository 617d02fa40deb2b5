/** Structural evidence of prompt attacks in a text. It makes the model's score stronger; what it can do alone is limited. */
import { plainText } from "../plain-text";
import type { AttackSign } from "../types";
import { featuresOf } from "./features";
import { flowOf } from "./flow";
import { OWASP, type AttackRule, type Evidence, type OwaspEntry, type OwaspId } from "./rule";
import { closedDelimiter } from "./rules/closed-delimiter";
import { encodedOrder } from "./rules/encoded-order";
import { exfilAddress } from "./rules/exfil-address";
import { fakeTurn } from "./rules/fake-turn";
import { hiddenMarkup } from "./rules/hidden-markup";
import { keptFromReader } from "./rules/kept-from-reader";
import { plantedMemory } from "./rules/planted-memory";
import { readerAddressed } from "./rules/reader-addressed";
import { retellingSteered } from "./rules/retelling-steered";
import { rulesDropped } from "./rules/rules-dropped";
import { systemNotice } from "./rules/system-notice";
import { toolSteered } from "./rules/tool-steered";

export const ATTACK_RULES: readonly AttackRule[] = [
  readerAddressed,
  retellingSteered,
  keptFromReader,
  hiddenMarkup,
  fakeTurn,
  closedDelimiter,
  systemNotice,
  exfilAddress,
  toolSteered,
  plantedMemory,
  rulesDropped,
  encodedOrder,
];

/** Entries of the OWASP Top 10 for LLM Applications (2025) that a rule belongs to, in full; none for an unknown name. */
export function owaspOf(id: string): readonly string[] {
  return entriesOf(id).map((entry) => OWASP[entry]);
}

/** As `owaspOf`, but ids only. */
export function owaspIdsOf(id: string): readonly OwaspId[] {
  return entriesOf(id).map((entry) => `${entry}:2025` as const);
}

function entriesOf(id: string): readonly OwaspEntry[] {
  return ATTACK_RULES.find((rule) => rule.id === id)?.owasp ?? [];
}

/** Share of its weight that a sign keeps in a text that speaks of attacks, or that sets a program up. */
const TOLD = 0.5;
const OWN_SET_UP = 0.4;
/** Who sets a program up says so at once. */
const OPENING = 3;
/** Weaker than this says nothing. */
const LEAST = 0.15;

/** The strongest sign of each rule, offsets in `text`; `decoded` is what the text held in codes and hidden characters. Linear. */
export function findAttackSigns(text: string, decoded: readonly string[] = []): AttackSign[] {
  const evidence = evidenceOf(text, decoded);
  const share = shareOf(evidence);
  return ATTACK_RULES.flatMap((rule) => {
    const [best] = [...rule.find(evidence)].sort((one, other) => other.weight - one.weight);
    const weight = Math.round((best?.weight ?? 0) * share * 100) / 100;
    if (!best || weight < LEAST) return [];
    const { start, end } = evidence.flow.toOriginal(best.start, best.end);
    return [{ rule: rule.id, start, end, weight, typed: rule.typed }];
  });
}

/** What the rules look at: `text` as a reader takes it in. */
export function evidenceOf(text: string, decoded: readonly string[]): Evidence {
  const flow = flowOf(plainText(text));
  return {
    flow,
    features: featuresOf(flow),
    decoded: decoded.map((one) => evidenceOf(one, [])),
  };
}

function shareOf({ features, flow }: Evidence): number {
  const told = features.all("aboutAttacks").length > 0 ? TOLD : 1;
  // Nobody has a program of their own show what they told it.
  const asksOut = features.all("disclosed").some((at) => !features.has("denied", at));
  const opening = features.all("setUp").some((at) => at < OPENING && at < flow.sentences.length);
  return told * (opening && !asksOut ? OWN_SET_UP : 1);
}
