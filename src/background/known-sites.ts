/** The sites as a policy makes them of the built-in ones; judged again when the policy or the day is another. */
import type { Policy } from "../policy/schema";
import { judgeSitePacks, type JudgedPacks } from "../policy/site-packs";
import { BUILT_IN_SITES, type SiteBook } from "../sites/match";
import { bookWith, type SitePack } from "../sites/pack";

export interface KnownSites {
  readonly book: SiteBook;
  readonly judged: JudgedPacks;
}

const DAY_MS = 86_400_000;

/** Answers what is known under a policy now; `now` in milliseconds since the epoch. */
export function createKnownSites(now: () => number): (policy: Policy) => KnownSites {
  let last: { sites: Policy["sites"]; day: number; known: KnownSites } | null = null;
  return ({ sites }) => {
    const day = Math.floor(now() / DAY_MS);
    if (last?.sites === sites && last.day === day) return last.known;
    const judged = judgeSitePacks(sites, now());
    const book = judged.packs.length > 0 ? bookWith(judged.packs) : BUILT_IN_SITES;
    const known = { book, judged };
    last = { sites, day, known };
    return known;
  };
}

/** The packs that a page on this host needs: those of its site, or of every shape where policy named the host. */
export function packsFor({ book, judged }: KnownSites, host: string): readonly SitePack[] {
  const site = book.siteOfPage(host);
  const shape = site.hosts.length === 0;
  return judged.packs.filter(({ id }) => (shape ? isShape(book, id) : id === site.id));
}

function isShape({ shapes }: SiteBook, id: string): boolean {
  return shapes.some((shape) => shape.id === id);
}
