/** How the matter of a text bears on the score of a finding in it. */
import type { EntityType, Finding } from "../types";
import { scored } from "./scored";

/** Log-odds of a text that leaves a score as it is: most that hold a value have more, most that hold none have less. */
export const NEUTRAL = 1.5;
/** The same for a finding that the words beside it speak for. */
const NEUTRAL_SUPPORTED = 0;
const LOWERS = 0.5;
const RAISES = 0.2;
/** What is wrong of these in private texts is so in spite of it: figures, towns and words beside the real ones. */
const NEVER_RAISED: ReadonlySet<EntityType> = new Set<EntityType>([
  "MEDICAL_CONDITION",
  "LOCATION",
  "CUSTOMER_ID",
  "SALARY",
]);
/** Keys are secret in whatever text. */
const NEVER_LOWERED: ReadonlySet<EntityType> = new Set<EntityType>([
  "API_KEY",
  "PASSWORD",
  "CREDIT_CARD",
  "IBAN",
]);
const EXTREME = 0.9999;

/** The finding with the score it deserves in a text of this concern (log-odds; null: not known). */
export function leaned(finding: Finding, concern: number | null, supported: boolean): Finding {
  if (concern === null) return finding;
  const { type, score } = finding;
  const neutral = supported ? Math.min(NEUTRAL, Math.max(NEUTRAL_SUPPORTED, concern)) : NEUTRAL;
  const apart = concern - neutral;
  if (apart === 0) return finding;
  if (apart < 0 ? NEVER_LOWERED.has(type) : NEVER_RAISED.has(type)) return finding;
  const odds = logOdds(Math.min(EXTREME, Math.max(1 - EXTREME, score)));
  return scored(finding, chance(odds + apart * (apart < 0 ? LOWERS : RAISES)));
}

function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
