/**
 * rules-dropped. Earlier instructions are declared void, or the reader is given another part. People change their own
 * wishes ("ignore my note on tone"); somebody else's text has none to change.
 * OWASP LLM01:2025, "direct prompt injections", https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 * and LLM07:2025, as it is mostly the set-up text that is wanted next.
 */
import { isQuoted, isTold, saysNear, spanOf, type AttackRule } from "../rule";

export const rulesDropped: AttackRule = {
  id: "rules-dropped",
  owasp: ["LLM01", "LLM07"],
  about: "Earlier instructions are declared void.",
  typed: "jailbreak",
  find: (evidence) =>
    evidence.features.all("rulesDropped").flatMap((at) => {
      if (isTold(evidence, at) || isQuoted(evidence, "rulesDropped", at)) return [];
      const said = saysNear(evidence, at, ["keptFrom", "keptItself", "addressed", "claimed"]);
      const weight = said.includes("keptItself")
        ? 0.75
        : said.includes("addressed") || said.includes("claimed")
          ? 0.5
          : 0.25;
      return [{ ...spanOf(evidence, at, 1), weight }];
    }),
};
