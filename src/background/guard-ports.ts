/** Ports of content scripts: who is there, what they may know, and what is pushed to them. */
import type { Policy } from "../policy/schema";
import type { GuardPush, GuardReply, GuardRequest, GuardState } from "../protocol/guard";
import type { MessagePortLike } from "../platform/ports";
import { guardedSite } from "../sites/match";
import type { Caller, GuardHandlers } from "./guard-service";

export interface GuardPorts {
  accept(port: MessagePortLike): void;
  /** Policy or pause changed: tells every open page. */
  push(): void;
  readonly count: () => number;
}

export interface GuardPortsDeps {
  /** Resolves when a policy is in force and the services stand. */
  readonly ready: Promise<GuardHandlers>;
  readonly policy: () => Policy;
  readonly policyVersion: () => number | null;
  readonly pausedUntil: () => number | null;
  readonly now: () => number;
  readonly opened: () => void;
}

const MOST_PARTS = 5_000;

export function createGuardPorts(deps: GuardPortsDeps): GuardPorts {
  const open = new Map<MessagePortLike, Caller>();

  function stateFor({ host }: Caller): GuardState {
    const policy = deps.policy();
    const site = guardedSite(host, policy.sites.openai ?? []);
    const excluded = (policy.sites.excluded ?? []).includes(host);
    const until = deps.pausedUntil();
    const paused = until !== null && until > deps.now();
    return {
      ready: true,
      guarded: site !== null && !excluded && !paused,
      paused,
      siteId: site?.id ?? null,
      drafts: policy.drafts,
      onUnavailable: policy.onUnavailable,
      onBlind: policy.onBlind,
      deadlineMs: policy.deadlineMs,
      organisation: policy.organisation.name,
      helpUrl: policy.organisation.helpUrl ?? null,
      contact: policy.organisation.contact ?? null,
      confirmChanges: policy.user.confirmChanges !== false,
      policyVersion: deps.policyVersion(),
    };
  }

  async function answer(request: GuardRequest, caller: Caller): Promise<GuardReply> {
    const handlers = await deps.ready;
    if (request.type === "hello") return { type: "state", id: request.id, state: stateFor(caller) };
    if ("parts" in request && request.parts.length > MOST_PARTS)
      return { type: "failed", id: request.id, code: "too-many-parts" };
    const handle = handlers[request.type] as (
      request: GuardRequest,
      caller: Caller,
    ) => Promise<GuardReply>;
    return handle(request, caller);
  }

  return {
    accept(port) {
      const caller = callerOf(port);
      if (!caller) return port.disconnect();
      open.set(port, caller);
      port.onDisconnect(() => open.delete(port));
      port.onMessage((message) => {
        const request = message as GuardRequest;
        answer(request, caller).then(
          (reply) => post(port, reply),
          () => post(port, { type: "failed", id: request.id, code: "internal" }),
        );
      });
      deps.opened();
    },
    push() {
      for (const [port, caller] of open)
        post(port, { type: "state-changed", state: stateFor(caller) });
    },
    count: () => open.size,
  };
}

/** A frame without an address of its own (about:blank, srcdoc, blob) speaks for its tab's site. */
function callerOf({ sender }: MessagePortLike): Caller | null {
  if (!sender || sender.tabId === null) return null;
  const host = hostOf(sender.url) ?? hostOf(sender.tabUrl);
  return host === null ? null : { tabId: sender.tabId, host };
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
