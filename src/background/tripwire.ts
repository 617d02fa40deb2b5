/**
 * The last look at what leaves for a guarded endpoint, as the browser shows it: what carries text and was not
 * approved is stopped, or told where the browser lets nobody stop it. Knows no browser.
 */
import type { AuditEvent } from "../policy/audit-event";
import { hostMatches } from "../policy/host";
import type { Channel, Policy } from "../policy/schema";
import type { WireBody, WireRequest } from "../platform/web-request";
import type { TrippedKind } from "../protocol/guard-push";
import { guardedSite } from "../sites/guarded-site";
import { extract } from "../sites/body";
import { ANYWHERE, type Match, type SiteBook } from "../sites/match";
import type { Approvals } from "./approvals";
import { isAsJudged } from "./as-judged";
import { systemEvent } from "./audit";
import { readFields } from "./read-fields";
import { asForm, readWireBody, type ReadBody } from "./wire-body";

export interface TripwireDeps {
  readonly approvals: Approvals;
  /** Resolves when the policy in force is known; may reject, then the last known one holds. */
  readonly ready: Promise<unknown>;
  readonly policy: () => Policy;
  readonly sites: () => SiteBook;
  readonly paused: () => boolean;
  readonly extension: string;
  /** Origin of the extension itself. */
  readonly own: string;
  readonly now: () => number;
  readonly tripped: (trip: Trip) => void;
}

export interface Trip {
  readonly event: AuditEvent;
  readonly tabId: number | null;
  readonly host: string;
  readonly held: boolean;
  readonly what: TrippedKind;
  /** Set when it is a tab that was to go there: who sent it, null for its user, and with which words. */
  readonly opening?: { readonly initiator: string | null; readonly text: string };
}

export interface Tripwire {
  /** May it leave? `holds`: the answer counts, the request is held until then. Never rejects. */
  check(request: WireRequest, holds: boolean): Promise<boolean>;
  /** A rule of the browser stopped a worker's request. */
  stopped(request: Omit<WireRequest, "body">): void;
}

/** Requests by any other method, also one that a page has made up, may bring a body. */
const EMPTY: readonly string[] = ["GET", "HEAD"];
const REMEMBERED = 200;
/** A page that tries over and over is told of once in this time. */
const QUIET_MS = 2_000;

export function createTripwire(deps: TripwireDeps): Tripwire {
  const passed = new Set<string>();
  /** Requests that were stopped here: the browser tells of them once more. */
  const stops = new Set<string>();
  const told = new Map<string, number>();

  function matchOf(request: Omit<WireRequest, "body">): { match: Match; host: string } | null {
    if (EMPTY.includes(request.method) || request.initiator?.startsWith(deps.own)) return null;
    const target = new URL(request.url);
    const page = hostOf(request.initiator);
    const match = deps.sites().matchRequest(page, {
      method: request.method,
      host: target.host,
      path: target.pathname,
    });
    return match && { match, host: page ?? target.host };
  }

  /** The listener hears of every page that sends to a guarded host; only guarded pages' addresses are ours. */
  function isGuarded({ site }: Match, host: string): boolean {
    const named = deps.policy().sites.openai ?? [];
    return site.hosts.length > 0 || guardedSite(deps.sites(), host, named) !== null;
  }

  async function leaves(
    request: WireRequest,
    { match, host }: { match: Match; host: string },
    holds: boolean,
  ): Promise<boolean> {
    const policy = deps.policy();
    const excluded = (policy.sites.excluded ?? []).some((pattern) => hostMatches(pattern, host));
    if (excluded || deps.paused() || !isGuarded(match, host)) return true;
    if (match.endpoint.channel === "draft" && policy.drafts === "allow") return true;
    if (request.body === null || passed.has(request.requestId)) return true;
    const read = await readWireBody(request.body);
    const { url } = request;
    // A form may open a tab of its own, which is not the one that it was let go in.
    const tabId = request.opens ? null : request.tabId;
    const approved = await deps.approvals.take({ tabId, host, url, seals: read.seals });
    if (approved && (await isAsJudged(read, match.endpoint, approved))) {
      remember(passed, request.requestId);
      return true;
    }
    if (!approved && carriesNothing(request.body, read, match)) return true;
    if (holds) remember(stops, request.requestId);
    const unapproved = read.decoded.ok ? "unapproved" : "opaque-body";
    trip(request, match, host, approved ? "not-as-judged" : unapproved, holds);
    return false;
  }

  function trip(
    { tabId }: Omit<WireRequest, "body">,
    { site, endpoint }: Match,
    host: string,
    why: string,
    held: boolean,
  ): void {
    const channel: Channel = tabId === null ? "worker" : endpoint.channel;
    const key = `${tabId} ${channel} ${why}`;
    if (deps.now() - (told.get(key) ?? 0) < QUIET_MS) return;
    told.set(key, deps.now());
    const { policy, extension, now } = deps;
    const event: AuditEvent = {
      ...systemEvent("tripwire", { policy, extension, now }, why),
      site: { id: site.id, host },
      channel,
      action: "block",
      outcome: held ? "refused" : "sent",
    };
    deps.tripped({ event, tabId, host, held, what: "message" });
  }

  return {
    async check(request, holds) {
      if (EMPTY.includes(request.method)) return true;
      // Policy says what the sites look like.
      await deps.ready.catch(() => undefined);
      const found = matchOf(request);
      // What breaks here must not let anything through.
      return found ? leaves(request, found, holds).catch(() => false) : true;
    },
    stopped(request) {
      const found = stops.has(request.requestId) ? null : matchOf(request);
      if (found) trip(request, found.match, found.host, "worker-rule", true);
    },
  };
}

function remember(ids: Set<string>, id: string): void {
  ids.add(id);
  for (const oldest of ids) {
    if (ids.size <= REMEMBERED) break;
    ids.delete(oldest);
  }
}

function carriesNothing(body: WireBody, { decoded }: ReadBody, { endpoint }: Match): boolean {
  // Chats are renamed and removed so, mostly without a message.
  if (body.kind === "unseen") return endpoint.loose === true;
  // A file without a name shows nothing of itself. At other addresses it may be an upload.
  if (body.kind !== "opaque" && body.gaps && endpoint.loose !== true) return false;
  if (!decoded.ok) return endpoint === ANYWHERE;
  // Content types are not shown: a form may be one whatever its page calls it.
  const entries = decoded.value.kind === "text" ? readFields(decoded.value.text) : null;
  const found = extract(entries ? asForm(entries) : decoded.value, endpoint);
  if (!found.ok) return false;
  // A few words of a worker where they may be anything are no reason to stop it.
  return found.value.every(({ role }) => endpoint.loose === true && role === "beside");
}

function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { host } = new URL(address);
  return host === "" ? null : host;
}
