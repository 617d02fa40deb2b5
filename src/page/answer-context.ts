/** What all ways by which answers come in share: the judge of their addresses, and who hears what they say. */
import { bareHost, coversHost } from "../lib/host-pattern";
import { sha256 } from "../lib/sha256";
import { MAX_HEARD } from "../protocol/page";
import type { Site } from "../sites/types";
import { createAddressJudge } from "./answer/address-judge";
import type { AddressJudge } from "./answer/address-scanner";
import type { AddressParts } from "./answer/carries";
import type { Hear } from "./answer/rewriter";
import { createSaid, type Said } from "./answer/said";
import type { Addresses } from "./address";
import {
  encodeUtf8,
  finds,
  NativeMap,
  setTimer,
  targetOf,
  urlHost,
  urlPath,
  urlProtocol,
  urlSearch,
} from "./natives";
import { urlHash, urlPassword, urlUser } from "./natives-answers";
import type { Place } from "./place";
import type { GuardPort } from "./port";

export interface AnswerContext {
  readonly judge: AddressJudge;
  readonly said: Said;
  /** Are answers looked at now? */
  on(): boolean;
  /** For one stream of answers; null while nobody listens. */
  hear(): Hear | null;
  /** Can an answer come from there? `guarded`: the request was one that carries messages. */
  mayAnswer(place: Place | null, guarded: boolean): boolean;
  /** Is this address one of the chat's own? */
  ownSocket(url: string): boolean;
}

const MOST_KNOWN = 500;
const HEARD_MS = 400;
const OVERLAP = 300;
const MOST_LANES = 40;

export function createAnswerContext(port: GuardPort, addresses: Addresses): AnswerContext {
  const said = createSaid();
  let site: Site | null = null;
  let patterns: readonly string[] = [];
  let rules = port.answers();
  let named = new NativeMap<string, boolean>();

  function own(host: string): boolean {
    const now = addresses.site();
    if (now !== site) patterns = ownHosts(now, addresses.pageHost);
    site = now;
    return patterns.some((pattern) => coversHost(pattern, bareHost(host)));
  }

  function namedByPolicy(host: string): boolean {
    const now = port.answers();
    if (now !== rules || named.size > MOST_KNOWN) {
      rules = now;
      named = new NativeMap();
    }
    if (now.trusted.length === 0) return false;
    const known = named.get(host);
    if (known !== undefined) return known;
    const labels = host.split(".");
    const wider = labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join(".")}`);
    const found = [host, ...wider].some((name) =>
      now.trusted.includes(sha256(encodeUtf8(now.salt + name))),
    );
    named.set(host, found);
    return found;
  }

  const judge = createAddressJudge({
    mode: () => port.answers().mode,
    parse: partsOf,
    trusted: (host) => own(host) || namedByPolicy(bareHost(host)),
    said,
    met: (what, host, removed) => port.report({ type: "answer", what, host, removed }),
  });

  return {
    judge,
    said,
    on: () => port.answers().mode !== "off" || port.answers().listens,
    hear: () => (port.answers().listens ? createHearing(port) : null),
    mayAnswer: (place, guarded) => guarded || (!!place?.rereads && own(place.host)),
    ownSocket: (url) => addresses.find(url, "WS") !== null || own(addresses.place(url)?.host ?? ""),
  };
}

/** Tells what was said in pieces, each with the end of the one before: a word may be cut anywhere. */
function createHearing(port: GuardPort): Hear {
  const lanes = new NativeMap<string, { text: string; told: number }>();
  let planned = false;

  function tell(): void {
    planned = false;
    for (const lane of lanes.values()) {
      if (lane.text.length <= lane.told) continue;
      port.report({ type: "heard", text: lane.text.slice(-MAX_HEARD) });
      lane.text = lane.text.slice(-OVERLAP);
      lane.told = lane.text.length;
    }
  }

  return (name, text) => {
    const lane = lanes.get(name) ?? { text: "", told: 0 };
    if (lanes.size >= MOST_LANES && !lanes.has(name)) {
      tell();
      lanes.clear();
    }
    lane.text += text;
    lanes.set(name, lane);
    if (lane.text.length > MAX_HEARD / 2) tell();
    else if (!planned) {
      planned = true;
      setTimer(tell, HEARD_MS);
    }
  };
}

function partsOf(address: string): AddressParts | null {
  try {
    const url = targetOf(address);
    if (!finds(/^(?:http|ws)s?:$/u, urlProtocol(url))) return null;
    return {
      host: urlHost(url),
      path: urlPath(url),
      query: urlSearch(url),
      fragment: urlHash(url),
      user: urlUser(url) + urlPassword(url),
    };
  } catch {
    return null; // no address: the page opens nothing
  }
}

function ownHosts(site: Site, pageHost: string | null): string[] {
  return [
    ...(pageHost === null ? [] : [pageHost]),
    ...site.hosts,
    ...(site.requestHosts ?? []),
    ...(site.imageHosts ?? []),
    ...(site.uploads ?? []).flatMap(({ host }) => host ?? []),
  ].map(bareHost);
}
