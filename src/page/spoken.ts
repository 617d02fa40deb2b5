/** Addresses of guarded hosts that carry words in their query: no endpoint of a site, but a way out all the same. */
import type { BodyField } from "../sites/body";
import type { Match } from "../sites/match";
import { mayMatch, siteOfPage } from "../sites/match";
import type { Endpoint } from "../sites/types";
import {
  baseUri,
  forEachParam,
  NativeSearchParams,
  NativeTypeError,
  NativeUrl,
  setSearch,
  textIncludes,
  urlHost,
  urlHref,
  urlSearch,
} from "./natives";
import { readParams, type Reading } from "./read-body";

const ADDRESS: Endpoint = {
  id: "address",
  methods: ["GET"],
  path: /^/u,
  channel: "address",
  texts: [],
  loose: true,
};

/** Names under which chats take words from an address. */
const SPEAKING = /^(?:q|query|prompt|text|message|input|question|search|s)$/iu;
const SHORTEST = 4;

export interface Spoken {
  readonly match: Match;
  /** What the query says; `rewritable` when another query can still be sent. */
  read(rewritable: boolean): Reading;
}

/** The words of an address, if it is one of a guarded host and has any. */
export function spokenIn(pageHost: string | null, address: string): Spoken | null {
  const query = textIncludes(address, "?") ? queryOf(pageHost, address) : null;
  if (query === null) return null;
  let speaks = false;
  forEachParam(query, (value, name) => {
    speaks ||= saysSomething(name, value);
  });
  if (!speaks) return null;
  return {
    match: { site: siteOfPage(pageHost ?? ""), endpoint: ADDRESS },
    read(rewritable) {
      const reading = readParams(query);
      if (!reading.ok || rewritable) return reading;
      const rebuild = () => {
        throw new NativeTypeError("this address was given away already");
      };
      return { ok: true, value: { body: reading.value.body, rebuild } };
    },
  };
}

function queryOf(pageHost: string | null, address: string): URLSearchParams | null {
  try {
    const target = new NativeUrl(address, baseUri(document));
    const search = urlSearch(target);
    const host = urlHost(target);
    if (search === "" || (host !== pageHost && !mayMatch(pageHost, host))) return null;
    return new NativeSearchParams(search);
  } catch {
    return null; // the native call will refuse it itself
  }
}

function saysSomething(name: string, value: BodyField["value"]): boolean {
  if (typeof value !== "string" || value.length < SHORTEST) return false;
  return SPEAKING.test(name) || /\S\s+\S+\s+\S/u.test(value);
}

/** The same address with another query. */
export function withQuery(address: string, query: string): string {
  const target = new NativeUrl(address, baseUri(document));
  setSearch(target, query);
  return urlHref(target);
}
