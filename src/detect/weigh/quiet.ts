/**
 * What the preset `quiet` asks of a finding besides its score. A text about nobody in particular has to be believed less: what no
 * check digit proves must be the surer, the less the text is about somebody. Texts in which something is proved are
 * about somebody.
 */
import type { EntityType, Finding } from "../types";
import { concernIn } from "./concern";

/** Keys are secret in whatever text. */
const SECRET: ReadonlySet<EntityType> = new Set<EntityType>([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "CRYPTO_WALLET",
]);
/** Somebody asked for these: an admin's own patterns, company data, planted tokens. */
const ASKED_FOR = /^(?:custom:|company-|canary)/u;
/**
 * Log-odds that the text holds something private, under which findings of less than the score are left out. Chosen on the
 * held-out carriers and a hundred harmless texts of another hand.
 */
const LEAST = [
  [0.8, 2],
  [0.95, 1],
  [0.98, 0],
] as const;

/** What is left of all findings on a text, rules' and model's. */
export function quietly(text: string, findings: readonly Finding[]): readonly Finding[] {
  if (findings.every(stays) || findings.some(isProved)) return findings;
  const concern = concernIn(text);
  return findings.filter((finding) => {
    if (stays(finding)) return true;
    const here = concern(finding.start, finding.end);
    return (
      here === null || LEAST.every(([score, least]) => finding.score >= score || here >= least)
    );
  });
}

function stays({ type, detector }: Finding): boolean {
  return SECRET.has(type) || ASKED_FOR.test(detector);
}

function isProved({ reasons }: Finding): boolean {
  return reasons.some(({ step }) => step === "checksum");
}
