/**
 * The browser's own view of requests. Blocking needs a force-installed Chromium or Firefox; elsewhere the
 * browser takes a blocking listener without a word and never calls it.
 */
import { browser } from "./api";
import type { WebRequest } from "webextension-polyfill";
import { installType } from "./install";
import { bodyInChromium, bodyInFirefox, bodyOf, type WireBody } from "./shown-body";

export type { WireBody };

export interface WireRequest {
  /** The same for a request and what it was redirected to. */
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  /** Null for shared and service workers. */
  readonly tabId: number | null;
  /** Origin or address of who asked for it; null when the browser does not say. */
  readonly initiator: string | null;
  readonly body: WireBody | null;
  /** A tab goes there, perhaps one that was opened for it. */
  readonly opens?: boolean;
}

/** A request by its address alone. */
export interface AddressRequest extends Omit<WireRequest, "body" | "opens"> {
  /** `page`: the tab goes there; `frame`: a frame does; `part`: all else. */
  readonly kind: "page" | "frame" | "part";
}

/** Which requests are heard of. */
export interface AddressFilter {
  readonly urls: readonly string[];
  readonly tabId?: number;
  /** Only those by which a tab goes somewhere, or by which the browser reports a breach of a page's policy. */
  readonly type?: "main_frame" | "csp_report";
}

/**
 * Requests of no tab, as shared and service workers send them. Chromium cannot tell a listener of these alone: there it
 * is all addresses with several words in them, whoever sends them.
 */
export const OF_NO_TAB: AddressFilter = import.meta.env.FIREFOX
  ? { urls: ["<all_urls>"], tabId: -1 }
  : { urls: ["%20", "+"].flatMap((blank) => wordy(blank)) };

function wordy(blank: string): string[] {
  const path = `*${blank}*${blank}*${blank}*`;
  return [`*://*/${path}`, `wss://*/${path}`, `ws://*/${path}`];
}

/** Answers whether the request may leave. */
export type WireJudge = (request: WireRequest) => Promise<boolean>;

const BLOCKED = /ERR_BLOCKED_BY_CLIENT/u;
const PROBE_URL = "http://127.0.0.1:9/";
/** A listener is there for the network a moment after it was added: one lost question proves nothing. */
const PROBE_WAITS_MS = [0, 50, 150, 400, 1_000];
/** Where an administrator has installed us it is granted: on a busy machine the answer comes late. */
const PATIENT_WAITS_MS = [...PROBE_WAITS_MS, 2_000, 4_000, 8_000, 15_000];

/** Calls `judge` for requests with a body and holds them until it has answered. Harmless where not granted. */
export function holdRequests(matches: readonly string[], judge: WireJudge): () => void {
  return listen(matches, ["blocking", "requestBody"], (details) => {
    const request = withBody(details);
    if (!request) return undefined;
    // A rejection would let it through.
    return judge(request).then(
      (leaves) => ({ cancel: !leaves }),
      () => ({ cancel: true }),
    );
  });
}

/** Tells of requests with a body; cannot stop them. */
export function watchRequests(
  matches: readonly string[],
  tell: (request: WireRequest) => void,
): () => void {
  return listen(matches, ["requestBody"], (details) => {
    const request = withBody(details);
    if (request) tell(request);
    return undefined;
  });
}

/** Tells of requests to these addresses that a page sends, and shows no body; cannot stop them. */
export function watchAddresses(
  matches: readonly string[],
  tell: (request: Omit<WireRequest, "body">) => void,
): () => void {
  return listen(matches, [], (details) => {
    tell(plain(details));
    return undefined;
  });
}

/**
 * Calls `judge` for requests with or without a body and holds them until it has answered; an answer that is there at
 * once costs no wait. Harmless where not granted.
 */
export function holdAddresses(
  filter: AddressFilter,
  judge: (request: AddressRequest) => true | Promise<boolean>,
): () => void {
  return listenTo(filter, ["blocking"], (details) => {
    return answered(judge(withKind(details)));
  });
}

function answered(leaves: true | Promise<boolean>): Answer {
  if (leaves === true) return undefined;
  // A rejection would let it through.
  return leaves.then(
    (may) => ({ cancel: !may }),
    () => ({ cancel: true }),
  );
}

