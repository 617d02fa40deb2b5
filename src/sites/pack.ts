/** A site as it arrives with the policy: the same data, with a version and an end, over a built-in site. Pure. */
import { SITES } from "./index";
import { COMPOSERS, NO_COMPOSER } from "./composers";
import { createSiteBook, type SiteBook } from "./match";
import type { ComposerFacts, Site } from "./types";

/** What a site is called and where its pages are stays as it was built in. */
type Fixed = "name" | "pages";

export interface SitePack extends Omit<Site, Fixed>, ComposerFacts {
  /** Of this pack; counts up, and is told in events. */
  readonly version: number;
  /** Last day on which it holds, in UTC (ISO date). */
  readonly expires: string;
}

/** What the page guard is told of a pack. */
export type PagePack = Omit<SitePack, keyof ComposerFacts>;

/** The site that a pack makes of the built-in one; null when there is none of that id. */
export function siteOfPack(pack: PagePack): Site | null {
  const { version: _, expires: __, ...facts } = pack;
  const builtIn = SITES.find(({ id }) => id === facts.id);
  if (!builtIn) return null;
  const { name, pages } = builtIn;
  return { ...facts, name, ...(pages && { pages }) };
}

/** A built-in site written as a pack, to be changed. */
export function packOf(site: Site, version: number, expires: string): SitePack {
  const { id, name: _, pages: __, ...facts } = site;
  return { id, version, expires, ...facts, ...(COMPOSERS[id] ?? NO_COMPOSER) };
}

/** The built-in sites with these in place of those of their ids. */
export function bookWith(packs: readonly PagePack[]): SiteBook {
  const overriding = packs.map(siteOfPack);
  return createSiteBook(
    SITES.map((site) => overriding.find((other) => other?.id === site.id) ?? site),
  );
}

/** Hosts of pages and requests that are in the book and not among the built-in ones. */
export function addedHosts({ sites }: SiteBook): string[] {
  const known = new Set(SITES.flatMap(hostsOf));
  return [...new Set(sites.flatMap(hostsOf))].filter((host) => !known.has(host));
}

function hostsOf({ hosts, requestHosts = [] }: Site): string[] {
  return [...hosts, ...requestHosts];
}
