/**
 * hidden-markup. Markup that nobody sees on a page holds sentences that want something: comments, elements styled out of
 * sight, descriptions of images, fields. Ordinary pages hide labels and code there.
 * OWASP LLM01:2025, scenario "indirect injection", https://genai.owasp.org/llmrisk/llm01-prompt-injection/
 */
import type { Feature } from "../features";
import { isTold, sentencesIn, type AttackRule, type Evidence } from "../rule";

const MARKUP = /<!--|<[a-z]+[\s>]|::(?:after|before)|content\s*:/u;
const COMMENT = /<!--(?!\[if)([^<>]{20,1500})/gu;
const HIDDEN =
  /<[a-z][a-z0-9]*\b[^>]{0,200}(?:display:\s?none|visibility:\s?hidden|font-size:\s?[0-2](?:px|pt|em)?\b|opacity:\s?0(?![.\d])|left:\s?-\d{3,}|text-indent:\s?-\d{3,}|clip:\s?rect|max-height:\s?[01]\b|[^-\w]height:\s?0|color:\s?(?:#?f[0-9a-f]?f[0-9a-f]?f[0-9a-f]?\b|white)|aria-hidden=.?true|\shidden\b|class=.[\w -]{0,30}(?:sr-only|visually-hidden|screen-reader|hidden|\bvh\b|\bsr\b))[^>]{0,200}>([^<>]{20,1500})/gu;
const ATTRIBUTE =
  /\s(?:alt|title|aria-label|aria-description|content|placeholder|value|summary|longdesc|data-[a-z-]{1,20})=(?:"([^"]{40,1000})"|'([^']{40,1000})')/gu;
const STYLED = /content:\s?"([^"]{40,1000})"/gu;
const ORDERS: readonly Feature[] = ["addressed", "remembered", "rulesDropped"];
const RETOLD: readonly Feature[] = ["digester", "derived"];

export const hiddenMarkup: AttackRule = {
  id: "hidden-markup",
  owasp: ["LLM01"],
  about: "Markup that nobody sees on the page holds sentences that want something of the reader.",
  typed: "jailbreak",
  find: (evidence) => {
    const { text } = evidence.flow;
    if (!MARKUP.test(text)) return [];
    return [COMMENT, HIDDEN, ATTRIBUTE, STYLED].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const end = match.index + match[0].length;
        const inside = match[1] ?? match[2] ?? "";
        const weight = weightOf(evidence, end - inside.length - 1, end);
        return weight === 0 ? [] : [{ start: match.index, end, weight }];
      }),
    );
  },
};

function weightOf(evidence: Evidence, start: number, end: number): number {
  const { flow, features } = evidence;
  const places = sentencesIn(flow, start, end);
  if (places.some((at) => isTold(evidence, at))) return 0;
  const has = (feature: Feature) => places.some((at) => features.has(feature, at));
  if (has("keptItself") || has("keptFrom")) return 0.85;
  if (ORDERS.some(has)) return 0.75;
  if (RETOLD.some(has)) return has("omitted") || has("toldAs") ? 0.65 : 0.5;
  if (has("omitted") && has("toldAs")) return 0.5;
  return has("toldAs") || has("omitted") ? 0.3 : 0;
}
