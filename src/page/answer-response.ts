/** Answers that come by `fetch`: the same Response to the page, with a body that was looked through on its way. */
import { createByteRewriter, type ByteRewriter } from "./answer-bytes";
import type { AnswerContext } from "./answer-context";
import { createRewriter, isReadable, type Rewriter } from "./answer/rewriter";
import { asOfAnswer } from "./native-error";
import { bytesLength, isBranded } from "./kinds";
import {
  cancelReader,
  getHeader,
  NativeResponse,
  NativeWeakMap,
  readChunk,
  reflectApply,
  responseBody,
  responseHeaders,
  streamReader,
  then,
  weakGet,
  weakSet,
} from "./natives";
import {
  closeBytes,
  endWaitingReader,
  enqueueBytes,
  NativeReadableStream,
  responsePrototype,
  responseStatus,
  responseStatusText,
} from "./natives-answers";
import type { Place } from "./place";
import type { Wrapping } from "./wrap";

export interface Answers {
  /** The promise that the page gets for a fetch to `place`; `guarded`: it went to an address for messages. */
  follow(fetched: unknown, place: Place | null, guarded: boolean): unknown;
}

interface StandIn {
  readonly original: Response;
  /** Why its body broke off. */
  failure: { readonly reason: unknown } | null;
}

/** What a made-up Response says of itself wrongly: asked of the one it stands for. */
const CONSUMERS = ["text", "json", "arrayBuffer", "blob", "bytes", "formData"] as const;
const IDENTITY = ["url", "type", "redirected", "headers"] as const;

export function createAnswers(wrapping: Wrapping, context: AnswerContext): Answers {
  const standsFor = new NativeWeakMap<object, StandIn>();
  for (const name of IDENTITY)
    wrapping.wrapGetter(responsePrototype, name, (native, self) =>
      reflectApply(native, original(self) ?? self, []),
    );
  wrapping.wrap(responsePrototype, "clone", (native, self, args) => {
    const copy = reflectApply(native, self, args) as object;
    const standIn = standInOf(self);
    if (standIn) weakSet(standsFor, copy, standIn);
    return copy;
  });
  // The browser says of a stream made by a script only that it failed; the page must learn why.
  for (const name of CONSUMERS)
    wrapping.wrap(responsePrototype, name, (native, self, args) => {
      const result = reflectApply(native, self, args);
      const standIn = standInOf(self);
      if (!standIn) return result;
      return then(
        result as Promise<unknown>,
        (value) => value,
        (error) => {
          throw standIn.failure ? standIn.failure.reason : asOfAnswer(error);
        },
      );
    });

  function standInOf(self: unknown): StandIn | undefined {
    return typeof self === "object" && self !== null ? weakGet(standsFor, self) : undefined;
  }

  function original(self: unknown): Response | undefined {
    return standInOf(self)?.original;
  }

  function looked(response: unknown): unknown {
    if (!context.on() || !isBranded(responseStatus, response)) return response;
    const body = responseBody(response);
    const type = getHeader(responseHeaders(response), "content-type") ?? "";
    if (!body || !isReadable(type)) return response;
    try {
      const rewriter = createRewriter(type, context.judge, context.hear());
      const init = {
        status: responseStatus(response),
        statusText: responseStatusText(response),
        headers: responseHeaders(response),
      };
      const standIn: StandIn = { original: response, failure: null };
      const stream = new NativeReadableStream(source(body, rewriter, standIn));
      const through = new NativeResponse(stream, init);
      weakSet(standsFor, through, standIn);
      return through;
    } catch {
      return response; // a page that broke what this needs shows its answers as they are
    }
  }

  function source(body: ReadableStream, rewriter: Rewriter, standIn: StandIn) {
    const reader = streamReader(body);
    const bytes = createByteRewriter(rewriter);
    return {
      type: "bytes" as const,
      pull: async (controller: ReadableByteStreamController) => {
        try {
          await pump(reader, controller, bytes);
        } catch (reason) {
          standIn.failure = { reason };
          throw reason;
        }
      },
      cancel: (reason: unknown) => cancelReader(reader, reason),
    };
  }

  return {
    follow(fetched, place, guarded) {
      if (!context.mayAnswer(place, guarded)) return fetched;
      return then(fetched as Promise<unknown>, looked);
    },
  };
}

/** One piece of the body, as soon as there is one; an error of the body becomes the stream's own. */
async function pump(
  reader: ReadableStreamDefaultReader<unknown>,
  controller: ReadableByteStreamController,
  bytes: ByteRewriter,
): Promise<void> {
  for (;;) {
    const { done, value } = await readChunk(reader);
    const piece = done ? bytes.end() : bytes.push(value as Uint8Array<ArrayBuffer>);
    if (bytesLength(piece) > 0) enqueueBytes(controller, piece);
    if (done) {
      closeBytes(controller);
      endWaitingReader(controller);
      return;
    }
    if (bytesLength(piece) > 0) return;
  }
}
