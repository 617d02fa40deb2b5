/** Which site a page is, and which of its endpoints a request goes to. Pure. */
import { OPENAI_SITE, SITES } from "./index";
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
  body: "json",
  texts: [],
  prose: 200,
  loose: true,
};

/** The site of a page's host. Hosts without a site of their own were named by policy: the OpenAI shape. */
export function siteOfPage(host: string): Site {
  return SITES.find((site) => site.hosts.some((pattern) => covers(pattern, host))) ?? OPENAI_SITE;
}

/**
 * Endpoint that a request of a page on `pageHost` goes to, or null when it is none of ours.
 * `pageHost` is null in frames that have no host of their own: then OpenAI-shaped addresses count on any host.
 */
export function matchRequest(pageHost: string | null, request: RequestAddress): Match | null {
  const path = decoded(request.path);
  for (const site of SITES) {
    if (!isRequestHost(site, pageHost, request.host)) continue;
    const endpoint = site.endpoints.find((candidate) => accepts(candidate, request.method, path));
    if (endpoint) return { site, endpoint };
  }
  if (pageHost === null || request.host !== pageHost) return null;
  const site = siteOfPage(pageHost);
  return accepts(ELSEWHERE, request.method, path) ? { site, endpoint: ELSEWHERE } : null;
}

/** Can requests to this host be any of ours? One look-up, for the way out of everything else. */
export function mayMatch(pageHost: string | null, host: string): boolean {
  return SITES.some((site) => isRequestHost(site, pageHost, host));
}

function isRequestHost(site: Site, pageHost: string | null, host: string): boolean {
  if (site === OPENAI_SITE)
    return pageHost === null || (host === pageHost && siteOfPage(pageHost) === OPENAI_SITE);
  return [...site.hosts, ...(site.requestHosts ?? [])].some((pattern) => covers(pattern, host));
}

function accepts(endpoint: Endpoint, method: string | null, path: string): boolean {
  return (method === null || endpoint.methods.includes(method)) && endpoint.path.test(path);
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

/** The site of a host that is guarded: a built-in one, or one that policy names; null for any other. */
export function guardedSite(host: string, policyHosts: readonly string[]): Site | null {
  const builtIn = SITES.find((site) => site.hosts.some((pattern) => covers(pattern, host)));
  if (builtIn) return builtIn;
  const bare = (pattern: string) => pattern.replace(/:\d+$/u, "");
  return policyHosts.some((pattern) => covers(bare(pattern), host)) ? OPENAI_SITE : null;
}
