/** Which site a page is, and which of its endpoints a request goes to. Pure. */
import { decodeComponent, finds, textIncludes, textIndexOf, textSlice } from "../lib/captured";
import { bareHost, coversHost } from "../lib/host-pattern";
import { SHAPE_IDS, SITES } from "./index";
import { pathFits } from "./path-pattern";
import type { Endpoint, Site, Upload } from "./types";

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

/** The sites that are known in one place of the extension, at one time. */
export interface SiteBook {
  readonly sites: readonly Site[];
  /** Shapes that policy attaches to hosts of its own; the address of a request tells which. */
  readonly shapes: readonly Site[];
  /** The site of a page's host. Hosts without a site of their own were named by policy: any of the shapes. */
  readonly siteOfPage: (host: string) => Site;
  /**
   * Endpoint that a request of a page on `pageHost` goes to, or null when it is of no interest.
   * `pageHost` is null in frames that have no host of their own: then addresses of the shapes count on any host, and
   * each site's host as the page's.
   */
  readonly matchRequest: (pageHost: string | null, request: RequestAddress) => Match | null;
  /** Does a site take files there, by what the page on `pageHost` sends? */
  readonly takesFiles: (pageHost: string | null, host: string, path: string) => boolean;
  /** Does this host belong to a site? One look-up. */
  readonly mayMatch: (pageHost: string | null, host: string) => boolean;
}

/** Prose posted to an address that sounds like chat is looked at even when no site lists it. */
const ELSEWHERE: Endpoint = {
  methods: ["POST", "PUT", "PATCH"],
  paths: [],
  channel: "prompt",
  fields: [],
  texts: [],
  loose: true,
};
/** The same anywhere else: on sockets that no site lists, and on hosts that are none of its own. */
export const ANYWHERE: Endpoint = {
  ...ELSEWHERE,
  methods: ["POST"],
  separator: "\u001e",
  skim: true,
};
/** What the user has just written is a message wherever the page sends it. */
export function whereTyped(typed: readonly string[]): Endpoint {
  return { ...ELSEWHERE, typed };
}
const SOUNDS_LIKE_CHAT =
  /chat|conversation|completion|message|prompt|\bask\b|generat|assistant|query|\bresponses\b/iu;

/** Servers take a body by any other method too, and pages make some up: such a request may be any of a site's. */
const METHODS = /^(?:GET|HEAD|POST|PUT|PATCH|WS)$/u;

export function createSiteBook(sites: readonly Site[]): SiteBook {
  const shapes = sites.filter(({ id }) => SHAPE_IDS.includes(id));
  /** The site of a host that policy names: any of the shapes, under one id. */
  const anyShape = shapes.find(({ id }) => id === "openai") as Site;
  const byPageHost = indexOf(sites, ({ hosts }) => hosts);
  const byRequestHost = indexOf(sites, ({ hosts, requestHosts = [] }) => [
    ...hosts,
    ...requestHosts,
  ]);

  const byUploadHost = indexOf(sites, ({ hosts, requestHosts = [], uploads = [] }) =>
    uploads.length === 0
      ? []
      : [...hosts, ...requestHosts, ...uploads.flatMap((upload) => upload.host ?? [])],
  );

  function siteOfPage(host: string): Site {
    return lookUp(byPageHost, host)?.[0] ?? anyShape;
  }

  function usesShapes(pageHost: string | null, host: string): boolean {
    return pageHost === null || (host === pageHost && siteOfPage(pageHost) === anyShape);
  }

  return {
    sites,
    shapes,
    siteOfPage,
    matchRequest(pageHost, request) {
      const { method, host } = request;
      const path = decoded(request.path);
      const found =
        endpointOf(lookUp(byRequestHost, host), method, path) ??
        (usesShapes(pageHost, host) ? endpointOf(shapes, method, path) : null);
      if (found) return found;
      const own = pageHost === null ? lookUp(byPageHost, host) : host === pageHost;
      const site = siteOfPage(own ? host : (pageHost ?? ""));
      if (method === "WS") return { site, endpoint: ANYWHERE };
      if (takes(site, bareHost(host), path)) return null;
      const endpoint = own ? ELSEWHERE : ANYWHERE;
      const sounds = mayBe(endpoint.methods, method) && finds(SOUNDS_LIKE_CHAT, path);
      return sounds ? { site, endpoint } : null;
    },
    takesFiles(pageHost, host, path) {
      const known = lookUp(byUploadHost, host);
      const any = usesShapes(pageHost, host);
      if (!known && !any) return false;
      const plain = decoded(path);
      const taken = (sites: readonly Site[] | null) => {
        for (let at = 0; sites && at < sites.length; at++)
          if (takes(sites[at] as Site, bareHost(host), plain)) return true;
        return false;
      };
      return taken(known) || (any && taken(shapes));
    },
    mayMatch: (pageHost, host) =>
      lookUp(byRequestHost, host) !== null || usesShapes(pageHost, host),
  };
}

