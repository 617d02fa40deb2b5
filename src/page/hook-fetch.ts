import { fail } from "../lib/result";
import { REFUSAL, responseFor } from "./answers";
import type { Addresses } from "./address";
import type { Answers } from "./answer-response";
import type { Decision, Hold } from "./hold";
import { asOfFetch } from "./native-error";
import {
  abortReason,
  addListener,
  cloneRequest,
  finds,
  getDescriptor,
  getHeader,
  isAborted,
  isBranded,
  NativeHeaders,
  NativePromise,
  NativeRequest,
  NativeResponse,
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
  responseForm,
  setHeader,
  settled,
  then,
  upperCase,
  urlHref,
} from "./natives";
import { isForm, MAX_BYTES, readBytes, type Reading } from "./read-body";
import { streamBytes } from "./read-stream";
import { outgoing, type Outgoing } from "./seal";
import { isQuiet, spokenIn, withQuery } from "./spoken";
import { judgeUpload, uploadOf, type Upload } from "./uploads";
import type { Native, Wrapping } from "./wrap";

const MULTIPART = /^multipart\/form-data/iu;

/**
 * Holds `fetch` on guarded endpoints. The call is frozen into one Request first, so that what is judged is
 * what is sent, whatever the page does to its arguments meanwhile.
 */
export function hookFetch(
  wrapping: Wrapping,
  addresses: Addresses,
  hold: Hold,
  answers: Answers,
): void {
  wrapping.wrap(window, "fetch", (native, self, args) => {
    if (args.length === 0 || typeof args[0] === "symbol") return reflectApply(native, self, args);
    let target: string;
    let input: unknown = args[0];
    try {
      if (isBranded(requestUrl, input)) target = requestUrl(input);
      else input = target = isBranded(urlHref, input) ? urlHref(input) : `${input as string}`;
    } catch (error) {
      return rejected(error); // as native fetch does with what has no text form
    }
    const init = args[1] as RequestInit | undefined;
    const upload = uploadIn(target, init) ?? (bringsFile(input, target) ? "hidden" : null);
    if (!upload && isQuiet(addresses, target))
      return answers.follow(reflectApply(native, self, [input, init]), target, false);
    const guarded = addresses.find(target, null) !== null;
    const held = heldFetch(native, self, input as Request | string, init, upload);
    return answers.follow(held, target, guarded);
  });

  async function heldAddress(native: Native, self: unknown, request: Request): Promise<unknown> {
    const url = requestUrl(request);
    const spoken = spokenIn(addresses, url);
    if (!spoken) return reflectApply(native, self, [request]);
    const read = () => settled(spoken.read(true));
    const held = hold(spoken.match, "fetch", read, "application/x-www-form-urlencoded");
    const decision = await unlessAborted(held.decision, requestSignal(request), held.cancel);
    if (decision.action === "pass") return reflectApply(native, self, [request]);
    if (decision.action !== "rewrite") return responseFor(REFUSAL, url);
    const query = typeof decision.body === "string" ? decision.body : "";
    return reflectApply(native, self, [new NativeRequest(withQuery(url, query), request)]);
  }

  /** Words may stand in the address of a request that has a body, too; such an address is not changed. */
  async function addressMayLeave(request: Request): Promise<boolean> {
    const spoken = spokenIn(addresses, requestUrl(request));
    if (!spoken) return true;
    const held = hold(spoken.match, "fetch", () => settled(spoken.read(false)), null);
    const signal = requestSignal(request);
    return (await unlessAborted(held.decision, signal, held.cancel)).action === "pass";
  }

  /** What is judged is what the page gave; what is sent is the frozen request, unless it is changed. */
  async function heldUpload(
    native: Native,
    self: unknown,
    request: Request,
    upload: Upload,
  ): Promise<unknown> {
    const held = judgeUpload(upload, "fetch", hold);
    const decision = await unlessAborted(held.decision, requestSignal(request), held.cancel);
    if (decision.action === "pass") return reflectApply(native, self, [request]);
    if (decision.action !== "rewrite") return responseFor(REFUSAL, requestUrl(request));
    const type = getHeader(requestHeaders(request), "content-type");
    const sent = await outgoing(decision.body, isForm(decision.body) ? null : type);
    return reflectApply(native, self, [withBody(request, sent)]);
  }

  /** Looks without asking a getter: the request is read once, when it is frozen. */
  function uploadIn(target: string, init: RequestInit | undefined): Upload | "hidden" | null {
    if (typeof init !== "object" || init === null || !("body" in init)) return null;
    const body = getDescriptor(init, "body");
    const method = getDescriptor(init, "method");
    if (!body || !("value" in body) || (method && !("value" in method))) return "hidden";
    if (body.value === undefined || body.value === null) return null;
    const verb = upperCase(`${method?.value ?? "GET"}`);
    return uploadOf(addresses, verb, target, body.value, null);
  }

  /** Does a request that was made before look as if a file were in it? */
  function bringsFile(input: unknown, target: string): boolean {
    if (!isBranded(requestUrl, input)) return false;
    const type = getHeader(requestHeaders(input), "content-type") ?? "";
    const method = requestMethod(input);
    return (
      method === "PUT" || finds(MULTIPART, type) || (!isGet(input) && addresses.takesFiles(target))
    );
  }

  /** A body that shows itself only to the browser, as what the frozen request holds. */
  async function uploadFrom(request: Request): Promise<Upload | null> {
    if (requestBody?.(request) === null) return null;
    const bytes = await bytesOf(request);
    const type = getHeader(requestHeaders(request), "content-type") ?? "";
    if (!bytes) return null;
    const url = requestUrl(request);
    const method = addresses.takesFiles(url) ? requestMethod(request) : "PUT";
    if (!finds(MULTIPART, type)) return uploadOf(addresses, method, url, bytes, type);
    const form = new NativeResponse(bytes, { headers: { "content-type": type } });
    return uploadOf(addresses, "POST", url, await responseForm(form), null);
  }

  async function heldFetch(
    native: Native,
    self: unknown,
    input: Request | string,
    init: RequestInit | undefined,
    upload: Upload | "hidden" | null,
  ): Promise<unknown> {
    const request = frozen(input, init);
    const match = addresses.find(requestUrl(request), requestMethod(request));
    if (isGet(request)) return heldAddress(native, self, request);
    const file = match ? null : upload === "hidden" ? await uploadFrom(request) : upload;
    if (file) return heldUpload(native, self, request, file);
    if (!(await addressMayLeave(request))) return responseFor(REFUSAL, requestUrl(request));
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

function frozen(input: Request | string, init: RequestInit | undefined): Request {
  try {
    return new NativeRequest(input, init);
  } catch (error) {
    throw asOfFetch(error);
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
