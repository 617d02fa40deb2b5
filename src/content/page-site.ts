/** The site of this frame: the built-in one, or what policy's packs make of it; the page guard is told as well. */
import type { PageVerdict } from "../protocol/page";
import { BUILT_IN_SITES } from "../sites/match";
import { bookWith, type SitePack } from "../sites/pack";
import type { Site } from "../sites/types";

export interface PageSite {
  site(): Site;
  /** Takes the packs that hold now; those of before are gone. */
  follow(packs: readonly SitePack[]): void;
}

export function watchSites(host: string, send: (verdict: PageVerdict) => void): PageSite {
  let book = BUILT_IN_SITES;
  let told = "[]";
  return {
    site: () => book.siteOfPage(host),
    follow(packs) {
      const text = JSON.stringify(packs);
      if (text === told) return;
      told = text;
      book = bookWith(packs);
      send({ type: "sites", packs });
    },
  };
}
