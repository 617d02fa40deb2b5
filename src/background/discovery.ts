/**
 * Chats of a known kind on hosts that nobody named: seen by what they tell of themselves when their page is opened, or
 * by the address that it posts to; told once a host, guarded by nothing. Only where policy asks for it. Knows no browser.
 */
import type { AuditEvent } from "../policy/audit-event";
import { hostMatches } from "../policy/host";
import type { Policy } from "../policy/schema";
import type { SessionStorage } from "../platform/session-storage";
import { guardedSite } from "../sites/guarded-site";
import { discoveryPatterns, shapeAt } from "../sites/discover";
import { CONFIG_PATTERNS, shapeOfConfig } from "../sites/fingerprint";
import type { SiteBook } from "../sites/match";
import type { Site } from "../sites/types";
import { systemEvent } from "./audit";

type Watch = (
  matches: readonly string[],
  tell: (request: { readonly url: string; readonly initiator: string | null }) => void,
) => () => void;

export interface DiscoveryDeps {
  /** Calls back for requests to these addresses, without their bodies, until it is ended. */
  readonly watch: Watch;
  /** The same for answers that a page has got from there, without what they say. */
  readonly watchAnswers: Watch;
  /** What an address answers to someone who is signed in nowhere, as a JSON value; null: nothing of use. Never rejects. */
  readonly ask: (url: string) => Promise<unknown>;
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
/** A page that makes up hosts cannot fill the record, nor have many of them asked. */
const MOST_HOSTS = 100;

export function createDiscovery(deps: DiscoveryDeps): Discovery {
  const hosts = new Set<string>();
  /** Asked what they are in this life of the background: once, whatever they said. */
  const asked = new Set<string>();
  const remembered = remember().catch(() => undefined);
  let stop: (() => void) | null = null;

  async function remember(): Promise<void> {
    const stored = await deps.session.get(KEY);
    if (Array.isArray(stored))
      for (const host of stored) if (typeof host === "string") hosts.add(host);
  }

  /** Is it a host that nobody named, asked by a page of its own? */
  async function unnamed({ host }: URL, initiator: string | null): Promise<boolean> {
    if (initiator === null || !isSameHost(initiator, host)) return false;
    await remembered;
    const { openai = [], excluded = [], discover } = deps.policy().sites;
    return (
      discover === true &&
      !hosts.has(host) &&
      hosts.size < MOST_HOSTS &&
      !guardedSite(deps.sites(), host, openai) &&
      !excluded.some((pattern) => hostMatches(pattern, host))
    );
  }

  async function found(shape: Site, { host }: URL): Promise<void> {
    if (hosts.has(host)) return;
    hosts.add(host);
    const site = { id: shape.id, host: host.slice(0, 200) };
    deps.found({ ...systemEvent("discovered", deps, null), site });
    await deps.session.set(KEY, [...hosts]);
  }

  async function posted(address: string, initiator: string | null): Promise<void> {
    const url = new URL(address);
    const shape = shapeAt(url.pathname);
    if (shape && (await unnamed(url, initiator))) await found(shape, url);
  }

  /** The browser shows no answer to an extension: it has to be asked for again, once a host and without any cookie. */
  async function answered(address: string, initiator: string | null): Promise<void> {
    const url = new URL(address);
    if (!(await unnamed(url, initiator)) || asked.has(url.host) || asked.size >= MOST_HOSTS) return;
    asked.add(url.host);
    const shape = shapeOfConfig(await deps.ask(`${url.origin}${url.pathname}`));
    // Policy may have changed meanwhile.
    if (shape && (await unnamed(url, initiator))) await found(shape, url);
  }

  function start(): () => void {
    // What cannot be remembered is told again after the background has slept.
    const ends = [
      deps.watch(discoveryPatterns(), ({ url, initiator }) => {
        posted(url, initiator).catch(() => undefined);
      }),
      deps.watchAnswers(CONFIG_PATTERNS, ({ url, initiator }) => {
        answered(url, initiator).catch(() => undefined);
      }),
    ];
    return () => ends.forEach((end) => end());
  }

  return {
    follow({ sites }) {
      if ((sites.discover === true) === (stop !== null)) return;
      stop?.();
      stop = sites.discover === true ? start() : null;
    },
    knows: (host) => hosts.has(host),
  };
}

/** A page of the chat itself asks its own host; programs and other sites that use its API are something else. */
function isSameHost(initiator: string, host: string): boolean {
  return URL.canParse(initiator) && new URL(initiator).host === host;
}
