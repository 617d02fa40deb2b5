/** Answers that come as messages: of sockets and of event sources to the chat's own hosts. */
import type { AnswerContext } from "./answer-context";
import { createMessageRewriter } from "./answer/rewriter";
import { isBranded } from "./kinds";
import { eventTarget, NativeWeakMap, reflectApply, socketUrl, weakGet, weakSet } from "./natives";
import { eventSourceUrl, messagePrototype } from "./natives-answers";
import type { Wrapping } from "./wrap";

type Rewrite = (message: string) => string;

export function hookMessageAnswers(wrapping: Wrapping, context: AnswerContext): void {
  const sources = new NativeWeakMap<object, Rewrite | "other">();
  const texts = new NativeWeakMap<object, string>();

  wrapping.wrapGetter(messagePrototype, "data", (native, self) => {
    const data = reflectApply(native, self, []);
    if (typeof data !== "string" || data === "") return data;
    const known = weakGet(texts, self as object);
    if (known !== undefined) return known;
    const target = eventTarget(self as Event);
    const rewrite = target && rewriteOf(target);
    if (!rewrite || !context.on()) return data;
    const text = lookedThrough(rewrite, data);
    weakSet(texts, self as object, text);
    return text;
  });

  function rewriteOf(target: EventTarget): Rewrite | null {
    const known = weakGet(sources, target);
    if (known !== undefined) return known === "other" ? null : known;
    const url = isBranded(socketUrl, target)
      ? socketUrl(target)
      : eventSourceUrl && isBranded(eventSourceUrl, target)
        ? eventSourceUrl(target)
        : null;
    const rewrite =
      url !== null && context.ownSocket(url)
        ? createMessageRewriter(context.judge, context.hear())
        : null;
    weakSet(sources, target, rewrite ?? "other");
    return rewrite;
  }
}

/** A page that broke what this needs shows its answers as they are. */
function lookedThrough(rewrite: Rewrite, data: string): string {
  try {
    return rewrite(data);
  } catch {
    return data;
  }
}
