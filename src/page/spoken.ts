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
  urlHost,
  urlHref,
  urlPath,
  urlSearch,
} from "./natives";
import { readParams, type Reading } from "./read-body";

const ADDRESS: Endpoint = {
  id: "address",
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

/** The words of an address, if it is one of a guarded host and has any. */
export function spokenIn(addresses: Addresses, address: string): Spoken | null {
  if (!textIncludes(address, "?") && !textIncludes(address, "%") && !textIncludes(address, " "))
    return null;
  const target = guardedAddress(addresses, address);
  if (!target) return null;
  const query = new NativeSearchParams(urlSearch(target));
  const path = wordsOfPath(urlPath(target));
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

function guardedAddress(addresses: Addresses, address: string): URL | null {
  try {
    const target = targetOf(address);
    return addresses.mayBeOurs(urlHost(target)) ? target : null;
  } catch {
    return null; // the native call will refuse it itself
  }
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
