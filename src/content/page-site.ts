/** The site of this frame: the built-in one, or what policy's packs make of it; the page guard is told as well. */
import type { PageVerdict } from "../protocol/page";
import { composerOf } from "../sites/composers";
import { BUILT_IN_SITES } from "../sites/match";
import { bookWith, forPage, type SitePack } from "../sites/pack";
import { parseSitePack } from "../sites/parse-pack";
import type { ComposerFacts, Site } from "../sites/types";

export interface PageSite {
  site(): Site;
  /** Where its user writes. */
  composer(): ComposerFacts;
  /** Takes the packs that hold now; those of before are gone. */
  follow(packs: readonly SitePack[]): void;
}

export function watchSites(host: string, send: (verdict: PageVerdict) => void): PageSite {
  let book = BUILT_IN_SITES;
  let told = "[]";
  let composer = composerOf(book.siteOfPage(host).id, []);
  return {
    site: () => book.siteOfPage(host),
    composer: () => composer,
    follow(packs) {
      const text = JSON.stringify(packs);
      if (text === told) return;
      told = text;
      book = bookWith(packs);
      composer = composerOf(book.siteOfPage(host).id, packs);
      // Here once more, so that the guard, which each page reads before anything of its own, need not.
      const parsed = packs.flatMap((pack) => parseSitePack(forPage(pack)) ?? []);
      send({ type: "sites", packs: parsed });
    },
  };
}
