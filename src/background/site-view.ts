import { hostMatches } from "../policy/host";
import type { Policy } from "../policy/schema";
import type { TabSummary } from "../platform/tabs";
import type { SiteView } from "../protocol/surface";
import { guardedSite } from "../sites/guarded-site";
import type { SiteBook } from "../sites/match";
import { siteName } from "../sites/names";
import type { BlindReason } from "./blind-tabs";

/** State of a tab's site in the popup's words. */
export function siteView(
  tab: TabSummary | null,
  facts: {
    readonly policy: Policy;
    readonly sites: SiteBook;
    readonly pausedUntil: number | null;
    /** Why a tab's page cannot be seen; null when it can. */
    readonly blind: (tabId: number) => BlindReason | null;
    /** Does a content script of this version live in the tab? */
    readonly watched: (tabId: number) => boolean;
    readonly coverage: SiteView["coverage"];
    /** Was a chat seen on this host, which nobody named? */
    readonly discovered: (host: string) => boolean;
  },
): SiteView {
  const { policy, pausedUntil } = facts;
  const url = tab && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const host = url && url.host;
  const site = url && guardedSite(facts.sites, url.host, policy.sites.openai ?? [], url.pathname);
  const view = {
    host: host === "" ? null : host,
    siteName: site ? (site.hosts.length > 0 ? siteName(site) : host) : null,
    mayPause: policy.user.mayPause === true,
    pausedUntil,
    coverage: facts.coverage,
  };
  if (!site && host && facts.discovered(host))
    return { ...view, state: "not-guarded", why: "unnamed-chat" };
  if (!tab || !site || !host) return { ...view, state: "not-guarded", why: "not-a-chat-site" };
  if ((policy.sites.excluded ?? []).some((pattern) => hostMatches(pattern, host)))
    return { ...view, state: "not-guarded", why: "excluded" };
  if (pausedUntil !== null) return { ...view, state: "paused", why: null };
  const blind = facts.blind(tab.id);
  if (blind !== null) return { ...view, state: "blind", why: blind };
  // The tab is older than the extension, or than the policy that named its host: only a reload helps.
  if (!facts.watched(tab.id)) return { ...view, state: "blind", why: "stale-tab" };
  return { ...view, state: "guarded", why: null };
}
