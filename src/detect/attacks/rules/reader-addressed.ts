/**
 * reader-addressed. A passage turns to whatever program reads the text and wants something of it. A person writes to
 * persons; who writes to the program that reads over a person's shoulder wants to be heard by it alone.
 * OWASP LLM01:2025, "indirect prompt injections", https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
import { isQuoted, isTold, saysNear, spanOf, type AttackRule } from "../rule";
import type { Feature } from "../features";

const WEIGHTS: readonly (readonly [Feature, number])[] = [
  ["keptItself", 0.85],
  ["keptFrom", 0.8],
  ["rulesDropped", 0.75],
  ["remembered", 0.7],
  ["disclosed", 0.65],
  ["claimed", 0.55],
  ["omitted", 0.6],
  ["doneWith", 0.45],
  ["toldAs", 0.45],
];
const WANTED = WEIGHTS.map(([feature]) => feature);
/** Said openly what not to do: policies and reminders are full of it. */
const FORBIDDEN = 0.4;

export const readerAddressed: AttackRule = {
  id: "reader-addressed",
  owasp: ["LLM01"],
  about: "A passage turns to whatever program reads the text and tells it what to do.",
  typed: "wish",
  find: (evidence) =>
    evidence.features.all("addressed").flatMap((at) => {
      if (isTold(evidence, at)) return [];
      const said = saysNear(evidence, at, WANTED, 1);
      const best = Math.max(0, ...WEIGHTS.map(([name, w]) => (said.includes(name) ? w : 0)));
      if (best === 0) return [];
      const { features } = evidence;
      const denied =
        features.has("denied", at) && (best < 0.6 || isQuoted(evidence, "addressed", at));
      return [{ ...spanOf(evidence, at, 1), weight: denied ? best * FORBIDDEN : best }];
    }),
};
