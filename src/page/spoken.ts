/** Addresses of guarded hosts that carry words in their query: no endpoint of a site, but a way out all the same. */
import type { BodyField } from "../sites/body";
import { holdsProse } from "../sites/disguise";
import type { Match } from "../sites/match";
import type { Endpoint } from "../sites/types";
import { SHORTEST, SPEAKING } from "../sites/words";
import type { Addresses } from "./address";
import { intactly } from "./intact";
import {
  append,
  decodeComponent,
  finds,
  forEachParam,
  NativeSearchParams,
  setSearch,
  targetOf,
  textIncludes,
  urlHref,
} from "./natives";
import type { Place } from "./place";
import { readParams, unchangeable, type Reading } from "./read-body";

const ADDRESS: Endpoint = {
  methods: ["GET"],
  paths: [],
  channel: "address",
  texts: [],
  fields: [],
  prose: SHORTEST,
  loose: true,
};

/** Shorter values are settings, whatever their name. */
const LEAST = 4;

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
      // This address was given away already, or has words in its path.
      return { ok: true, value: { body: { kind: "fields", fields }, rebuild: unchangeable } };
    },
  };
}

/** The decoded path, if a sentence stands in it, be it in base64 or hex; names of things have no blanks. */
function wordsOfPath(path: string): string | null {
  let text = path;
  if (textIncludes(path, "%"))
    try {
      text = decodeComponent(path);
    } catch {
      // Not valid percent-encoding: it is read as it stands.
    }
  if (!saysSomething("", text) && !finds(/[\w+-]{40}/u, text)) return null;
  return intactly(() => {
    const stretches = text.split("/");
    // Apart, since a slash may be a sign of base64.
    return saysSomething("", text) || stretches.some(holdsProse) ? stretches.join(" / ") : null;
  });
}

function saysSomething(name: string, value: string): boolean {
  if (value.length < LEAST) return false;
  if (finds(SPEAKING, name)) return true;
  if (value.length >= SHORTEST && finds(/\S\s+\S/u, value)) return true;
  // So long is no name of a thing; most addresses are not worth a closer look.
  return finds(/[\w+/-]{40}/u, value) && intactly(() => holdsProse(value));
}

/** The same address with another query. */
export function withQuery(address: string, query: string): string {
  const target = targetOf(address);
  setSearch(target, query);
  return urlHref(target);
}
