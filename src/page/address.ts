/** Where the page is and where a request of it goes. */
import type { Match, SiteBook } from "../sites/match";
import type { Site } from "../sites/types";
import { NativeUrl, urlHost } from "./natives";
import { createPlaces, type Place } from "./place";

/** Host of the page; of its creator in about:blank and srcdoc frames; null where there is none. */
export function hostOfPage(): string | null {
  if (location.host !== "") return location.host;
  try {
    return urlHost(new NativeUrl(self.origin)) || null;
  } catch {
    return null; // an opaque origin: sandboxed or data: frame
  }
}

export interface Addresses {
  /** Null in a frame that has none. */
  readonly pageHost: string | null;
  /** The sites as they are known now. */
  book(): SiteBook;
  /** The page's site as it is known now. */
  site(): Site;
  /** Where an address leads; null for one that the native call will refuse itself. */
  place(url: string): Place | null;
  /** The same address, wherever the page's base is when somebody reads it next. */
  whole(url: string): string;
  /** Can requests to this host be any of ours, or of the page's own? */
  mayBeOurs(host: string): boolean;
  /** Does a site take files at this address? */
  takesFiles(url: string): boolean;
  /** Endpoint that this address can be, or null when it is of no interest; `method` null: not known yet. */
  find(url: string, method: string | null): Match | null;
}

/** `book` may answer with another one as soon as policy has brought it. */
export function createAddresses(pageHost: string | null, book: () => SiteBook): Addresses {
  const place = createPlaces();
  const match = ({ host, path }: Place, method: string | null) =>
    book().matchRequest(pageHost, { method, host, path });

  /** Found out once: pages ask for the same few again and again. */
  function knownOf(target: Place) {
    const { host, path, socket, known } = target;
    const now = book();
    if (known?.book === now) return known;
    return (target.known = {
      book: now,
      // Without a method it counts as any that a request may have.
      listed: match(target, socket ? "WS" : null) !== null,
      takesFiles: now.takesFiles(pageHost, host, path),
    });
  }

  return {
    pageHost,
    book,
    site: () => book().siteOfPage(pageHost ?? ""),
    place,
    whole: (url) => place(url)?.href ?? url,
    mayBeOurs: (host) => host === pageHost || book().mayMatch(pageHost, host),
    takesFiles(url) {
      const target = place(url);
      return target !== null && knownOf(target).takesFiles;
    },
    find(url, method) {
      const target = place(url);
      if (!target || target.socket !== (method === "WS") || !knownOf(target).listed) return null;
      return match(target, method);
    },
  };
}
