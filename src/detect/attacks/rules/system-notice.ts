/**
 * system-notice. A passage speaks with the authority of the system, an operator or a chief, in capitals or brackets as
 * logs and programs print, and wants something at once. Real notices of that kind do not come in somebody's mail.
 * OWASP LLM01:2025, https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
import type { Feature } from "../features";
import { isTold, saysNear, spanOf, type AttackRule } from "../rule";

const HEAD =
  /\b(?:system|sistema|systeem|syst[èe]me|system[- ]?(?:wide|level)|admin(?:istrator)?|developer|ai|assistant|llm|compliance|policy|security|override)[ -](?:override|priority|update|directive|instructions?|message|notice|prompt|mode|alert|order|config(?:uration)?|note)\b|\b(?:systemanweisung|systemmeldung|systembefehl|entwicklermodus|wartungsmodus|systeembericht|onderhoudsmodus|consigne (?:prioritaire|syst[èe]me)|aviso del sistema|avviso di sistema|aviso do sistema|nota del servicio|komunikat systemowy|polecenie systemowe)\b|システム(?:通知|命令|指示|メッセージ)|\[{1,2}(?:system|assistant|ai|sistema)[^\]]{0,40}[:\]]/u;
/** How a program would print it: capitals, brackets or rules around, a colon behind. */
const PRINTED = /(?:\p{Lu}{4,}[ -]?){2,}|[[#*<-]{2,}|[:【]/u;
const WANTED: readonly Feature[] = [
  "rulesDropped",
  "keptFrom",
  "keptItself",
  "toldAs",
  "doneWith",
  "omitted",
  "claimed",
  "disclosed",
];

export const systemNotice: AttackRule = {
  id: "system-notice",
  owasp: ["LLM01"],
  about:
    "A passage speaks as the system, an operator or a chief and wants something of the assistant.",
  typed: "jailbreak",
  find: (evidence) => {
    const { flow } = evidence;
    if (!HEAD.test(flow.text)) return [];
    return flow.sentences.flatMap((sentence, at) => {
      const head = HEAD.exec(flow.text.slice(sentence.start, sentence.end));
      if (!head || isTold(evidence, at)) return [];
      const from = sentence.start + head.index;
      const around = flow.cased.slice(
        Math.max(sentence.start, from - 6),
        from + head[0].length + 30,
      );
      if (!PRINTED.test(around)) return [];
      const said = saysNear(evidence, at, WANTED, 2);
      const secret = (["keptItself", "keptFrom", "disclosed"] as const).some((one) =>
        said.includes(one),
      );
      const weight = secret || said.includes("rulesDropped") ? 0.75 : said.length > 1 ? 0.5 : 0;
      return weight === 0 ? [] : [{ ...spanOf(evidence, at, 2), weight }];
    });
  },
};
