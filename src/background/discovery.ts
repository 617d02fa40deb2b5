/**
 * Chats of a known kind on hosts that nobody named: seen by the address that their page posts to, told once a host,
 * guarded by nothing. Only where policy asks for it. Knows no browser.
 */
import type { AuditEvent } from "../policy/audit-event";
import { hostMatches } from "../policy/host";
import type { Policy } from "../policy/schema";
import type { SessionStorage } from "../platform/session-storage";
import { guardedSite } from "../sites/guarded-site";
import { discoveryPatterns, shapeAt } from "../sites/discover";
import type { SiteBook } from "../sites/match";
import { systemEvent } from "./audit";

export interface DiscoveryDeps {
  /** Calls back for requests to these addresses, without their bodies, until it is ended. */
  readonly watch: (
    matches: readonly string[],
    tell: (request: { readonly url: string; readonly initiator: string | null }) => void,
  ) => () => void;
  readonly session: SessionStorage;
  readonly policy: () => Policy;
  readonly sites: () => SiteBook;
  readonly extension: string;
  readonly now: () => number;
  readonly found: (event: AuditEvent) => void;
}

export interface Discovery {
  /** Listens while policy says so, and not a moment longer. */
  follow(policy: Policy): void;
  /** Was a chat seen on this host in this run of the browser? */
  knows(host: string): boolean;
}

const KEY = "discovered";
/** A page that makes up hosts cannot fill the record. */
const MOST_HOSTS = 100;

export function createDiscovery(deps: DiscoveryDeps): Discovery {
  const hosts = new Set<string>();
  const remembered = remember().catch(() => undefined);
  let stop: (() => void) | null = null;

  async function remember(): Promise<void> {
    const stored = await deps.session.get(KEY);
    if (Array.isArray(stored))
      for (const host of stored) if (typeof host === "string") hosts.add(host);
  }

  async function seen(url: string, initiator: string | null): Promise<void> {
    const { host, pathname } = new URL(url);
    const shape = shapeAt(pathname);
    if (!shape || initiator === null || !isSameHost(initiator, host)) return;
    await remembered;
    const { policy } = deps;
    const { openai = [], excluded = [], discover } = policy().sites;
    if (discover !== true || hosts.has(host) || hosts.size >= MOST_HOSTS) return;
    if (
      guardedSite(deps.sites(), host, openai) ||
      excluded.some((pattern) => hostMatches(pattern, host))
    )
      return;
    hosts.add(host);
    const site = { id: shape.id, host: host.slice(0, 200) };
    deps.found({ ...systemEvent("discovered", deps, null), site });
    await deps.session.set(KEY, [...hosts]);
  }

  return {
    follow({ sites }) {
      if ((sites.discover === true) === (stop !== null)) return;
      stop?.();
      stop =
        sites.discover === true
          ? deps.watch(discoveryPatterns(), ({ url, initiator }) => {
              // What cannot be remembered is told again after the background has slept.
              seen(url, initiator).catch(() => undefined);
            })
          : null;
    },
    knows: (host) => hosts.has(host),
  };
}

/** A page of the chat itself asks its own host; programs and other sites that use its API are something else. */
function isSameHost(initiator: string, host: string): boolean {
  return URL.canParse(initiator) && new URL(initiator).host === host;
}
