/** Ports of content scripts: who is there, what they may know, and what is pushed to them. */
import { guardedSite } from "../sites/guarded-site";
import { fallbackWithoutAnswer } from "../policy/decide";
import { hostMatches } from "../policy/host";
import type { Policy } from "../policy/schema";
import type { GuardReply, GuardRequest, GuardState } from "../protocol/guard";
import type { GuardPush } from "../protocol/guard-push";
import type { MessagePortLike } from "../platform/ports";
import type { Caller, GuardService } from "./guard-service";
import { packsFor, type KnownSites } from "./known-sites";
import { parseGuardRequest, requestId } from "./parse-guard-request";
import type { Trip } from "./tripwire";

export interface GuardPorts {
  accept(port: MessagePortLike): void;
  /** Policy or pause may have changed: tells every open page for which something did. */
  push(): void;
  readonly count: () => number;
  /** Is a content script of ours alive in this tab? */
  readonly hasTab: (tabId: number) => boolean;
  readonly tabs: () => readonly number[];
  /** Tells the pages of a tab, or of a host when no tab is known, that something went past their guard. */
  tripped(trip: Pick<Trip, "tabId" | "host" | "held" | "what">): void;
}

export interface GuardPortsDeps {
  /** Resolves when a policy is in force and the services stand. */
  readonly ready: Promise<GuardService>;
  readonly policy: () => Policy;
  readonly sites: () => KnownSites;
  /** Of the managed install. */
  readonly group: () => string | null;
  readonly policyVersion: () => number | null;
  readonly pausedUntil: () => number | null;
  readonly now: () => number;
  readonly opened: () => void;
  readonly closed: () => void;
  /** A tab shows another page than before. */
  readonly arrived: (tabId: number, blind: string | null) => void;
  /** A body was let go: it may leave. */
  readonly approve: (
    caller: Caller,
    approved: Pick<Extract<GuardRequest, { type: "approve" }>, "url" | "seals" | "judged">,
  ) => Promise<void>;
}

interface Connection {
  readonly port: MessagePortLike;
  readonly caller: Caller;
  /** Messages that were judged and not accounted for. */
  readonly open: Set<string>;
  /** As told last, to tell changes only. */
  told: string;
}

/** A page that reloads its port is given this long to come back to what it began. */
const RETURN_MS = 10_000;

export function createGuardPorts(deps: GuardPortsDeps): GuardPorts {
  const connections = new Set<Connection>();

  function stateFor({ host, ownHost }: Caller): GuardState {
    const policy = deps.policy();
    const known = deps.sites();
    const site = guardedSite(known.book, host, policy.sites.openai ?? []);
    const excluded = (policy.sites.excluded ?? []).some((pattern) => hostMatches(pattern, host));
    const until = deps.pausedUntil();
    const paused = until !== null && until > deps.now();
    return {
      ready: true,
      guarded: (site !== null || ownHost === false) && !excluded && !paused,
      paused,
      siteId: site?.id ?? null,
      sitePacks: packsFor(known, host),
      drafts: policy.drafts,
      onUnavailable: fallbackWithoutAnswer(
        { siteId: site?.id ?? "", host, account: "unknown", group: deps.group() },
        policy,
      ),
      onBlind: policy.onBlind,
      realtime: policy.realtime,
      unscannable: policy.unscannable,
      answers: {
        exfiltration: policy.answers.exfiltration ?? "neutralise",
        imageHosts: policy.answers.imageHosts ?? [],
        listens: policy.canaries.length > 0 || policy.chatMarkers,
      },
      deadlineMs: policy.deadlineMs,
      organisation: policy.organisation.name,
      helpUrl: policy.organisation.helpUrl ?? null,
      contact: policy.organisation.contact ?? null,
      confirmChanges: policy.user.confirmChanges !== false,
      policyVersion: deps.policyVersion(),
    };
  }

  async function answer(request: GuardRequest, connection: Connection): Promise<GuardReply> {
    const { caller } = connection;
    if (request.type === "approve") {
      await deps.approve(caller, request);
      return { type: "done", id: request.id };
    }
    const service = await deps.ready;
    if (request.type === "hello") {
      if (request.path === "top") deps.arrived(caller.tabId, request.blind);
      const state = stateFor(caller);
      connection.told = JSON.stringify(state);
      return { type: "state", id: request.id, state };
    }
    const handle = service[request.type] as (
      request: GuardRequest,
      caller: Caller,
    ) => Promise<GuardReply>;
    const reply = await handle(request, caller);
    if (reply.type === "judgement") connection.open.add(reply.judgement.eventId);
    if (reply.type === "unseen") connection.open.add(reply.eventId);
    if (request.type === "outcome") connection.open.delete(request.eventId);
    return reply;
  }

  function receive(message: unknown, connection: Connection): void {
    const request = parseGuardRequest(message);
    const id = requestId(message);
    if (request)
      answer(request, connection).then(
        (reply) => post(connection.port, reply),
        () => post(connection.port, { type: "failed", id: request.id, code: "internal" }),
      );
    else if (id !== null) post(connection.port, { type: "failed", id, code: "malformed" });
  }

  function close(connection: Connection): void {
    connections.delete(connection);
    deps.closed();
    if (connection.open.size > 0)
      setTimeout(() => {
        // What cannot be written now is found in session storage by the next worker.
        deps.ready.then((service) => service.abandon(connection.open)).catch(() => undefined);
      }, RETURN_MS);
  }

  return {
    accept(port) {
      const caller = callerOf(port);
      if (!caller) return port.disconnect();
      const connection: Connection = { port, caller, open: new Set(), told: "" };
      connections.add(connection);
      port.onDisconnect(() => close(connection));
      port.onMessage((message) => receive(message, connection));
      deps.opened();
    },
    push() {
      for (const connection of connections) {
        const state = stateFor(connection.caller);
        const text = JSON.stringify(state);
        if (connection.told === "" || connection.told === text) continue;
        connection.told = text;
        post(connection.port, { type: "state-changed", state });
      }
    },
    count: () => connections.size,
    tripped({ tabId, host, held, what }) {
      for (const { port, caller } of connections)
        if (tabId === null ? caller.host === host : caller.tabId === tabId)
          post(port, { type: "tripped", held, what });
    },
    tabs: () => [...new Set([...connections].map(({ caller }) => caller.tabId))],
    hasTab: (tabId) => [...connections].some(({ caller }) => caller.tabId === tabId),
  };
}

/**
 * An empty frame, or one of the page's own making, has the host of its origin. One without an origin speaks for its
 * tab, which may be anybody's: our scripts are in it because it belongs to a page that is guarded.
 */
function callerOf({ sender }: MessagePortLike): Caller | null {
  if (!sender || sender.tabId === null) return null;
  const { tabId, url, origin, tabUrl } = sender;
  const own = hostOf(url) ?? hostOf(origin);
  if (own !== null) return { tabId, host: own };
  const host = hostOf(tabUrl);
  return host === null ? null : { tabId, host, ownHost: false };
}

function hostOf(address: string): string | null {
  const bare = address.startsWith("blob:") ? address.slice(5) : address;
  if (!URL.canParse(bare)) return null;
  const { protocol, host } = new URL(bare);
  return protocol === "https:" || protocol === "http:" ? host : null;
}

function post(port: MessagePortLike, message: GuardReply | GuardPush): void {
  try {
    port.post(message);
  } catch (closed) {
    // The page went away while its request was judged: nobody is left to answer.
    void closed;
  }
}