/** The same for reports that a browser sends by itself, by what they say. */
export function holdReports(
  judge: (request: AddressRequest, says: string) => true | Promise<boolean>,
): () => void {
  const all: AddressFilter = { urls: ["<all_urls>"], type: "csp_report" };
  return listenTo(all, ["blocking", "requestBody"], (details) => {
    const body = bodyOf(details.requestBody);
    const says = body?.kind === "bytes" ? new TextDecoder().decode(body.bytes) : "";
    return answered(judge(withKind(details), says));
  });
}

/** Tells of the same; cannot stop them. */
export function watchAllAddresses(
  filter: AddressFilter,
  tell: (request: AddressRequest) => void,
): () => void {
  return listenTo(filter, [], (details) => {
    tell(withKind(details));
    return undefined;
  });
}

/** Tells of requests of no tab that a rule of an extension has stopped. */
export function watchStopped(
  matches: readonly string[],
  tell: (request: Omit<WireRequest, "body">) => void,
): () => void {
  const listener = (details: WebRequest.OnErrorOccurredDetailsType) => {
    if (details.method === "GET" || details.tabId >= 0 || !BLOCKED.test(details.error)) return;
    tell(plain(details));
  };
  browser.webRequest?.onErrorOccurred.addListener(listener, { urls: [...matches] });
  return () => browser.webRequest?.onErrorOccurred.removeListener(listener);
}

/** Is a blocking listener called, and its promise awaited? Asks without touching the network. */
export async function canHold(): Promise<boolean> {
  const granted = await browser.permissions
    .contains({ permissions: ["webRequestBlocking"] })
    .catch(() => false);
  if (!granted || !browser.webRequest) return false;
  if (import.meta.env.FIREFOX) return true; // Firefox awaits promises, as its manual says
  const redirectUrl = browser.runtime.getURL("manifest.json");
  const listener = () => Promise.resolve({ redirectUrl });
  try {
    browser.webRequest.onBeforeRequest.addListener(listener, { urls: ["http://127.0.0.1/*"] }, [
      "blocking",
    ]);
    const waits = (await installType()) === "admin" ? PATIENT_WAITS_MS : PROBE_WAITS_MS;
    for (const wait of waits) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (await redirected()) return true;
    }
    return false;
  } catch {
    return false; // no such listener here
  } finally {
    browser.webRequest.onBeforeRequest.removeListener(listener);
  }
}

/** A port that browsers refuse to connect to: only the redirect makes this succeed. */
async function redirected(): Promise<boolean> {
  try {
    return (await fetch(PROBE_URL, { cache: "no-store" })).ok;
  } catch {
    return false; // the listener was not called, or its promise not awaited
  }
}

type Answer = WebRequest.BlockingResponse | Promise<WebRequest.BlockingResponse> | undefined;

function listen(
  matches: readonly string[],
  extra: WebRequest.OnBeforeRequestOptions[],
  listener: (details: WebRequest.OnBeforeRequestDetailsType) => Answer,
): () => void {
  return listenTo({ urls: matches }, extra, (details) =>
    details.method === "GET" ? undefined : listener(details),
  );
}

function listenTo(
  { urls, tabId, type }: AddressFilter,
  extra: WebRequest.OnBeforeRequestOptions[],
  listener: (details: WebRequest.OnBeforeRequestDetailsType) => Answer,
): () => void {
  const filter: WebRequest.RequestFilter = {
    urls: [...urls],
    ...(tabId === undefined ? {} : { tabId }),
    ...(type ? { types: [type] } : {}),
  };
  try {
    browser.webRequest?.onBeforeRequest.addListener(listener, filter, extra);
  } catch {
    // Not granted here: `canHold` says so, and the state that is shown with it.
  }
  return () => browser.webRequest?.onBeforeRequest.removeListener(listener);
}

function withKind(details: WebRequest.OnBeforeRequestDetailsType): AddressRequest {
  const { type } = details;
  const kind = type === "main_frame" ? "page" : type === "sub_frame" ? "frame" : "part";
  return { ...plain(details), kind };
}

function withBody(details: WebRequest.OnBeforeRequestDetailsType): WireRequest | null {
  const body = import.meta.env.FIREFOX
    ? bodyInFirefox(details.requestBody)
    : bodyInChromium(details);
  return body && { ...plain(details), body, opens: details.type === "main_frame" };
}

function plain(details: {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly tabId: number;
  readonly originUrl?: string | undefined;
}): Omit<WireRequest, "body"> {
  const { requestId, url, method, tabId, originUrl } = details;
  const { initiator } = details as { initiator?: string };
  return {
    requestId,
    url,
    method,
    tabId: tabId >= 0 ? tabId : null,
    initiator: initiator ?? originUrl ?? null,
  };
}
