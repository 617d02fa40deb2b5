/**
 * Which requests the last look at addresses hears of: those to guarded hosts, from wherever, and all that tabs with a
 * guarded page load. No other tab's: a listener for everything stands only until it is known which tabs those are.
 */
import type { AddressFilter, AddressRequest } from "../platform/web-request";
import { matchPatternFor, SITES } from "../sites/index";
import type { AddressLook } from "./address-look";
import type { CoverageKeeper } from "./coverage";

type Hear = (
  filter: AddressFilter,
  heard: (request: AddressRequest) => true | Promise<boolean>,
) => () => void;

export interface AddressWireDeps {
  readonly look: AddressLook;
  readonly coverage: Pick<CoverageKeeper, "answered">;
  readonly hold: Hear;
  /** The same for reports of a browser, by what they say. */
  readonly holdReports: (
    heard: (request: AddressRequest, says: string) => true | Promise<boolean>,
  ) => () => void;
  /** Requests of no tab. */
  readonly ofNoTab: AddressFilter;
  readonly watch: (filter: AddressFilter, tell: (request: AddressRequest) => void) => () => void;
  /** Tabs that show one of these addresses now. */
  readonly tabsAt: (matches: readonly string[]) => Promise<readonly number[]>;
  /** Tabs in which a guard is alive, be it in a frame. */
  readonly watched: () => readonly number[];
  readonly now: () => number;
}

export interface AddressWire {
  /** Hosts beyond the built-in ones. */
  follow(further: readonly string[]): void;
  /** A guard came up in a tab, or went. */
  changed(): void;
  readonly isGuardedTab: (tabId: number) => boolean;
}

const EVERYTHING = ["<all_urls>"];
/** So long a tab counts that is on its way to a guarded page. */
const ARRIVES_MS = 60_000;
/** So long the listener for everything stands beside those in its place. */
const OVERLAPS_MS = 1_000;
/** Pages come and go in crowds. */
const SETTLES_MS = 3_000;

export function watchAddresses(deps: AddressWireDeps): AddressWire {
  const builtIn = SITES.flatMap(({ hosts, requestHosts = [] }) => [...hosts, ...requestHosts]);
  let further: readonly string[] = [];
  /** By tab. */
  const listeners = new Map<number, () => void>();
  /** Beside them while there is any. */
  let stopBeside: (() => void) | null = null;
  const arriving = new Map<number, number>();
  let full = false;
  let began = false;
  let settling: ReturnType<typeof setTimeout> | null = null;

  // In this order at every start: the browser knows them by it when it has to wake the background.
  hearHosts(builtIn);
  const waiting = new Set<Promise<unknown>>();
  const stopHearingAll = deps.hold({ urls: EVERYTHING }, (request) => {
    const leaves = deps.look.check(request, true);
    if (leaves === true) return true;
    waiting.add(leaves);
    void leaves.finally(() => waiting.delete(leaves));
    return leaves;
  });
  let stopFurther = () => {};
  void begin();

  async function begin(): Promise<void> {
    full = (await deps.coverage.answered) === "full";
    if (!full) tellOf(builtIn);
    began = true;
    hearFurther();
    await settle();
    // The network hears of a listener a moment after it was added, and of one that is taken away perhaps before.
    if (listeners.size > 0) await new Promise((resolve) => setTimeout(resolve, OVERLAPS_MS));
    // Browsers let go what a listener holds that is taken away.
    while (waiting.size > 0) await Promise.all(waiting);
    stopHearingAll();
  }

  function hearFurther(): void {
    stopFurther();
    const ends = [
      further.length > 0 ? hearHosts(further) : null,
      further.length > 0 && began && !full ? tellOf(further) : null,
    ];
    stopFurther = () => {
      for (const end of ends) end?.();
    };
  }

  function hearHosts(hosts: readonly string[]): () => void {
    return deps.hold({ urls: hosts.flatMap(patternsFor) }, (request) => {
      if (request.kind !== "part" && request.tabId !== null) arrive(request.tabId);
      return deps.look.check(request, true);
    });
  }

  /** Where nothing can be held it is at least told. */
  function tellOf(hosts: readonly string[]): () => void {
    return deps.watch({ urls: hosts.flatMap(patternsFor) }, (request) => {
      void deps.look.check(request, false);
    });
  }

  /** Listened to before the page is there: the answer to its first request comes after this. */
  function arrive(tabId: number): void {
    arriving.set(tabId, deps.now() + ARRIVES_MS);
    if (began && full) hear([tabId]);
  }

  function hear(tabs: readonly number[]): void {
    if (tabs.length === 0) return;
    const check = (request: AddressRequest) => deps.look.check(request, true);
    for (const tabId of tabs)
      if (!listeners.has(tabId))
        listeners.set(tabId, deps.hold({ urls: EVERYTHING, tabId }, check));
    if (stopBeside) return;
    const ends = [
      deps.hold(deps.ofNoTab, check),
      // A window that a guarded page opens is a tab that nobody knows yet.
      deps.hold({ urls: EVERYTHING, type: "main_frame" }, check),
      deps.holdReports((request, says) => deps.look.check(request, true, says)),
    ];
    stopBeside = () => {
      for (const end of ends) end();
    };
  }

  async function settle(): Promise<void> {
    if (!full) return;
    const matches = [...builtIn, ...further].map(matchPatternFor);
    const shown = await deps.tabsAt(matches).catch(() => []);
    for (const [tabId, until] of arriving) if (until < deps.now()) arriving.delete(tabId);
    const guarded = new Set([...shown, ...deps.watched(), ...arriving.keys()]);
    hear([...guarded]);
    for (const [tabId, stop] of listeners) {
      if (guarded.has(tabId)) continue;
      listeners.delete(tabId);
      stop();
    }
    if (guarded.size === 0) {
      stopBeside?.();
      stopBeside = null;
    }
    if (arriving.size > 0) settleSoon(ARRIVES_MS);
  }

  function settleSoon(ms: number): void {
    settling ??= setTimeout(() => {
      settling = null;
      void settle();
    }, ms);
  }

  return {
    follow(next) {
      if (JSON.stringify(next) === JSON.stringify(further)) return;
      further = next;
      hearFurther();
      if (began) settleSoon(0);
    },
    changed() {
      hear(began && full ? deps.watched() : []);
      if (began) settleSoon(SETTLES_MS);
    },
    isGuardedTab: (tabId) =>
      listeners.has(tabId) || arriving.has(tabId) || deps.watched().includes(tabId),
  };
}

/** `*` as a scheme stands for the web's alone, not for its sockets. */
function patternsFor(host: string): string[] {
  const pattern = matchPatternFor(host);
  return [pattern, ...["ws", "wss"].map((scheme) => pattern.replace("*", scheme))];
}
