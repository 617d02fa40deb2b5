/** Answers content scripts: one handler a message. Knows no browser; ports come in through `platform`. */
import type { AuditEvent } from "../policy/audit-event";
import type { DecisionContext } from "../policy/decision";
import type { Policy } from "../policy/schema";
import type { TraceStep } from "../policy/trace";
import type { GuardReply, GuardRequest, Judgement } from "../protocol/guard";
import type { PagePart } from "../protocol/page";
import { createVault } from "../redact/vault";
import { decide } from "../policy/decide";
import { tellsChatsApart } from "../sites/chats";
import type { SiteBook } from "../sites/match";
import type { Site } from "../sites/types";
import type { Audit } from "./audit";
import type { ChatMarkers } from "./chat-markers";
import { canaryEvent, channelBefore, createAnswerHandlers } from "./answers";
import { createConversationHandlers } from "./conversation-handlers";
import { decisionEvent } from "./decision-event";
import { createFeedback } from "./feedback";
import { judgeParts } from "./judge";
import { rememberLetGo } from "./let-go";
import { createMarking } from "./marking";
import type { Memories, MemoryRequest } from "./memories";
import type { PendingMessage, PendingMessages } from "./pending";
import { provedClean } from "./prove";
import { releaseFor } from "./release";
import { rewriteOptions } from "./safe-version";
import type { Scanner } from "./scanner";
import { createSettling } from "./settling";
import { uncheckedEvent } from "./unchecked-event";
import { createUnseen } from "./unseen";
import type { Vaults } from "./vaults";

/** Who asks, as the browser says. */
export interface Caller {
  readonly tabId: number;
  readonly host: string;
  /** Left out: the frame's own. `false`: of its tab, since the frame has none. */
  readonly ownHost?: false;
}

export interface GuardServiceDeps {
  readonly scanner: Scanner;
  readonly vaults: Vaults;
  readonly memories: Memories;
  readonly chatMarkers: ChatMarkers;
  readonly pending: PendingMessages;
  readonly audit: Audit;
  readonly policy: () => Policy;
  readonly sites: () => SiteBook;
  readonly group: () => string | null;
  readonly model: () => string | null;
  readonly extension: string;
  readonly now: () => number;
  /** A message was held, changed or let go against advice: the badge follows. */
  readonly noticed: (tabId: number, event: AuditEvent) => void;
  readonly blind: (tabId: number, why: string) => void;
  /** Keeps how each rule looked at a message; never rejects. */
  readonly explain: (eventId: string, trace: readonly TraceStep[]) => Promise<void>;
}

type Of<T extends GuardRequest["type"]> = Extract<GuardRequest, { type: T }>;
type Answer<T extends GuardRequest["type"]> = (
  request: Of<T>,
  caller: Caller,
) => Promise<GuardReply>;
/** `hello` and `approve` are the ports' own: they must be answered without any service. */
export type GuardHandlers = {
  readonly [T in Exclude<GuardRequest["type"], "hello" | "approve">]: Answer<T>;
};

export interface GuardService extends GuardHandlers {
  /** The page of these messages is gone: what it did not report stays unknown. */
  abandon(eventIds: Iterable<string>): Promise<void>;
}

const QUIET: readonly string[] = ["allow", "log"];
const STANDS_ALONE: readonly string[] = ["allow", "log", "coach"];

