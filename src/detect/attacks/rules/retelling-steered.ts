/**
 * retelling-steered. A text says how it is to come out when somebody has it summarised, compared, translated or
 * answered from: who asked for that gets the author's wish in place of the text.
 * OWASP LLM01:2025, "indirect prompt injections", https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
import { isTold, saysNear, spanOf, type AttackRule } from "../rule";
import type { Feature } from "../features";

const WANTED: readonly Feature[] = ["keptItself", "keptFrom", "omitted", "toldAs", "claimed"];

export const retellingSteered: AttackRule = {
  id: "retelling-steered",
  owasp: ["LLM01"],
  about: "A text says how its summary, comparison, translation or an answer from it is to read.",
  typed: "wish",
  find: (evidence) => {
    const { features } = evidence;
    const anchors = new Set([...features.all("digester"), ...features.all("derived")]);
    return [...anchors].flatMap((at) => {
      if (isTold(evidence, at)) return [];
      const said = saysNear(evidence, at, WANTED, 1);
      const weight = weightOf(said, features.has("derived", at), features.has("digester", at));
      if (weight === 0) return [];
      const denied = features.has("denied", at) && weight < 0.5;
      return [{ ...spanOf(evidence, at, 1), weight: denied ? weight * 0.5 : weight }];
    });
  },
};

function weightOf(said: readonly Feature[], derived: boolean, digester: boolean): number {
  if (said.includes("keptItself")) return 0.85;
  if (said.includes("keptFrom")) return 0.75;
  const both = derived && digester;
  if (said.includes("omitted")) return said.includes("toldAs") || both ? 0.6 : 0.5;
  if (said.includes("toldAs")) return both ? 0.55 : 0.35;
  return 0;
}
