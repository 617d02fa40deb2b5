/** The rewriter for an answer's form: server-sent events, JSON in any arrangement, or plain text. */
import type { AddressJudge } from "./address-scanner";
import { createEvents } from "./event-rewriter";
import { createJsonRewriter, type Hear, type JsonRewriter, type Rewriter } from "./json-rewriter";
import { createTextLane, passText } from "./text-lane";

export type { Hear, Rewriter } from "./json-rewriter";

const EVENT_STREAM = /^text\/event-stream\b/iu;
const ONE_JSON = /^application\/(?:[\w.+-]*\+)?json\b/iu;
const READABLE =
  /^(?:text\/(?!css|javascript)|application\/(?:[\w.+-]*\+)?(?:json|ndjson|x-ndjson|jsonl|x-jsonlines|json-seq|stream\+json)\b)/iu;
/** What begins JSON and not a link or a sentence. */
const JSON_BEGIN = /^\s*(?:\{|\[[\s[{"\d\-\]]|\)\]\}'|\d+\s*[[{]|")/u;
const UNDECIDED = /^\s*(?:\[|\)\]?\}?|\d{1,8}\s*)?$/u;

/** Is a body of this type text that an answer could be in? Types that are not named count as text of a socket. */
export function isReadable(contentType: string): boolean {
  return READABLE.test(contentType);
}

/** `contentType` of the response; null for the messages of a socket or an event source. */
export function createRewriter(
  contentType: string | null,
  judge: AddressJudge,
  hear: Hear | null,
): Rewriter {
  if (contentType !== null && EVENT_STREAM.test(contentType)) return createEvents(judge, hear);
  const joins = contentType === null || !ONE_JSON.test(contentType);
  let chosen: Rewriter | null = null;
  let begun = "";
  const choose = () =>
    (chosen = JSON_BEGIN.test(begun)
      ? createJson(createJsonRewriter(judge, { joins, hear }))
      : createPlain(judge, hear));
  return {
    push(text) {
      if (chosen) return chosen.push(text);
      begun += text;
      return UNDECIDED.test(begun) && begun.length < 64 ? "" : choose().push(begun);
    },
    end() {
      if (chosen) return chosen.end();
      const last = choose();
      return last.push(begun) + last.end();
    },
  };
}

/** Messages of a socket: each is a text of its own, and what is said goes on from one to the next. */
export function createMessageRewriter(
  judge: AddressJudge,
  hear: Hear | null,
): (message: string) => string {
  const json = createJsonRewriter(judge, { joins: true, hear });
  const plain = createPlain(judge, hear);
  return (message) => {
    if (!JSON_BEGIN.test(message)) return plain.message(message);
    if (json.mayStand(message, 0, message.length)) return message;
    return (json.pass(message, 0, message.length) ?? message) + json.restart();
  };
}

function createJson(json: JsonRewriter): Rewriter {
  return {
    push: (text) => json.pass(text, 0, text.length) ?? text,
    end: () => json.restart(),
  };
}

function createPlain(
  judge: AddressJudge,
  hear: Hear | null,
): Rewriter & { message(text: string): string } {
  const lane = createTextLane(judge);
  lane.open();
  const push = (text: string) => {
    hear?.("", text);
    return passText(lane, text, 0, text.length) ?? text;
  };
  return {
    push,
    end: () => lane.close(false),
    message(text) {
      lane.open();
      return push(text) + lane.close(true);
    },
  };
}
