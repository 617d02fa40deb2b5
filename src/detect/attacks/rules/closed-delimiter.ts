/**
 * closed-delimiter. A text says that it has ended, or that the user or the system now speaks, and goes on with what is to
 * be done. Delimiters of mails and archives are followed by nothing, or by another of their kind.
 * OWASP LLM01:2025, https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
import type { Feature } from "../features";
import { sentenceAt } from "../flow";
import type { AttackRule, Evidence, Trace } from "../rule";

const RULE = String.raw`(?:[-=#*_~]{3,60}|\[{1,2}|<{2,}|"{3}|'{3}|\x60{3})`;
/** Tried once in a long line of signs. */
const FIRST = String.raw`(?<![-=#*_~])${RULE}`;
const END =
  "(?:end|fin|ende|fine|fim|einde|koniec|終わり|終了)(?: (?:of|du|des|del|de|di|do|da|van|der|het))?(?: (?:the|la|le|het))?";
const WHAT =
  "(?:document|documento|dokument|dokumentu|e-?mail|mail|message|mensaje|text|texto|data|content|context|page|input|prompt|transcript|article|file|system|systeem|user|untrusted|instructions?)";
const CLOSED = new RegExp(`${FIRST} ?${END} ${WHAT}[^\\n]{0,30}?${RULE}`, "gu");
const OPENED = new RegExp(
  `${FIRST} ?(?:begin|start|neu|new|nota|nouvelle|nuevo)? ?(?:user|system|systeem|systemanweisung|systeembericht|del servicio|system ?message|user ?message|admin|assistant|sistema|système|instruction|instructions|nota del servicio)(?: \\p{L}{1,20}){0,2} ?${RULE}`,
  "gu",
);
const NEXT_LINE = 120;
const TAKEN_OVER = 0.6;
const SIGNS = /[-=#*_~]{3,60}$/u;
const MERE_SIGNS = /^[-=#*_~\s]*$/u;
const ORDERS: readonly Feature[] = ["doneWith", "toldAs", "rulesDropped", "keptFrom"];
const MAY_BE = /[-=#*_~[<"'`]{2} ?\p{L}/u;

export const closedDelimiter: AttackRule = {
  id: "closed-delimiter",
  owasp: ["LLM01"],
  about:
    "A text claims to have ended, or that system or user speak from here, and goes on with orders.",
  typed: "jailbreak",
  find: (evidence) => {
    const { text } = evidence.flow;
    if (!MAY_BE.test(text)) return [];
    const closed = [...text.matchAll(CLOSED)];
    return [
      ...closed.flatMap((match) => traceOf(evidence, match, 0.5)),
      ...closed.flatMap((match) => takenOver(evidence, match)),
      ...[...text.matchAll(OPENED)].flatMap((match) => traceOf(evidence, match, 0.55)),
    ];
  },
};

/** The text ends, and the next line says that user or system speak: no document has a second speaker. */
function takenOver({ flow, features }: Evidence, match: RegExpExecArray): Trace[] {
  const end = match.index + match[0].length;
  // Where lines were joined, one run of signs closes the first and opens the next.
  const from = end - (SIGNS.exec(match[0])?.[0].length ?? 0);
  const next = flow.text.slice(from, end + NEXT_LINE);
  const opened = next.matchAll(OPENED).next().value;
  if (!opened || !MERE_SIGNS.test(next.slice(0, opened.index))) return [];
  const to = from + opened.index + opened[0].length;
  const at = sentenceAt(flow.sentences, to);
  if ([at - 1, at, at + 1].some((near) => features.has("aboutAttacks", near))) return [];
  return [{ start: match.index, end: to, weight: TAKEN_OVER }];
}

function traceOf({ flow, features }: Evidence, match: RegExpExecArray, weight: number): Trace[] {
  const end = match.index + match[0].length;
  const first = sentenceAt(flow.sentences, end);
  for (let at = first; at < first + 3; at++) {
    if (features.has("aboutAttacks", at)) return [];
    if (ORDERS.some((feature) => features.has(feature, at)))
      return [{ start: match.index, end: flow.sentences[at]?.end ?? end, weight }];
  }
  return [];
}
