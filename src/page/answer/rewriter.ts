/** The rewriter for an answer's form: server-sent events, JSON in any arrangement, or plain text. */
import type { AddressJudge } from "./address-scanner";
import { createJsonRewriter, type Hear, type Rewriter } from "./json-rewriter";
import { createTextLane, type TextLane } from "./text-lane";

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
      ? createJsonRewriter(judge, { joins, hear })
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
    const out = json.push(message);
    return out + json.restart();
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
    return pass(lane, text);
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

function pass(lane: TextLane, text: string): string {
  let out = "";
  for (let at = 0; at < text.length;) {
    if (lane.resting()) {
      const next = nextTelling(text, at);
      out += text.slice(at, next);
      at = next;
      if (at >= text.length) break;
    }
    const char = text.charAt(at++);
    out += lane.take(char, char);
  }
  return out;
}

const TELLING = /[[\]<!]/gu;

function nextTelling(text: string, from: number): number {
  TELLING.lastIndex = from;
  return TELLING.exec(text)?.index ?? text.length;
}

/** Only what stands behind `data:` is looked at: as JSON if it begins so, else as text that goes on. */
function createEvents(judge: AddressJudge, hear: Hear | null): Rewriter {
  const json = createJsonRewriter(judge, { joins: true, hear });
  const lane = createTextLane(judge);
  let field = "";
  let at: "name" | "begin" | "second" | "json" | "text" | "other" = "name";
  lane.open();

  /** What may follow `[` when it begins JSON and not a link. */
  const isJson = (first: string, second: string) => first !== "[" || /[\s[{"\d\-\]]/u.test(second);

  function line(text: string): string {
    let out = "";
    let from = 0;
    while (from < text.length && at !== "json" && at !== "text" && at !== "other") {
      const char = text.charAt(from++);
      if (at === "name") {
        out += char;
        if (char === ":") at = field === "data" ? "begin" : "other";
        else if (field.length < 8) field += char;
        else at = "other";
        if (at !== "name") field = "";
      } else if (at === "begin") {
        if (char === " " && field === "") {
          out += char;
          field = " ";
        } else if (char === "[") {
          field = char;
          at = "second";
        } else out += start(char, char === "{" || char === '"');
      } else {
        const both = field + char;
        out += start(both, isJson(field, char));
      }
    }
    return out + rest(text.slice(from));
  }

  function start(text: string, asJson: boolean): string {
    field = "";
    at = asJson ? "json" : "text";
    return rest(text);
  }

  function rest(text: string): string {
    if (text === "") return "";
    if (at === "json") return json.push(text);
    if (at !== "text") return text;
    hear?.("", text);
    return pass(lane, text);
  }

  function endLine(): string {
    const half = at === "second" ? start(field, false) : "";
    const left = at === "json" ? json.restart() : "";
    at = "name";
    field = "";
    return half + left;
  }

  return {
    push(text) {
      let out = "";
      for (let from = 0; from <= text.length;) {
        const newline = text.indexOf("\n", from);
        const to = newline < 0 ? text.length : newline;
        if (to > from) out += line(text.slice(from, to));
        if (newline < 0) break;
        out += endLine() + "\n";
        from = newline + 1;
      }
      return out;
    },
    end: () => endLine() + lane.close(false),
  };
}
