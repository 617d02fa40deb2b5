/** Answers that come by XMLHttpRequest: the text that the page reads, at every moment of the stream. */
import type { AnswerContext } from "./answer-context";
import { createRewriter, isReadable, type Rewriter } from "./answer/rewriter";
import {
  NativeWeakMap,
  reflectApply,
  responseTypeOf,
  weakGet,
  weakSet,
  xhrPrototype,
} from "./natives";
import { xhrHeader, xhrState } from "./natives-answers";
import type { Place } from "./place";
import type { Native, Wrapping } from "./wrap";

export interface XhrAnswers {
  /** A request was opened. */
  opened(xhr: object, place: Place | null, guarded: boolean): void;
}

interface Reading {
  readonly rewriter: Rewriter;
  /** UTF-16 code units of the answer that were looked at. */
  seen: number;
  text: string;
  ended: boolean;
}

const DONE = 4;
const DEEPEST = 64;

export function hookXhrAnswers(wrapping: Wrapping, context: AnswerContext): XhrAnswers {
  const followed = new NativeWeakMap<object, Reading | "new" | null>();
  const parsed = new NativeWeakMap<object, true>();

  wrapping.wrapGetter(xhrPrototype, "responseText", (native, self) => textOf(self, native));
  wrapping.wrapGetter(xhrPrototype, "response", (native, self) => {
    const xhr = self as XMLHttpRequest;
    if (!isFollowed(self)) return reflectApply(native, self, []);
    const type = responseTypeOf(xhr);
    if (type === "" || type === "text") return textOf(self, native);
    const value = reflectApply(native, self, []);
    if (type === "json" && context.on() && typeof value === "object" && value !== null) {
      if (!weakGet(parsed, value)) rewriteStrings(value, 0);
      weakSet(parsed, value, true);
    }
    return value;
  });

  function isFollowed(self: unknown): self is object {
    return typeof self === "object" && self !== null && !!weakGet(followed, self);
  }

  function textOf(self: unknown, native: Native): unknown {
    const raw = reflectApply(native, self, []);
    if (!isFollowed(self) || typeof raw !== "string" || raw === "") return raw;
    const xhr = self as XMLHttpRequest;
    const reading = readingOf(xhr);
    if (!reading || raw.length < reading.seen) return raw;
    try {
      if (raw.length > reading.seen) reading.text += reading.rewriter.push(raw.slice(reading.seen));
      reading.seen = raw.length;
      if (xhrState(xhr) === DONE && !reading.ended) {
        reading.ended = true;
        reading.text += reading.rewriter.end();
      }
      return reading.text;
    } catch {
      weakSet(followed, self, null);
      return raw; // a page that broke what this needs shows its answers as they are
    }
  }

  function readingOf(xhr: XMLHttpRequest): Reading | null {
    const known = weakGet(followed, xhr) ?? null;
    if (known !== "new") return known;
    const type = xhrHeader(xhr, "content-type") ?? "";
    const reading =
      context.on() && isReadable(type)
        ? {
            rewriter: createRewriter(type, context.judge, context.hear()),
            seen: 0,
            text: "",
            ended: false,
          }
        : null;
    weakSet(followed, xhr, reading);
    return reading;
  }

  /** The browser parsed it already; it gives the same object each time. */
  function rewriteStrings(value: object, depth: number): void {
    if (depth > DEEPEST) return;
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const inner = fields[key];
      if (typeof inner === "object" && inner !== null) rewriteStrings(inner, depth + 1);
      if (typeof inner !== "string" || inner === "") continue;
      const rewriter = createRewriter("text/plain", context.judge, context.hear());
      fields[key] = rewriter.push(inner) + rewriter.end();
    }
  }

  return {
    opened(xhr, place, guarded) {
      const may = context.mayAnswer(place, guarded);
      if (may || weakGet(followed, xhr)) weakSet(followed, xhr, may ? "new" : null);
    },
  };
}
