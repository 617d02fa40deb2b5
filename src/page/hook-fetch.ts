import { fail } from "../lib/result";
import { REFUSAL, refusalAt, responseFor } from "./answers";
import type { Addresses } from "./address";
import type { Answers } from "./answer-response";
import { bytesOf, frozen, isGet, settledOptions, withBody } from "./fetch-request";
import type { Decision, Hold } from "./hold";
import type { JustTyped } from "./just-typed";
import type { Match } from "../sites/match";
import { isBranded, isFormData } from "./kinds";
import {
  abortReason,
  addListener,
  blobType,
  finds,
  getHeader,
  isAborted,
  NativePromise,
  NativeRequest,
  NativeResponse,
  NativeTypeError,
  plainPrototype,
  prototypeOf,
  reflectApply,
  requestBody,
  requestHeaders,
  requestMethod,
  requestSignal,
  requestUrl,
  responseForm,
  settled,
  then,
  upperCase,
  urlHref,
} from "./natives";
import { isForm, readBytes, type Reading, type Sendable } from "./read-body";
import { outgoing, type Outgoing } from "./seal";
import { isQuiet, spokenIn, withQuery } from "./spoken";
import { judgeUpload, unreadUpload, uploadOf, type Upload } from "./uploads";
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
  justTyped: JustTyped,
): void {
  wrapping.wrap(window, "fetch", (native, self, args) => {
    if (args.length === 0 || typeof args[0] === "symbol") return reflectApply(native, self, args);
    let target: string;
    let input: unknown = args[0];
    let init = args[1] as RequestInit | undefined;
    let upload: Upload | "hidden" | null = null;
    try {
      if (isBranded(requestUrl, input)) target = requestUrl(input);
      else
        input = target = isBranded(urlHref, input)
          ? urlHref(input)
          : addresses.whole(`${input as string}`);
      // Whatever else is given as options, the browser refuses.
      if (init && (typeof init === "object" || typeof init === "function")) {
        const plain = prototypeOf(init) === plainPrototype;
        if (!plain && isBranded(requestUrl, init)) upload = "hidden";
        else upload = uploadIn(target, (init = settledOptions(init, plain)));
      }
      if (!upload && bringsFile(input, target)) upload = "hidden";
    } catch (error) {
      return rejected(error); // as native fetch does with what has no text form
    }
    const place = addresses.place(target);
    const typed = justTyped(init?.body);
    if (!upload && !typed && isQuiet(addresses, target, place))
      return answers.follow(reflectApply(native, self, [input, init]), place, false);
    const guarded = addresses.find(target, null) !== null;
    const held = heldFetch(native, self, input as Request | string, init, upload, typed);
    return answers.follow(held, place, guarded);
  });

  async function heldAddress(native: Native, self: unknown, request: Request): Promise<unknown> {
    const url = requestUrl(request);
    const spoken = spokenIn(addresses, url);
    if (!spoken) return reflectApply(native, self, [request]);
    const read = () => settled(spoken.read(true));
    const held = hold(spoken.match, "fetch", read, "application/x-www-form-urlencoded");
    const decision = await unlessAborted(held.decision, requestSignal(request), held.cancel);
    if (decision.action === "pass") {
      await held.approve(url);
      return reflectApply(native, self, [request]);
    }
    if (decision.action !== "rewrite") return responseFor(REFUSAL, url);
    const query = typeof decision.body === "string" ? decision.body : "";
    const changed = withQuery(url, query);
    await held.approve(changed);
    return reflectApply(native, self, [new NativeRequest(changed, request)]);
  }

  /** Words may stand in the address of a request that has a body, too; such an address is not changed. */
  async function addressMayLeave(request: Request): Promise<boolean> {
    const url = requestUrl(request);
    const spoken = spokenIn(addresses, url);
    if (!spoken) return true;
    const held = hold(spoken.match, "fetch", () => settled(spoken.read(false)), null);
    const signal = requestSignal(request);
    const { action } = await unlessAborted(held.decision, signal, held.cancel);
    if (action === "pass") await held.approve(url);
    return action === "pass";
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
    const sent = await rewritten(decision.body, type);
    return reflectApply(native, self, [withBody(request, sent)]);
  }

  /** What can still change while the browser reads the options is looked at in the frozen request. */
  function uploadIn(target: string, { body, method }: RequestInit): Upload | "hidden" | null {
    if (!body) return null;
    const verb = upperCase(method ?? "POST");
    if (typeof body === "string" || isBranded<Blob>(blobType, body))
      return uploadOf(addresses, verb, target, body, null);
    return isFormData(body) || verb === "PUT" || addresses.takesFiles(target) ? "hidden" : null;
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
    if (bytes === undefined) return unreadUpload(addresses);
    if (!bytes) throw new NativeTypeError(); // it does not end: no file
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
    typed: Match | null,
  ): Promise<unknown> {
    const request = frozen(input, init);
    const match = addresses.find(requestUrl(request), requestMethod(request)) ?? typed;
    if (isGet(request)) return heldAddress(native, self, request);
    const file = match ? null : upload === "hidden" ? await uploadFrom(request) : upload;
    if (file) return heldUpload(native, self, request, file);
    if (!(await addressMayLeave(request))) return responseFor(REFUSAL, requestUrl(request));
    if (!match || requestBody?.(request) === null) return reflectApply(native, self, [request]);
    const type = getHeader(requestHeaders(request), "content-type");
    let bytes: Uint8Array<ArrayBuffer> | null | undefined = null;
    const read = async (): Promise<Reading> => {
      bytes = await bytesOf(request);
      return bytes ? readBytes(bytes, type) : fail({ reason: "opaque-stream" });
    };
    const held = hold(match, "fetch", read, type);
    const decision = await unlessAborted(held.decision, requestSignal(request), held.cancel);
    const url = requestUrl(request);
    if (decision.action === "strip") return responseFor(decision.answer, url);
    if (decision.action === "refuse") return responseFor(refusalAt(match), url);
    const sent = await sentBody(decision, bytes, type);
    await held.approve(url, sent);
    return reflectApply(native, self, [sent ? withBody(request, sent) : request]);
  }
}

/** What leaves, as bytes that the browser can show; null for a stream that nobody could read. */
async function sentBody(
  decision: Extract<Decision, { action: "pass" | "rewrite" }>,
  bytes: Uint8Array<ArrayBuffer> | null | undefined,
  type: string | null,
): Promise<Outgoing | null> {
  const body = decision.action === "pass" ? bytes : decision.body;
  // Where nobody says whether there is a body, one without stays one.
  if (!body || !(requestBody || bytes?.length)) return null;
  return rewritten(body, type);
}

/** A form has a boundary of its own; any other body keeps its type, or has none still. */
function rewritten(body: Sendable, type: string | null): Promise<Outgoing> {
  return outgoing(body, isForm(body) ? null : (type ?? ""));
}

function rejected(error: unknown): Promise<never> {
  return new NativePromise((_, reject) => reject(error as Error));
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
