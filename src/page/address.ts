/** Where the page is and where a request of it goes. */
import type { Match } from "../sites/match";
import { matchRequest, mayMatch } from "../sites/match";
import { baseUri, NativeUrl, urlHost, urlPath, urlProtocol } from "./natives";

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
  /** Endpoint of ours that this address can be, or null; `method` null: not known yet. */
  find(url: string, method: string | null): Match | null;
}

export function createAddresses(pageHost: string | null): Addresses {
  return {
    find(url, method) {
      let target: URL;
      try {
        target = new NativeUrl(url, baseUri(document));
      } catch {
        return null; // the native call will refuse it itself
      }
      const host = urlHost(target);
      if (!mayMatch(pageHost, host) && host !== pageHost) return null;
      const socket = urlProtocol(target) === "wss:" || urlProtocol(target) === "ws:";
      if (socket !== (method === "WS")) return null;
      return matchRequest(pageHost, { method, host, path: urlPath(target) });
    },
  };
}
