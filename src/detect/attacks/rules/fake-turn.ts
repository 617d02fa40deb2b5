/**
 * fake-turn. Marks of a chat's own machinery stand in the middle of a text: turn tokens of chat templates, tags and heads
 * of other speakers, results of tools. Behind them somebody else speaks as the system, the user or a tool.
 * OWASP LLM01:2025; tokens: ChatML, Llama 2 and 3, https://github.com/huggingface/transformers (chat templates)
 */
import type { Feature } from "../features";
import { sentenceAt } from "../flow";
import type { AttackRule, Evidence } from "../rule";

const MAY_BE =
  /<\||\[\/?inst\]|<<\/?sys>>|<\/?[\p{L}_-]+[ >]|tool_result|function_result|\\n\\n[a-z]+:|\n\n(?:human|user|assistant|system):/u;
const TOKEN = /<\|[a-z_]{2,20}\|>|<(?:start|end)_of_turn>|\[\/?inst\]|<<\/?sys>>/gu;
const TAG =
  /<\/?(?:system|assistant|user|human|ai|tool|tool_result|tool_results|tool_response|tool_call|tool_calls|function_call|function_calls|invoke|function_result|function_results|operator|developer|admin|turn|system_prompt|systemprompt|instructions?|instructies|instrucciones|istruzioni|instruções|instrukcje|anweisung|anweisungen|système|sistema|systeem|consigne|werkzeug_ergebnis|resultado|résultat)(?: [^<>]{0,80})?>/gu;
const HEAD = /(?:\\n\\n|\n\n)(?:human|user|assistant|system): /gu;
const RESULT =
  /\b(?:tool|function)_results?(?:\([^()\n]{1,40}\))?: ?\{|\bresultaat functie |\[résultat\]|\btool result:/gu;
const ORDERS: readonly Feature[] = [
  "doneWith",
  "toldAs",
  "keptFrom",
  "keptItself",
  "omitted",
  "rulesDropped",
  "claimed",
  "addressed",
  "disclosed",
];
const PRESSING: readonly Feature[] = [
  "keptFrom",
  "keptItself",
  "rulesDropped",
  "claimed",
  "disclosed",
];
/** Something is to go to somebody: an address within the stretch. */
const SOMEWHERE = /[\w.+-]@[\w-]+\.|https?:\/\//u;
/** A tool is called right behind what pretends to be the end of its last answer. */
const CALLED =
  /^<(?:tool_calls?|function_calls?|invoke)[^<>]{0,80}>(?:\s{0,20}<[^<>]{1,80}>){0,3}[^<>]{0,40}(?:send|forward|delete|remove|transfer|post|upload|write|exec|run|shell|pay|share|invite|move)/u;
const CLOSED =
  /<\/(?:tool|function)_(?:results?|response|output)>\s{0,20}$|<\/(?:document|data|context|results?)>\s{0,20}$/u;
/** Share of the weight where hardly anything is wanted. */
const MERE = 0.5;
/** Templates for such marks, and texts on them. */
const TEMPLATE = /\{\{|\{%|eos_token|chat[ _-]?template|tokenizer|stop[ -]?token|special token/u;
/** So much of something else must stand before: a prompt that begins with its own tags is somebody's own. */
const BEFORE = 40;
/** So much behind a mark is looked at and shown. */
const STRETCH = 200;

export const fakeTurn: AttackRule = {
  id: "fake-turn",
  owasp: ["LLM01"],
  about:
    "Tokens of chat templates, tags of other speakers or made-up tool results stand inside a text.",
  typed: "jailbreak",
  find: (evidence) => {
    const { text } = evidence.flow;
    if (!MAY_BE.test(text) || TEMPLATE.test(text)) return [];
    return [
      ...marks(evidence, TOKEN, 0.65),
      ...marks(evidence, TAG, 0.65),
      ...marks(evidence, HEAD, 0.6),
      ...marks(evidence, RESULT, 0.6),
    ];
  },
};

function marks(evidence: Evidence, pattern: RegExp, weight: number) {
  const { text } = evidence.flow;
  return [...text.matchAll(pattern)].flatMap((match) => {
    if (match.index < BEFORE || text.charAt(match.index - 1) === "`") return [];
    const end = match.index + match[0].length;
    const stretch = text.slice(match.index, end + STRETCH);
    const called =
      CALLED.test(stretch) && CLOSED.test(text.slice(Math.max(0, match.index - 40), match.index));
    const said = after(evidence, end);
    if (called && !said.includes("aboutAttacks"))
      return [{ start: match.index, end: Math.min(text.length, end + STRETCH), weight }];
    if (said.includes("aboutAttacks") || said.every((feature) => feature === "addressed"))
      return [];
    const sent = said.includes("doneWith") && SOMEWHERE.test(stretch);
    const ordered = sent || PRESSING.some((feature) => said.includes(feature)) || said.length > 2;
    return [
      {
        start: match.index,
        end: Math.min(text.length, end + STRETCH),
        weight: ordered ? weight : MERE * weight,
      },
    ];
  });
}

/** What is said within a few sentences behind a place. */
function after({ flow, features }: Evidence, place: number): Feature[] {
  const first = sentenceAt(flow.sentences, place);
  const said = new Set<Feature>();
  for (let at = first; at < first + 3; at++)
    for (const feature of [...ORDERS, "aboutAttacks"] as const)
      if (features.has(feature, at)) said.add(feature);
  return [...said];
}
