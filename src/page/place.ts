/** Where an address of the page leads, found out once: pages ask for the same few again and again. */
import type { SiteBook } from "../sites/match";
import {
  baseUri,
  finds,
  mapGet,
  mapSet,
  NativeMap,
  targetOf,
  textSlice,
  urlHost,
  urlHref,
  urlPath,
  urlProtocol,
  urlSearch,
} from "./natives";

interface Known {
  readonly book: SiteBook;
  /** Can a request to it, or a message of its socket, go to an endpoint of ours? */
  readonly listed: boolean;
  readonly takesFiles: boolean;
}

export interface Place {
  readonly href: string;
  readonly host: string;
  readonly path: string;
  readonly search: string;
  /** Do messages of a WebSocket go there, and no requests? */
  readonly socket: boolean;
  /** Does the address sound like one that reads a conversation again? What was in it may be shown once more. */
  readonly rereads: boolean;
  /** What is known of it by these sites; null: nothing yet. */
  known: Known | null;
  /** The sites by which it was last found that no request to it is of any interest. */
  quietFor: SiteBook | null;
}

const REREAD = /conversation|chat|thread|message|history|completion|\bask\b|share|batchexecute/iu;
const MOST = 256;
const LONGEST = 1_024;

/** Null for an address that the browser refuses. Remembers by the very characters of address and base. */
export function createPlaces(): (address: string) => Place | null {
  let base = "";
  let known = new NativeMap<string, Place>();
  let count = 0;

  return (address) => {
    const now = baseUri(document);
    if (now !== base || count >= MOST) {
      base = now;
      known = new NativeMap();
      count = 0;
    }
    const before = mapGet(known, address);
    if (before) return before;
    const place = read(address);
    if (place && address.length <= LONGEST) {
      count++;
      mapSet(known, address, place);
    }
    return place;
  };
}

function read(address: string): Place | null {
  try {
    const url = targetOf(address);
    return {
      href: urlHref(url),
      host: urlHost(url),
      path: urlPath(url),
      search: urlSearch(url),
      socket: textSlice(urlProtocol(url), 0, 2) === "ws",
      rereads: finds(REREAD, address),
      known: null,
      quietFor: null,
    };
  } catch {
    return null; // the native call will refuse it itself
  }
}
