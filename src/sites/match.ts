/** Which site a page is, and which of its endpoints a request goes to. Pure. */
import { OPENAI_SITE, SHAPES, SITES } from "./index";
import type { Endpoint, Site } from "./types";

export interface RequestAddress {
  /** `WS` for WebSocket messages; null when it is not known yet: then every method counts. */
  readonly method: string | null;
  readonly host: string;
  readonly path: string;
}

export interface Match {
  readonly site: Site;
  readonly endpoint: Endpoint;
}

/** Prose posted to an address that sounds like chat is looked at even when no site lists it. */
const ELSEWHERE: Endpoint = {
  id: "elsewhere",
  methods: ["POST", "PUT", "PATCH"],
  path: /chat|conversation|completion|message|prompt|\bask\b|generat|assistant|query/iu,
  channel: "prompt",
  fields: [],
  texts: [],
  loose: true,
};

/** Sites by the hosts that their pages and requests have; `*.` entries stand for subdomains. */
const BY_PAGE_HOST = indexOf(({ hosts }) => hosts);
const BY_REQUEST_HOST = indexOf(({ hosts, requestHosts = [] }) => [...hosts, ...requestHosts]);

/** The site of a page's host. Hosts without a site of their own were named by policy: any of the shapes. */
export function siteOfPage(host: string): Site {
  return lookUp(BY_PAGE_HOST, host)?.[0] ?? OPENAI_SITE;
}

/** Is this page of the site's hosts the chat? Content scripts come to all of them: patterns know no paths. */
export function isChatPage(site: Site, host: string, path: string): boolean {
  return host === "" || path.startsWith(site.pages ?? "/");
}

/**
 * Endpoint that a request of a page on `pageHost` goes to, or null when it is none of ours.
 * `pageHost` is null in frames that have no host of their own: then addresses of the shapes count on any host.
 */
export function matchRequest(pageHost: string | null, request: RequestAddress): Match | null {
  const path = decoded(request.path);
  const known = lookUp(BY_REQUEST_HOST, request.host) ?? [];
  for (const site of usesShapes(pageHost, request.host) ? [...known, ...SHAPES] : known) {
    const endpoint = site.endpoints.find((candidate) => accepts(candidate, request.method, path));
    if (endpoint) return { site, endpoint };
  }
  if (pageHost === null || request.host !== pageHost) return null;
  const site = siteOfPage(pageHost);
  if (site.uploads?.some((upload) => !upload.host && upload.path.test(path))) return null;
  return accepts(ELSEWHERE, request.method, path) ? { site, endpoint: ELSEWHERE } : null;
}

/** Can requests to this host be any of ours? One look-up, for the way out of everything else. */
export function mayMatch(pageHost: string | null, host: string): boolean {
  return lookUp(BY_REQUEST_HOST, host) !== null || usesShapes(pageHost, host);
}

/** The site of a host that is guarded: a built-in one, or one that policy names; null for any other. */
export function guardedSite(
  host: string,
  policyHosts: readonly string[],
  path: string | null = null,
): Site | null {
  const builtIn = lookUp(BY_PAGE_HOST, host)?.[0];
  if (builtIn && (path === null || isChatPage(builtIn, host, path))) return builtIn;
  const bare = (pattern: string) => pattern.replace(/:\d+$/u, "");
  return policyHosts.some((pattern) => covers(bare(pattern), host)) ? OPENAI_SITE : null;
}

interface HostIndex {
  readonly sites: Record<string, readonly Site[] | null>;
  /** Hosts that were looked up and are remembered; a page cannot make it grow for ever. */
  remembered: number;
}

const MOST_REMEMBERED = 500;

function indexOf(hostsOf: (site: Site) => readonly string[]): HostIndex {
  const index: Record<string, Site[]> = {};
  // No prototype: a host named `constructor` must find nothing, whatever the page did to Object.
  Object.setPrototypeOf(index, null);
  for (const site of SITES) for (const host of hostsOf(site)) (index[host] ??= []).push(site);
  return { sites: index, remembered: 0 };
}

function lookUp(index: HostIndex, host: string): readonly Site[] | null {
  const known = index.sites[host];
  if (known !== undefined) return known;
  const found = sitesCovering(index, host.toLowerCase().replace(/:\d+$/u, ""));
  if (index.remembered++ < MOST_REMEMBERED) index.sites[host] = found;
  return found;
}

function sitesCovering({ sites }: HostIndex, bare: string): readonly Site[] | null {
  const exact = sites[bare];
  if (exact) return exact;
  for (let dot = bare.indexOf("."); dot >= 0; dot = bare.indexOf(".", dot + 1)) {
    const wide = sites[`*${bare.slice(dot)}`];
    if (wide) return wide;
  }
  return null;
}

function usesShapes(pageHost: string | null, host: string): boolean {
  return pageHost === null || (host === pageHost && siteOfPage(pageHost) === OPENAI_SITE);
}

function accepts(endpoint: Endpoint, method: string | null, path: string): boolean {
  const { methods } = endpoint;
  // Not known yet is any method of a request; no request becomes a message of a socket.
  const fits = method === null ? methods.some((one) => one !== "WS") : methods.includes(method);
  return fits && endpoint.path.test(path);
}

function covers(pattern: string, host: string): boolean {
  const bare = host.toLowerCase().replace(/:\d+$/u, "");
  return pattern.startsWith("*.") ? bare.endsWith(pattern.slice(1)) : bare === pattern;
}

/** Servers decode the path before they route it, and most fold doubled slashes. */
function decoded(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // Not valid percent-encoding: servers see it as it stands, and so do we.
  }
  return text.replace(/\/{2,}/gu, "/");
}
