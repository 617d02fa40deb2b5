/** Which hosts are guarded; pages do not ask, since their guard is there already. Pure. */
import { bareHost, coversHost } from "../lib/host-pattern";
import { isChatPage, type SiteBook } from "./match";
import type { Site } from "./types";

/** The site of a host that is guarded: a known one, or one that policy names; null for any other. */
export function guardedSite(
  { siteOfPage }: SiteBook,
  host: string,
  policyHosts: readonly string[],
  path: string | null = null,
): Site | null {
  const site = siteOfPage(host);
  const known = site.hosts.length > 0;
  if (known && (path === null || isChatPage(site, host, path))) return site;
  const isNamed = policyHosts.some((named) => coversHost(bareHost(named), bareHost(host)));
  // A host that no site has: any of the shapes.
  return isNamed ? siteOfPage("") : null;
}
