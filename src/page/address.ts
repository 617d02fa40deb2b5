/** Where the page is and where a request of it goes. */
import type { Match, SiteBook } from "../sites/match";
import type { Site } from "../sites/types";
import { NativeUrl, targetOf, urlHost, urlPath, urlProtocol } from "./natives";

/** Host of the page; of its creator in about:blank and srcdoc frames; null where there is none. */
export function hostOfPage(): string | null {
  if (location.host !== "") return location.host;
  try {
    const host = urlHost(new NativeUrl(self.origin));
    return host === "" ? null : host;
  } catch {
    return null; // an opaque origin: sandboxed or data: frame
  }
}

export interface Addresses {
  /** Null in a frame that has none. */
  readonly pageHost: string | null;
  /** The page's site as it is known now. */
  site(): Site;
  /** Can requests to this host be any of ours, or of the page's own? */
  mayBeOurs(host: string): boolean;
  /** Does a site take files at this address? */
  takesFiles(url: string): boolean;
  /** Endpoint of ours that this address can be, or null; `method` null: not known yet. */
  find(url: string, method: string | null): Match | null;
}

/** `sites` may answer with another book as soon as policy has brought one. */
export function createAddresses(pageHost: string | null, sites: () => SiteBook): Addresses {
  const mayBeOurs = (host: string) => host === pageHost || sites().mayMatch(pageHost, host);
  return {
    pageHost,
    site: () => sites().siteOfPage(pageHost ?? ""),
    mayBeOurs,
    takesFiles(url) {
      try {
        const target = targetOf(url);
        return sites().takesFiles(pageHost, urlHost(target), urlPath(target));
      } catch {
        return false; // the native call will refuse it itself
      }
    },
    find(url, method) {
      let target: URL;
      try {
        target = targetOf(url);
      } catch {
        return null; // the native call will refuse it itself
      }
      const host = urlHost(target);
      if (!mayBeOurs(host)) return null;
      const socket = urlProtocol(target) === "wss:" || urlProtocol(target) === "ws:";
      if (socket !== (method === "WS")) return null;
      return sites().matchRequest(pageHost, { method, host, path: urlPath(target) });
    },
  };
}
