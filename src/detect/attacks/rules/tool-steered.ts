/**
 * tool-steered. What a tool says of itself, or gives back, tells the agent to call others, to fill fields with what is
 * private, or to act, mostly without a word. Descriptions say what a tool does.
 * OWASP LLM01:2025 and LLM06:2025, https://genai.owasp.org/llmrisk/llm062025-excessive-agency/
 */
import { isTold, saysNear, spanOf, type AttackRule } from "../rule";

const TOOLISH =
  /"(?:name|description|tool|role|result|about|detail|next|next_step|info|content|inputschema)" ?:|\b(?:mcp|tool|function|agent|read_file|mail[._]send|werkzeug|outil|herramienta|strumento|ferramenta|narzędzie)\b|\w\([\w, :]{0,60}\) ?[–-]|ツール/u;

export const toolSteered: AttackRule = {
  id: "tool-steered",
  owasp: ["LLM01", "LLM06"],
  about: "A tool's description or result tells the agent to call, fill in or send something else.",
  typed: "wish",
  find: (evidence) => {
    const { flow, features } = evidence;
    if (!TOOLISH.test(flow.text)) return [];
    return features.all("toolCall").flatMap((at) => {
      if (isTold(evidence, at)) return [];
      const said = saysNear(evidence, at, [
        "storedData",
        "keptFrom",
        "keptItself",
        "omitted",
        "doneWith",
      ]);
      const secret = said.includes("keptFrom") || said.includes("keptItself");
      const denied = features.has("denied", at);
      const weight =
        secret && (said.includes("storedData") || said.includes("doneWith"))
          ? 0.8
          : said.includes("omitted") && said.includes("storedData")
            ? denied
              ? 0.2
              : 0.5
            : said.includes("storedData") && !denied
              ? 0.3
              : 0;
      return weight === 0 ? [] : [{ ...spanOf(evidence, at, 1), weight }];
    });
  },
};
