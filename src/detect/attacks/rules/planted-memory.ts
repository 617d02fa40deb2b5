/**
 * planted-memory. Something is to be kept beyond this conversation. The user may wish that; a page or mail that wishes
 * it, and quietly, plants what later answers will take for the user's own.
 * OWASP LLM01:2025 and LLM04:2025, https://genai.owasp.org/llmrisk/llm042025-data-and-model-poisoning/
 */
import { isTold, saysNear, spanOf, type AttackRule } from "../rule";

/** Who speaks of himself wishes something for himself. */
const OWN =
  /(?<![\p{L}'’])(?:i|i'm|me|my|ich|mir|mich|meine?[nrms]?|je|moi|mon|ma|mes|yo|mi|mis|io|mio|mia|eu|meu|minha|ik|mij|mijn|mnie|mój|moja|moje|moim)(?![\p{L}'’])|[私僕俺]/u;

export const plantedMemory: AttackRule = {
  id: "planted-memory",
  owasp: ["LLM01", "LLM04"],
  about: "Something is to be remembered in later conversations.",
  typed: "wish",
  find: (evidence) =>
    evidence.features.all("remembered").flatMap((at) => {
      if (isTold(evidence, at)) return [];
      const said = saysNear(evidence, at, ["keptFrom", "keptItself", "addressed", "omitted"]);
      const secret = said.includes("keptItself") || said.includes("keptFrom");
      const weight = secret
        ? 0.85
        : said.includes("addressed")
          ? 0.7
          : said.length > 0
            ? 0.45
            : 0.3;
      const { start, end } = spanOf(evidence, at);
      if (OWN.test(evidence.flow.text.slice(start, end)) && weight < 0.8) return [];
      return [{ ...spanOf(evidence, at, 2), weight }];
    }),
};