export function createGuardService(deps: GuardServiceDeps): GuardService {
  const { settle, abandon } = createSettling(deps);
  const marking = createMarking(deps);
  const context = { policy: deps.policy, extension: deps.extension, now: deps.now };
  const siteOf = ({ host }: Caller) => deps.sites().siteOfPage(host);

  async function judge(request: Of<"judge">, caller: Caller): Promise<GuardReply> {
    const started = performance.now();
    const policy = deps.policy();
    const where = { siteId: request.siteId, host: caller.host, channel: request.channel };
    const chat = aboutChat(request.conversation, request.parts, siteOf(caller));
    const memory = await deps.memories.for(caller.tabId, chat);
    const vault = await deps.vaults.of(caller.tabId, request.conversation);
    marking.note(vault, caller, request.conversation);
    const judged = await judgeParts(
      request,
      { ...where, account: "unknown", group: deps.group() },
      {
        scanner: deps.scanner,
        vault,
        policy,
        memory,
        seen: (text) => memory.wasJudged(underPolicy(), text),
        cameBack: marking.cameBack(caller, request.conversation),
      },
    );
    marking.note(vault, caller, request.conversation);
    void deps.vaults.save(caller.tabId, request.conversation);
    const { decision, shown } = judged;
    for (const canary of judged.canaries)
      void deps.audit.write(canaryEvent(canary, where, context));
    const latencyMs = performance.now() - started;
    const event = decisionEvent(decision, shown, where, {
      id: crypto.randomUUID(),
      time: deps.now(),
      policyVersion: policy.version,
      model: deps.model(),
      extension: deps.extension,
      latencyMs,
      earlier: judged.earlierTypes,
      signs: judged.injection.signs,
    });
    const maySendRedacted =
      decision.user.maySendRedacted && shown.some((f) => f.replacement !== null);
    const message: PendingMessage = {
      event,
      tabId: caller.tabId,
      conversation: request.conversation,
      parts: request.parts.map(({ text }) => text),
      roles: request.parts.map(({ role }) => role),
      findings: shown,
      located: judged.located,
      earlier: judged.earlier,
      trace: decision.trace,
      maySendAnyway: decision.user.maySendAnyway,
      maySendRedacted,
      reasonRequired: decision.user.reason === "required",
      settledParts: judged.settledParts,
      standIns: judged.standIns,
      removed: [],
      kept: [],
      sent: [],
      marked: judged.marked,
      released: STANDS_ALONE.includes(decision.action) ? "pass" : null,
    };
    if (message.released === "pass") {
      await rememberLetGo(memory, underPolicy(), message, { sent: message.parts, replaced: [] });
      void deps.memories.save(caller.tabId, request.conversation);
    }
    const unchecked = decision.unavailable !== null;
    if (
      !QUIET.includes(decision.action) ||
      shown.length > 0 ||
      unchecked ||
      policy.record.logAllowed === true
    )
      deps.pending.put(message);
    const judgement: Judgement = {
      action: decision.action,
      ruleId: decision.ruleId,
      title: decision.title,
      findings: shown,
      injection: judged.injection,
      earlier: judged.earlierTypes,
      safeParts: judged.safeParts,
      edits: judged.edits,
      user: { ...decision.user, maySendRedacted },
      unavailable: decision.unavailable,
      eventId: event.id,
      latencyMs,
    };
    return { type: "judgement", id: request.id, judgement };
  }

  /** What was let go under another policy is looked at again. */
  function underPolicy(): string {
    const { tenant, version } = deps.policy();
    return `${tenant} ${version}`;
  }

  async function choose(request: Of<"choose">, caller: Caller): Promise<GuardReply> {
    const message = await deps.pending.get(request.eventId);
    if (!message) return { type: "failed", id: request.id, code: "unknown-event" };
    const vault = await deps.vaults.of(message.tabId, message.conversation);
    const release = releaseFor(
      message,
      request,
      vault,
      rewriteOptions(deps.policy(), deps.scanner),
    );
    void deps.vaults.save(message.tabId, message.conversation);
    marking.note(vault, caller, message.conversation);
    const reason = request.reason?.trim().slice(0, 500);
    const answered: PendingMessage = {
      ...message,
      event: { ...message.event, choice: request.choice, reason: reason ? reason : null },
      removed: release.removed,
      kept: release.kept,
      standIns: [...(message.standIns ?? []), ...release.standIns],
      sent: release.parts,
      released: release.action,
    };
    deps.pending.put(answered);
    const about = { type: "release", id: request.id, eventId: request.eventId } as const;
    if (release.action === "refuse") {
      await settle(request.eventId, "not-sent");
      return { ...about, action: "refuse" };
    }
    const memory = await deps.memories.of(message.tabId, message.conversation);
    await rememberLetGo(memory, underPolicy(), answered, {
      sent: release.action === "rewrite" ? release.parts : message.parts,
      replaced: release.replaced,
    });
    void deps.memories.save(message.tabId, message.conversation);
    if (release.action === "pass") return { ...about, action: "pass" };
    return { ...about, action: "rewrite", parts: release.parts };
  }

  async function prove(request: Of<"prove">, caller: Caller): Promise<GuardReply> {
    const message = await deps.pending.get(request.eventId);
    const texts = request.parts.map(({ text }) => text);
    if (!message) return { type: "proved", id: request.id, clean: false };
    const context: DecisionContext = {
      siteId: message.event.site?.id ?? "",
      host: caller.host,
      channel: channelBefore(message.event),
      account: "unknown",
      group: deps.group(),
      unavailable: [],
      earlier: message.earlier,
    };
    const clean = await provedClean(texts, message, {
      scanner: deps.scanner,
      decide: (findings) => decide(findings, null, context, deps.policy()).perFinding,
    });
    return { type: "proved", id: request.id, clean };
  }

  return {
    abandon,
    judge,
    choose,
    prove,
    async outcome(request) {
      await settle(request.eventId, request.outcome);
      return { type: "done", id: request.id };
    },
    async prescan(request, caller) {
      const policy = deps.policy();
      const parts: PagePart[] = [{ text: request.text, role: "prompt" }];
      const judged = await judgeParts(
        { parts, origins: request.origins },
        {
          siteId: request.siteId,
          host: caller.host,
          channel: "prompt",
          account: "unknown",
          group: deps.group(),
        },
        {
          scanner: deps.scanner,
          // A copy: half-typed names must not use up the conversation's numbers.
          vault: createVault((await deps.vaults.of(caller.tabId, request.conversation)).export()),
          policy,
          memory: await deps.memories.peek(
            caller.tabId,
            aboutChat(request.conversation, parts, siteOf(caller)),
          ),
          seen: () => Promise.resolve(false),
          cameBack: marking.cameBack(caller, request.conversation),
          marks: false,
        },
      );
      return {
        type: "prescan",
        id: request.id,
        findings: judged.shown,
        attack: judged.injection.flagged ? judged.injection.kind : null,
        action: judged.decision.action,
        modelPending: false,
      };
    },
    async unchecked(request, caller) {
      await deps.audit.write(uncheckedEvent(request, caller, context));
      return { type: "done", id: request.id };
    },
    ...createConversationHandlers(deps),
    ...createUnseen(deps),
    ...createAnswerHandlers(deps),
    ...createFeedback(deps),
  };
}

function aboutChat(
  conversation: string | null,
  parts: readonly PagePart[],
  site: Site,
): MemoryRequest {
  return { conversation, parts, tellsChatsApart: tellsChatsApart(site) };
}
