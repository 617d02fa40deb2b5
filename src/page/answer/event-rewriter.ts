/** Server-sent events: only what stands behind `data:` is looked at, as JSON if it begins so, else as text that goes on. */
import type { AddressJudge } from "./address-scanner";
import { createJsonRewriter, type Hear, type Rewriter } from "./json-rewriter";
import { createTextLane, passText } from "./text-lane";

const NAME = "data:";
/** What may follow `[` when it begins JSON and not a link. */
const IN_LIST = /[\s[{"\d\-\]]/u;

export function createEvents(judge: AddressJudge, hear: Hear | null): Rewriter {
  const json = createJsonRewriter(judge, { joins: true, hear });
  const lane = createTextLane(judge);
  lane.open();
  /** Where in its line the stream is; `second` behind a `[` that waits for what follows it. */
  let at: "name" | "begin" | "second" | "json" | "text" | "other" = "name";
  /** Characters of the name, and of the blank behind it, that came. */
  let begun = 0;

  /** A part of a line, or its last one; null for all of it as it stands. */
  function line(text: string, from: number, to: number, last: boolean): string | null {
    let next = from;
    for (; next < to && at === "name"; next++) {
      if (text.charAt(next) !== NAME[begun]) at = "other";
      else if (++begun === NAME.length) at = "begin";
    }
    if (next < to && at === "begin" && begun === NAME.length && text.charAt(next) === " ") {
      begun++;
      next++;
    }
    if (next >= to) return null;
    const first = text.charAt(next);
    if (at === "second") {
      at = inList(first);
      return (value("[", 0, 1) ?? "[") + (value(text, next, to) ?? text.slice(next, to));
    }
    if (at === "begin" && first === "[" && next + 1 === to) {
      at = "second";
      return text.slice(from, next);
    }
    if (at === "begin" && first === "[") at = inList(text.charAt(next + 1));
    else if (at === "begin") {
      at = first === "{" || first === '"' ? "json" : "text";
      if (last && at === "json" && json.mayStand(text, next, to)) at = "other";
    }
    const passed = value(text, next, to);
    return passed === null ? null : text.slice(from, next) + passed;
  }

  function inList(second: string): "json" | "text" {
    return IN_LIST.test(second) ? "json" : "text";
  }

  function value(text: string, from: number, to: number): string | null {
    if (at === "json") return json.pass(text, from, to);
    if (at !== "text") return null;
    hear?.("", text.slice(from, to));
    return passText(lane, text, from, to);
  }

  function endLine(): string {
    if (at === "second") at = "text";
    else if (at !== "json") return reset("");
    return reset(at === "json" ? json.restart() : (value("[", 0, 1) ?? "["));
  }

  function reset(left: string): string {
    at = "name";
    begun = 0;
    return left;
  }

  return {
    push(text) {
      let out = "";
      let told = 0;
      for (let from = 0; from < text.length;) {
        const newline = text.indexOf("\n", from);
        const to = newline < 0 ? text.length : newline;
        const passed = to > from ? line(text, from, to, newline >= 0) : null;
        const left = newline < 0 ? "" : endLine();
        if (passed !== null || left !== "") {
          out += text.slice(told, from) + (passed ?? text.slice(from, to)) + left;
          told = to;
        }
        from = to + 1;
      }
      return out + text.slice(told);
    },
    end: () => endLine() + lane.close(false),
  };
}
