/** The browser's own view of answers that pages got: that one came and from where, never what it says. */
import { browser } from "./api";
import type { WebRequest } from "webextension-polyfill";

export interface AnsweredRequest {
  readonly url: string;
  /** Origin or address of the page that asked; null when the browser does not say. */
  readonly initiator: string | null;
}

/** Tells of what scripts of a tab's pages got from these addresses without any complaint of the server. */
export function watchAnswered(
  matches: readonly string[],
  tell: (request: AnsweredRequest) => void,
): () => void {
  const listener = (details: WebRequest.OnCompletedDetailsType) => {
    const { url, method, statusCode, tabId, originUrl } = details;
    if (method !== "GET" || statusCode !== 200 || tabId < 0) return;
    const { initiator } = details as { initiator?: string };
    tell({ url, initiator: initiator ?? originUrl ?? null });
  };
  const filter: WebRequest.RequestFilter = { urls: [...matches], types: ["xmlhttprequest"] };
  browser.webRequest?.onCompleted.addListener(listener, filter);
  return () => browser.webRequest?.onCompleted.removeListener(listener);
}
