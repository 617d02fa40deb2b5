/**
 * kept-from-reader. Something is to be done or told, and a person is not to learn of it, or the passage itself is not to
 * be seen. Honest notes do not ask the assistant to hide them.
 * OWASP LLM01:2025 and LLM06:2025 (acting without the user's approval),
 * https://genai.owasp.org/llmrisk/llm062025-excessive-agency/
 */
import { isTold, saysNear, spanOf, type AttackRule } from "../rule";

export const keptFromReader: AttackRule = {
  id: "kept-from-reader",
  owasp: ["LLM01", "LLM06"],
  about:
    "Something is to be kept from the person who reads the answer, or the passage hides itself.",
  typed: "wish",
  find: (evidence) => {
    const { features } = evidence;
    const anchors = new Set([...features.all("keptFrom"), ...features.all("keptItself")]);
    return [...anchors].flatMap((at) => {
      if (isTold(evidence, at)) return [];
      const back = evidence.flow.sentences[at - 1]?.line === evidence.flow.sentences[at]?.line;
      const from = back ? at - 1 : at;
      const said = saysNear(evidence, from, [
        "keptFrom",
        "keptItself",
        "doneWith",
        "toldAs",
        "claimed",
      ]);
      const weight = weightOf(said, features.has("keptItself", at));
      return weight === 0 ? [] : [{ ...spanOf(evidence, from, 1), weight }];
    });
  },
};

function weightOf(said: readonly string[], itself: boolean): number {
  if (said.includes("keptFrom") && said.includes("keptItself")) return 0.75;
  const ordered = said.includes("doneWith") || said.includes("toldAs") || said.includes("claimed");
  if (itself) return ordered ? 0.55 : 0.4;
  return ordered ? 0.45 : 0.3;
}
