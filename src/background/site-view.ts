import type { Policy } from "../policy/schema";
import type { TabSummary } from "../platform/tabs";
import type { SiteView } from "../protocol/surface";
import { guardedSite } from "../sites/match";
import type { Pause } from "./pause";

/** State of a tab's site in the popup's words. */
export function siteView(
  tab: TabSummary | null,
  facts: {
    readonly policy: Policy;
    readonly pause: Pause;
    readonly blindTabs: ReadonlyMap<number, string>;
    readonly now: () => number;
  },
): SiteView {
  const { policy, pause, blindTabs } = facts;
  const host = tab && URL.canParse(tab.url) ? new URL(tab.url).host : null;
  const site = host ? guardedSite(host, policy.sites.openai ?? []) : null;
  const view = {
    host: host === "" ? null : host,
    siteName: site ? (site.hosts.length > 0 ? site.name : host) : null,
    mayPause: policy.user.mayPause === true,
    pausedUntil: pause.until(),
  };
  if (!tab || !site || !host) return { ...view, state: "not-guarded", why: "not-a-chat-site" };
  if ((policy.sites.excluded ?? []).includes(host))
    return { ...view, state: "not-guarded", why: "excluded" };
  if (view.pausedUntil !== null) return { ...view, state: "paused", why: null };
  const blind = blindTabs.get(tab.id);
  if (blind !== undefined) return { ...view, state: "blind", why: "unreadable" };
  return { ...view, state: "guarded", why: null };
}
