import { fail } from "../lib/result";
import { REFUSAL, responseFor } from "./answers";
import type { Addresses } from "./address";
import type { Decision, Hold } from "./hold";
import {
  abortReason,
  addListener,
  cloneRequest,
  getHeader,
  isAborted,
  isBranded,
  NativeHeaders,
  NativePromise,
  NativeRequest,
  NativeUint8Array,
  readRequest,
  reflectApply,
  requestBody,
  requestHeaders,
  requestMethod,
  requestReferrer,
  requestReferrerPolicy,
  requestSignal,
  requestUrl,
  setHeader,
  then,
  urlHref,
} from "./natives";
import { isForm, MAX_BYTES, readBytes, type Reading } from "./read-body";
import { streamBytes } from "./read-stream";
import { outgoing, type Outgoing } from "./seal";
import { spokenIn, withQuery } from "./spoken";
import type { Native, Wrapping } from "./wrap";

/**
 * Holds `fetch` on guarded endpoints. The call is frozen into one Request first, so that what is judged is
 * what is sent, whatever the page does to its arguments meanwhile.
 */
export function hookFetch(
  wrapping: Wrapping,
  addresses: Addresses,
  hold: Hold,
  pageHost: string | null,
): void {
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
    if (!addresses.find(target, null) && !spokenIn(pageHost, target))
      return reflectApply(native, self, [input, args[1]]);
    return heldFetch(native, self, input as Request | string, args[1] as RequestInit | undefined);
  });

  async function heldAddress(native: Native, self: unknown, request: Request): Promise<unknown> {
    const url = requestUrl(request);
    const spoken = spokenIn(pageHost, url);
    if (!spoken) return reflectApply(native, self, [request]);
    const read = () => resolved(spoken.read(true));
    const held = hold(spoken.match, "fetch", read, "application/x-www-form-urlencoded");
    const decision = await unlessAborted(held.decision, requestSignal(request), held.cancel);
    if (decision.action === "pass") return reflectApply(native, self, [request]);
    if (decision.action !== "rewrite") return responseFor(REFUSAL, url);
    const query = typeof decision.body === "string" ? decision.body : "";
    return reflectApply(native, self, [new NativeRequest(withQuery(url, query), request)]);
  }

  async function heldFetch(
    native: Native,
    self: unknown,
    input: Request | string,
    init: RequestInit | undefined,
  ): Promise<unknown> {
    const request = new NativeRequest(input, init);
    const match = addresses.find(requestUrl(request), requestMethod(request));
    if (isGet(request)) return heldAddress(native, self, request);
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

function isGet(request: Request): boolean {
  const method = requestMethod(request);
  return method === "GET" || method === "HEAD";
}

/** What leaves, as bytes that the browser can show; null for a stream that nobody could read. */
async function sentBody(
  decision: Extract<Decision, { action: "pass" | "rewrite" }>,
  bytes: Uint8Array<ArrayBuffer> | null,
  type: string | null,
): Promise<Outgoing | null> {
  if (decision.action === "pass") return bytes && { bytes, contentType: type };
  const { body } = decision;
  return outgoing(body, isForm(body) ? null : type);
}

function resolved<T>(value: T): Promise<T> {
  return new NativePromise((resolve) => resolve(value));
}

function rejected(error: unknown): Promise<never> {
  return new NativePromise((_, reject) => reject(error as Error));
}

/** All bytes of a request's body, read from a copy; null when it is too long or stalls. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const copy = cloneRequest(request);
  const body = requestBody?.(copy);
  if (!body) return new NativeUint8Array(await readRequest(copy));
  return streamBytes(body, MAX_BYTES);
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