/** The sites as this version was built with. */
export const BUILT_IN_SITES: SiteBook = createSiteBook(SITES);

/** Is this page of the site's hosts the chat? Content scripts come to all of them: patterns know no paths. */
export function isChatPage(site: Site, host: string, path: string): boolean {
  return host === "" || path.startsWith(site.pages ?? "/");
}

/** Sites by the hosts that their pages or requests have; `*.` entries stand for subdomains. */
interface HostIndex {
  readonly sites: Record<string, readonly Site[] | null>;
  /** Hosts that were looked up and are remembered; a page cannot make it grow for ever. */
  remembered: number;
}

const MOST_REMEMBERED = 500;

function indexOf(sites: readonly Site[], hostsOf: (site: Site) => readonly string[]): HostIndex {
  const index: Record<string, Site[]> = {};
  // No prototype: a host named `constructor` must find nothing, whatever the page did to Object.
  Object.setPrototypeOf(index, null);
  for (const site of sites) for (const host of hostsOf(site)) (index[host] ??= []).push(site);
  return { sites: index, remembered: 0 };
}

function lookUp(index: HostIndex, host: string): readonly Site[] | null {
  const known = index.sites[host];
  if (known !== undefined) return known;
  const found = sitesCovering(index, bareHost(host));
  if (index.remembered++ < MOST_REMEMBERED) index.sites[host] = found;
  return found;
}

function sitesCovering({ sites }: HostIndex, bare: string): readonly Site[] | null {
  const exact = sites[bare];
  if (exact) return exact;
  for (let dot = textIndexOf(bare, "."); dot >= 0; dot = textIndexOf(bare, ".", dot + 1)) {
    const wide = sites[`*${textSlice(bare, dot)}`];
    if (wide) return wide;
  }
  return null;
}

function endpointOf(
  sites: readonly Site[] | null,
  method: string | null,
  path: string,
): Match | null {
  for (let at = 0; sites && at < sites.length; at++) {
    const site = sites[at] as Site;
    for (let one = 0; one < site.endpoints.length; one++) {
      const endpoint = site.endpoints[one] as Endpoint;
      if (mayBe(endpoint.methods, method) && pathFits(endpoint.paths, path))
        return { site, endpoint };
    }
  }
  return null;
}

/** Does a site take files at this path, of this host or of its page's own? */
function takes({ uploads }: Site, host: string | null, path: string): boolean {
  for (let at = 0; uploads && at < uploads.length; at++) {
    const upload = uploads[at] as Upload;
    const there = !upload.host || (host !== null && coversHost(upload.host, host));
    if (there && pathFits([upload.path], path)) return true;
  }
  return false;
}

function mayBe(methods: readonly string[], method: string | null): boolean {
  const any = method === null || !finds(METHODS, method);
  for (let at = 0; at < methods.length; at++)
    // Not known yet is any method of a request; no request becomes a message of a socket.
    if (any ? methods[at] !== "WS" : methods[at] === method) return true;
  return false;
}

/** Servers decode the path before they route it, and most fold doubled slashes. */
function decoded(path: string): string {
  let text = path;
  try {
    text = decodeComponent(path);
  } catch {
    // Not valid percent-encoding: servers see it as it stands, and so do we.
  }
  if (!textIncludes(text, "//")) return text;
  let folded = "";
  for (let at = 0; at < text.length; at++)
    if (text[at] !== "/" || text[at - 1] !== "/") folded += text[at] ?? "";
  return folded;
}
