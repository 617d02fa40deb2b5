/** Addresses of guarded hosts that carry words in their query: no endpoint of a site, but a way out all the same. */
import type { BodyField } from "../sites/body";
import type { Match } from "../sites/match";
import type { Endpoint } from "../sites/types";
import type { Addresses } from "./address";
import {
  append,
  decodeComponent,
  finds,
  forEachParam,
  NativeSearchParams,
  NativeTypeError,
  setSearch,
  targetOf,
  textIncludes,
  urlHref,
} from "./natives";
import type { Place } from "./place";
import { readParams, type Reading } from "./read-body";

const ADDRESS: Endpoint = {
  methods: ["GET"],
  paths: [],
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

/** Is it known that no request to this address can be of interest: no endpoint of ours, and no words in it? */
export function isQuiet(addresses: Addresses, address: string, place: Place | null): boolean {
  const book = addresses.book();
  // What leads nowhere may lead somewhere when the browser has read the options.
  if (!place) return false;
  if (place.quietFor === book) return true;
  if (addresses.find(address, null) || spokenIn(addresses, address)) return false;
  place.quietFor = book;
  return true;
}

/** The words of an address, if it is one of a guarded host and has any. */
export function spokenIn(addresses: Addresses, address: string): Spoken | null {
  const place = addresses.place(address);
  if (!place || !addresses.mayBeOurs(place.host)) return null;
  const path = wordsOfPath(place.path);
  if (path === null && place.search === "") return null;
  const query = new NativeSearchParams(place.search);
  let speaks = path !== null;
  forEachParam(query, (value, name) => {
    speaks ||= saysSomething(name, value) || saysSomething("", name);
  });
  if (!speaks) return null;
  return {
    match: { site: addresses.site(), endpoint: ADDRESS },
    read(rewritable) {
      const reading = readParams(query);
      if (!reading.ok || (rewritable && path === null)) return reading;
      const { body } = reading.value;
      const fields: BodyField[] = [];
      if (path !== null) fields[0] = { name: "", value: path, json: false };
      if (body.kind === "fields")
        for (let at = 0; at < body.fields.length; at++)
          append(fields, body.fields[at] as BodyField);
      const rebuild = () => {
        throw new NativeTypeError(); // this address was given away already, or has words in its path
      };
      return { ok: true, value: { body: { kind: "fields", fields }, rebuild } };
    },
  };
}

/** The decoded path, if a sentence stands in it; names of things have no blanks. */
function wordsOfPath(path: string): string | null {
  if (!textIncludes(path, "%")) return null;
  let text = path;
  try {
    text = decodeComponent(path);
  } catch {
    // Not valid percent-encoding: it is read as it stands.
  }
  return saysSomething("", text) ? text : null;
}

function saysSomething(name: string, value: BodyField["value"]): boolean {
  if (typeof value !== "string" || value.length < SHORTEST) return false;
  return finds(SPEAKING, name) || finds(/\S\s+\S+\s+\S/u, value);
}

/** The same address with another query. */
export function withQuery(address: string, query: string): string {
  const target = targetOf(address);
  setSearch(target, query);
  return urlHref(target);
}
