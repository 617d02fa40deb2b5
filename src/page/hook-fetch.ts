import { fail } from "../lib/result";
import { REFUSAL, responseFor } from "./answers";
import type { Addresses } from "./address";
import type { Decision, Hold } from "./hold";
import {
  abortReason,
  addListener,
  cancelReader,
  cloneRequest,
  getHeader,
  isAborted,
  isBranded,
  isView,
  NativeHeaders,
  NativePromise,
  NativeRequest,
  NativeUint8Array,
  readChunk,
  readRequest,
  reflectApply,
  requestBody,
  requestHeaders,
  requestMethod,
  requestReferrer,
  requestReferrerPolicy,
  requestSignal,
  requestUrl,
  setBytes,
  setHeader,
  setTimer,
  streamReader,
  then,
  urlHref,
} from "./natives";
import { MAX_BYTES, readBytes, type Reading } from "./read-body";
import { outgoing, type Outgoing } from "./seal";
import type { Native, Wrapping } from "./wrap";

/** A stream that has sent nothing for this long is not waited for. */
const STALLED_MS = 10_000;

/**
 * Holds `fetch` on guarded endpoints. The call is frozen into one Request first, so that what is judged is
 * what is sent, whatever the page does to its arguments meanwhile.
 */
export function hookFetch(wrapping: Wrapping, addresses: Addresses, hold: Hold): void {
  wrapping.wrap(window, "fetch", (native, self, args) => {
    if (args.length === 0) return reflectApply(native, self, args);
    let target: string;
    let input: unknown = args[0];
    try {
      if (isBranded(requestUrl, input)) target = requestUrl(input);
      else input = target = isBranded(urlHref, input) ? urlHref(input) : `${input as string}`;
    } catch (error) {
      return rejected(error); // as native fetch does with what has no text form
    }
    if (!addresses.find(target, null)) return reflectApply(native, self, [input, args[1]]);
    return heldFetch(native, self, input as Request | string, args[1] as RequestInit | undefined);
  });

  async function heldFetch(
    native: Native,
    self: unknown,
    input: Request | string,
    init: RequestInit | undefined,
  ): Promise<unknown> {
    const request = new NativeRequest(input, init);
    const match = addresses.find(requestUrl(request), requestMethod(request));
    if (!match || requestBody?.(request) === null) return reflectApply(native, self, [request]);
    const type = getHeader(requestHeaders(request), "content-type");
    let bytes: Uint8Array<ArrayBuffer> | null = null;
    const read = async (): Promise<Reading> => {
      bytes = await bytesOf(request);
      return bytes ? readBytes(bytes, type) : fail({ reason: "opaque-stream" });
    };
    const held = hold(match, "fetch", read, type);
    const decision = await unlessAborted(held.decision, requestSignal(request), held.cancel);
    const url = requestUrl(request);
    if (decision.action === "strip") return responseFor(decision.answer, url);
    if (decision.action === "refuse") return responseFor(REFUSAL, url);
    const sent = await sentBody(decision, bytes, type);
    await held.approve(url, sent);
    return reflectApply(native, self, [sent ? withBody(request, sent) : request]);
  }
}

/** What leaves, as bytes that the browser can show; null for a stream that nobody could read. */
async function sentBody(
  decision: Extract<Decision, { action: "pass" | "rewrite" }>,
  bytes: Uint8Array<ArrayBuffer> | null,
  type: string | null,
): Promise<Outgoing | null> {
  if (decision.action === "pass") return bytes && { bytes, contentType: type };
  const { body } = decision;
  return outgoing(body, typeof body === "string" ? type : null);
}

function rejected(error: unknown): Promise<never> {
  return new NativePromise((_, reject) => reject(error as Error));
}

/** All bytes of a request's body, read from a copy; null when it is too long or stalls. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const copy = cloneRequest(request);
  const body = requestBody?.(copy);
  if (!body) return new NativeUint8Array(await readRequest(copy));
  const reader = streamReader(body);
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = await orStalled(readChunk(reader));
    if (chunk === null || (!chunk.done && !isView(chunk.value))) break;
    if (chunk.done) return joined(chunks, total);
    const piece = chunk.value as Uint8Array;
    total += piece.byteLength;
    if (total > MAX_BYTES) break;
    chunks[chunks.length] = piece;
  }
  void then(cancelReader(reader), ignore, ignore);
  return null;
}

function orStalled<T>(promise: Promise<T>): Promise<T | null> {
  return new NativePromise((resolve, reject) => {
    setTimer(() => resolve(null), STALLED_MS);
    void then(promise, resolve, reject);
  });
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const all = new NativeUint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    setBytes(all, chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

/** The same request with this body; a rewritten form has a boundary of its own. */
function withBody(request: Request, { bytes, contentType }: Outgoing): Request {
  const headers = new NativeHeaders(requestHeaders(request));
  if (contentType !== null) setHeader(headers, "content-type", contentType);
  return new NativeRequest(request, {
    body: bytes,
    headers,
    referrer: requestReferrer(request),
    referrerPolicy: requestReferrerPolicy(request),
  });
}

function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  cancel: () => void,
): Promise<T> {
  return new NativePromise((resolve, reject) => {
    const abort = () => {
      cancel();
      reject(abortReason(signal) as Error);
    };
    if (isAborted(signal)) {
      abort();
      return;
    }
    addListener(signal, "abort", abort);
    void then(promise, resolve, reject);
  });
}

function ignore(): void {
  // The copy is no longer wanted; whether its source agrees does not matter.
}
