/**
 * encoded-order. What was written in a code or hidden in characters says something that this table's rules know, and
 * nobody hides a wish that may be read.
 * OWASP LLM01:2025, scenario "multilingual/obfuscated attack", https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
import type { Feature } from "../features";
import type { AttackRule } from "../rule";

const STRONG: readonly Feature[] = [
  "addressed",
  "digester",
  "derived",
  "keptFrom",
  "keptItself",
  "remembered",
  "rulesDropped",
  "claimed",
];

export const encodedOrder: AttackRule = {
  id: "encoded-order",
  owasp: ["LLM01"],
  about: "Text in a code or in hidden characters turns out to want something of the reader.",
  typed: "jailbreak",
  find: ({ flow, decoded }) =>
    decoded.flatMap(({ features, flow: { sentences } }) => {
      const says = (feature: Feature) => sentences.some((_, at) => features.has(feature, at));
      if (says("aboutAttacks")) return [];
      const weight = STRONG.some(says) ? 0.6 : says("toldAs") || says("doneWith") ? 0.3 : 0;
      return weight === 0 ? [] : [{ start: 0, end: flow.text.length, weight }];
    }),
};
