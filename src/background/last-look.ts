/** The last look at what leaves, put together: bodies at guarded addresses, and the addresses themselves. */
import type { Policy } from "../policy/schema";
import { extensionUrl } from "../platform/install";
import { showInstead, stayOnPage, tabsAt } from "../platform/tabs";
import * as requests from "../platform/web-request";
import type { StoppedView } from "../protocol/surface";
import type { SiteBook } from "../sites/match";
import { createAddressLook } from "./address-look";
import { watchAddresses } from "./address-wire";
import type { Approvals } from "./approvals";
import type { CoverageKeeper } from "./coverage";
import type { GuardPorts } from "./guard-ports";
import type { Services } from "./services";
import { createStoppedPages } from "./stopped-pages";
import { createTripwire, type Trip } from "./tripwire";
import { watchWire } from "./wire";

export interface LastLookDeps {
  readonly approvals: Approvals;
  readonly coverage: CoverageKeeper;
  readonly services: () => Promise<Services>;
  readonly ports: () => Pick<GuardPorts, "tabs" | "hasTab">;
  readonly policy: () => Policy;
  readonly sites: () => SiteBook;
  readonly group: () => string | null;
  readonly paused: () => boolean;
  readonly extension: string;
  readonly now: () => number;
  readonly tripped: (trip: Trip) => void;
}

export interface LastLook {
  /** Hosts beyond the built-in ones. */
  follow(further: readonly string[]): void;
  /** A guard came up in a tab, or went. */
  guardsChanged(): void;
  /** What was to be opened in this tab and was not. */
  readonly stopped: (tabId: number) => StoppedView | null;
  forgetTab(tabId: number): void;
}

/** Listeners stand when this returns, as a waking worker needs. */
export function startLastLook(deps: LastLookDeps): LastLook {
  const { approvals, coverage, policy, sites, paused, extension, now, tripped } = deps;
  const own = extensionUrl("");
  const ready = Promise.resolve().then(deps.services);
  const shared = { approvals, policy, sites, paused, extension, own, now };
  const followBodies = watchWire({
    tripwire: createTripwire({ ...shared, ready, tripped }),
    coverage,
    hold: requests.holdRequests,
    watch: requests.watchRequests,
    watchStopped: requests.watchStopped,
  });
  const pages = createStoppedPages({
    hasGuard: (tabId) => deps.ports().hasTab(tabId),
    stay: stayOnPage,
    showInstead,
  });
  const addresses = watchAddresses({
    look: createAddressLook({
      ...shared,
      scanner: ready.then(({ scanner }) => scanner),
      group: deps.group,
      isGuardedTab: (tabId) => addresses.isGuardedTab(tabId),
      async tripped(trip) {
        tripped(trip);
        if (trip.held) await pages.stopped(trip);
      },
    }),
    coverage,
    hold: requests.holdAddresses,
    holdReports: requests.holdReports,
    ofNoTab: requests.OF_NO_TAB,
    watch: requests.watchAllAddresses,
    tabsAt,
    watched: () => deps.ports().tabs(),
    now,
  });
  return {
    follow(further) {
      followBodies(further);
      addresses.follow(further);
    },
    guardsChanged: () => addresses.changed(),
    stopped: pages.view,
    forgetTab: pages.forget,
  };
}
