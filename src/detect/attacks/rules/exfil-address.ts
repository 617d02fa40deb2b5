/**
 * exfil-address. An address of an image or link is to be filled with what the conversation, the mailbox or the machine
 * holds, so that showing the answer, or one click, carries it to a stranger.
 * OWASP LLM02:2025 and LLM05:2025, https://genai.owasp.org/llmrisk/llm052025-improper-output-handling/
 */
import type { Feature } from "../features";
import { sentencesIn, type AttackRule, type Evidence, type Trace } from "../rule";

const ADDRESS = /https?:\/\/[^\s"'<>()[\]|\\`]{4,200}(?:<[^<>\n]{2,60}>)?/gu;
const IMAGE = /!\[[^\]\n]{0,60}\]\((https?:\/\/[^\s()]{6,300}(?: [^()\n]{0,200})?)\)/gu;
const LINK = /(?<!!)\[[^\]\n]{0,60}\]\((https?:\/\/[^\s()]{6,300})\)/gu;
/** A place named in capitals after what a person said or has, which no documentation of a search calls so. */
const OF_USER =
  /[?&/][\w.-]{0,24}=?[{<]{0,2}(?:USER|CONVERSATION|CHAT|HISTORY|SYSTEM|HIDDEN|SECRET|PRIVATE|MAIL|INBOX|LAST|FULL)_(?:QUESTION|QUERY|PROMPT|MESSAGES?|INPUT|TEXT|DATA|HISTORY|CONTEXT|CONTENTS?|SUMMARY|LOG|ID|KEY|NAME|EMAIL|SUBJECTS?)|[?&][\w.-]{0,24}=[{<]{0,2}(?:CONVERSATION|CHAT_?HISTORY|SYSTEM_?PROMPT|INBOX|MAILBOX)/u;
/** A place for words: braces, dots, capitals, or nothing behind the last sign. */
const OPEN =
  /[?&#/][\w.-]{0,24}=?(?:\{{1,2}[^{}\n]{1,60}\}|<[^<>\n]{1,60}>|…|\.\.\.|\$\{|%s|[A-Z][A-Z_]{2,})|[=]$/u;
const MANY_OPEN =
  /(?:\{\{?[^{}\n]{1,60}\}\}?|<[^<>\n]{2,60}>).{0,60}(?:\{\{?[^{}\n]{1,60}\}\}?|<[^<>\n]{2,60}>)/u;
/** Told in a stretch this long around it. */
const AROUND = 260;

export const exfilAddress: AttackRule = {
  id: "exfil-address",
  owasp: ["LLM02", "LLM05"],
  about: "An image or link address is to be filled with what the conversation or mailbox holds.",
  typed: "wish",
  find: (evidence) => {
    const { cased } = evidence.flow;
    if (!cased.includes("http")) return [];
    return [...images(evidence), ...links(evidence), ...filled(evidence)];
  },
};

function images(evidence: Evidence): Trace[] {
  return [...evidence.flow.cased.matchAll(IMAGE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const address = match[1] ?? "";
    if (!OPEN.test(address)) return [];
    const { slot, data, told, wanted } = around(evidence, match.index, end);
    if (told) return [];
    const many = MANY_OPEN.test(address);
    const ofUser = OF_USER.test(address);
    const weight =
      (many && data) || (slot && data) ? 0.8 : data && wanted ? 0.6 : many || ofUser ? 0.55 : 0.3;
    return [{ start: match.index, end, weight }];
  });
}

/** A link says nothing by its form: only what it is to carry tells. */
function links(evidence: Evidence): Trace[] {
  return [...evidence.flow.cased.matchAll(LINK)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (!OF_USER.test(match[1] ?? "") || around(evidence, match.index, end).told) return [];
    return [{ start: match.index, end, weight: 0.55 }];
  });
}

function filled(evidence: Evidence): Trace[] {
  return [...evidence.flow.cased.matchAll(ADDRESS)].flatMap((match) => {
    const end = match.index + match[0].length;
    const { slot, data, told } = around(evidence, match.index, end);
    if (told || !data) return [];
    const open = OPEN.test(match[0]);
    if (!slot && !open) return [];
    if (open && slot) return [{ start: match.index, end, weight: 0.75 }];
    return slot && /[=/]$/u.test(match[0]) ? [{ start: match.index, end, weight: 0.6 }] : [];
  });
}

function around({ flow, features }: Evidence, start: number, end: number) {
  const places = sentencesIn(flow, start - AROUND / 2, end + AROUND);
  const has = (...wanted: Feature[]) =>
    wanted.some((feature) => places.some((at) => features.has(feature, at)));
  return {
    slot: has("slot"),
    data: has("storedData"),
    told: has("aboutAttacks"),
    wanted: has(
      "keptFrom",
      "keptItself",
      "omitted",
      "addressed",
      "derived",
      "digester",
      "doneWith",
    ),
  };
}
