/** Requests of `fetch`, made of what a page gave and changed by nobody since. */
import { bare } from "./bare";
import { asOfFetch } from "./native-error";
import {
  cloneRequest,
  defineProperty,
  NativeHeaders,
  NativeRequest,
  NativeUint8Array,
  readRequest,
  requestBody,
  requestHeaders,
  requestMethod,
  requestReferrer,
  requestReferrerPolicy,
  requestUrl,
  setHeader,
} from "./natives";
import { MAX_BYTES } from "./read-body";
import { streamBytes } from "./read-stream";
import type { Outgoing } from "./seal";

/**
 * The same options with the body and the method that they have now: asked again, they may have others. `plain`: they
 * say to have nothing but what is their own and what any object has; a copy is quicker then, and says so much at most.
 */
export function settledOptions(init: RequestInit, plain: boolean): RequestInit {
  if (plain) {
    const { body, method, ...others } = init;
    return { body, method: settledMethod(method), ...others } as RequestInit; // in this order it is quickest
  }
  const { body, method } = init;
  return { __proto__: init, body, method: settledMethod(method) } as RequestInit;
}

function settledMethod(method: string | undefined): string | undefined {
  return method && `${method}`;
}

/** What `fetch` makes of its arguments, once and for all. */
export function frozen(input: Request | string, init: RequestInit | undefined): Request {
  try {
    return new NativeRequest(input, init);
  } catch (error) {
    throw asOfFetch(error);
  }
}

export function isGet(request: Request): boolean {
  const method = requestMethod(request);
  return method === "GET" || method === "HEAD";
}

/** All bytes of a request's body, read from a copy; as `streamBytes` says when that cannot be. */
export async function bytesOf(
  request: Request,
): Promise<Uint8Array<ArrayBuffer> | null | undefined> {
  const copy = cloneRequest(request);
  const body = requestBody?.(copy);
  if (!body) return new NativeUint8Array(await readRequest(copy));
  return streamBytes(body, MAX_BYTES);
}

/** The same request with this body. None for an empty one, which Chromium takes for one that it may not show: the same arrives. */
export function withBody(request: Request, { bytes, contentType }: Outgoing): Request {
  if (bytes.length === 0) {
    defineProperty(request, "body", bare({}));
    return new NativeRequest(requestUrl(request), request);
  }
  const headers = new NativeHeaders(requestHeaders(request));
  if (contentType) setHeader(headers, "content-type", contentType);
  return new NativeRequest(request, {
    body: bytes,
    headers,
    referrer: requestReferrer(request),
    referrerPolicy: requestReferrerPolicy(request),
  });
}
