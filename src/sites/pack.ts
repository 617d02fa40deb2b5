/** A site as it arrives with the policy: the same data, with a version and an end, over a built-in site. Pure. */
import { SITES } from "./index";
import { createSiteBook, type SiteBook } from "./match";
import type { ComposerFacts, Endpoint, Site } from "./types";

/** Where a site's pages are stays as it was built in. */
type Fixed = "pages";

export interface PackEndpoint extends Endpoint {
  /** How people call it; each name once. */
  readonly id: string;
}

export interface SitePack extends Omit<Site, Fixed | "endpoints">, ComposerFacts {
  /** Of this pack; counts up, and is told in events. */
  readonly version: number;
  /** Last day on which it holds, in UTC (ISO date). */
  readonly expires: string;
  /** As in `SiteNotes`. */
  readonly checked: string;
  readonly endpoints: readonly PackEndpoint[];
}

/** What the page guard is told of a pack. */
export type PagePack = Omit<Site, Fixed>;

/** The site that a pack makes of the built-in one; null when there is none of that id. */
export function siteOfPack(pack: PagePack): Site | null {
  const builtIn = SITES.find(({ id }) => id === pack.id);
  if (!builtIn) return null;
  const { pages } = builtIn;
  return { ...pack, ...(pages && { pages }) };
}

/** The built-in sites with these in place of those of their ids. */
export function bookWith(packs: readonly PagePack[]): SiteBook {
  const overriding = packs.map(siteOfPack);
  return createSiteBook(
    SITES.map((site) => overriding.find((other) => other?.id === site.id) ?? site),
  );
}

/** What a page has to know of a pack: nothing that only people read, nor what the content script keeps to itself. */
export function forPage(pack: SitePack): PagePack {
  const { version: _, expires: _1, checked: _2, composer: _3, sendButton: _4, ...facts } = pack;
  return { ...facts, endpoints: pack.endpoints.map(({ id: _5, ...endpoint }) => endpoint) };
}

/** Hosts of pages and requests that are in the book and not among the built-in ones. */
export function addedHosts({ sites }: SiteBook): string[] {
  const known = new Set(SITES.flatMap(hostsOf));
  return [...new Set(sites.flatMap(hostsOf))].filter((host) => !known.has(host));
}

function hostsOf({ hosts, requestHosts = [] }: Site): string[] {
  return [...hosts, ...requestHosts];
}
