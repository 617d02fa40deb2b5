/** Answers content scripts: one handler a message. Knows no browser; ports come in through `platform`. */
import type { AuditEvent, Outcome } from "../policy/audit-event";
import type { DecisionContext } from "../policy/decision";
import type { Policy } from "../policy/schema";
import type { TraceStep } from "../policy/trace";
import type { GuardReply, GuardRequest, Judgement } from "../protocol/guard";
import { createVault } from "../redact/vault";
import { decide } from "../policy/decide";
import { systemEvent, type Audit } from "./audit";
import { decisionEvent } from "./decision-event";
import { judgeParts, rewriteParts } from "./judge";
import { createHistory } from "./history";
import type { PendingMessage, PendingMessages } from "./pending";
import { provedClean } from "./prove";
import { releaseFor } from "./release";
import type { Scanner } from "./scanner";
import { uncheckedEvent } from "./unchecked-event";
import { createUnseen } from "./unseen";
import type { Vaults } from "./vaults";

/** Who asks, as the browser says. */
export interface Caller {
  readonly tabId: number;
  readonly host: string;
}

export interface GuardServiceDeps {
  readonly scanner: Scanner;
  readonly vaults: Vaults;
  readonly pending: PendingMessages;
  readonly audit: Audit;
  readonly policy: () => Policy;
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
  const history = createHistory();
  const context = { policy: deps.policy, extension: deps.extension, now: deps.now };

  async function judge(request: Of<"judge">, caller: Caller): Promise<GuardReply> {
    const started = performance.now();
    const policy = deps.policy();
    const where = { siteId: request.siteId, host: caller.host, channel: request.channel };
    const conversation = historyOf(caller.tabId, request.conversation);
    const judged = await judgeParts(
      request,
      { ...where, account: "unknown", group: deps.group() },
      {
        scanner: deps.scanner,
        vault: await deps.vaults.of(caller.tabId, request.conversation),
        policy,
        seen: (text) => history.has(conversation, text),
      },
    );
    void deps.vaults.save(caller.tabId, request.conversation);
    const { decision, shown } = judged;
    const latencyMs = performance.now() - started;
    const event = decisionEvent(decision, shown, where, {
      id: crypto.randomUUID(),
      time: deps.now(),
      policyVersion: policy.version,
      model: deps.model(),
      extension: deps.extension,
      latencyMs,
    });
    const maySendRedacted =
      decision.user.maySendRedacted && shown.some((f) => f.replacement !== null);
    const message: PendingMessage = {
      event,
      tabId: caller.tabId,
      conversation: request.conversation,
      parts: request.parts.map(({ text }) => text),
      findings: shown,
      trace: decision.trace,
      maySendAnyway: decision.user.maySendAnyway,
      maySendRedacted,
      reasonRequired: decision.user.reason === "required",
      settledParts: judged.settledParts,
      removed: [],
      kept: [],
      sent: [],
      released: STANDS_ALONE.includes(decision.action) ? "pass" : null,
    };
    if (message.released === "pass") void history.add(conversation, message.parts);
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
      safeParts: judged.safeParts,
      user: { ...decision.user, maySendRedacted },
      unavailable: decision.unavailable,
      eventId: event.id,
      latencyMs,
    };
    return { type: "judgement", id: request.id, judgement };
  }

  /** What was let go under another policy is looked at again; a new chat keeps its memory when it gets its name. */
  function historyOf(tabId: number, conversation: string | null): string {
    const { tenant, version } = deps.policy();
    const chat = (name: string) => `${tenant} ${version} ${tabId}:${name}`;
    if (conversation !== null) history.rename(chat(""), chat(conversation));
    return chat(conversation ?? "");
  }

  async function choose(request: Of<"choose">): Promise<GuardReply> {
    const message = await deps.pending.get(request.eventId);
    if (!message) return { type: "failed", id: request.id, code: "unknown-event" };
    const vault = await deps.vaults.of(message.tabId, message.conversation);
    const release = releaseFor(message, request, vault);
    void deps.vaults.save(message.tabId, message.conversation);
    const reason = request.reason?.trim().slice(0, 500);
    deps.pending.put({
      ...message,
      event: { ...message.event, choice: request.choice, reason: reason ? reason : null },
      removed: release.removed,
      kept: release.kept,
      sent: release.parts,
      released: release.action,
    });
    const about = { type: "release", id: request.id, eventId: request.eventId } as const;
    if (release.action === "refuse") {
      await settle(request.eventId, "not-sent");
      return { ...about, action: "refuse" };
    }
    const conversation = historyOf(message.tabId, message.conversation);
    await history.add(conversation, release.action === "rewrite" ? release.parts : message.parts);
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
      channel: message.event.channel ?? "prompt",
      account: "unknown",
      group: deps.group(),
      unavailable: [],
    };
    const clean = await provedClean(texts, message, {
      scanner: deps.scanner,
      decide: (findings) => decide(findings, null, context, deps.policy()).perFinding,
    });
    return { type: "proved", id: request.id, clean };
  }

  async function settle(eventId: string, outcome: Outcome): Promise<void> {
    const message = await deps.pending.get(eventId);
    if (!message) return;
    const event: AuditEvent = { ...message.event, outcome };
    deps.pending.remove(eventId);
    // What went out unchecked is noted even where policy lets it go.
    const noted = event.action !== "allow" || event.unavailable !== null;
    if (noted || deps.policy().record.logAllowed === true) {
      const preview = message.findings.slice(0, 50).map(({ type, masked }) => ({ type, masked }));
      await deps.audit.write(event, preview);
      await deps.explain(event.id, message.trace);
      // A blind guard has its own mark.
      if (event.kind === "decision" && !QUIET.includes(event.action ?? "allow"))
        deps.noticed(message.tabId, event);
    }
  }

  return {
    async abandon(eventIds) {
      for (const eventId of eventIds) {
        const message = await deps.pending.get(eventId);
        if (message) await settle(eventId, message.released === null ? "not-sent" : "unknown");
      }
    },
    judge,
    choose,
    prove,
    async outcome(request) {
      await settle(request.eventId, request.outcome);
      return { type: "done", id: request.id };
    },
    async prescan(request, caller) {
      const policy = deps.policy();
      const judged = await judgeParts(
        { parts: [{ text: request.text, role: "prompt" }], origins: request.origins },
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
          seen: () => Promise.resolve(false),
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
    async reserve({ id, conversation, entity, text, start, end }, caller) {
      const vault = await deps.vaults.of(caller.tabId, conversation);
      const finding = { part: 0, type: entity, start, end, action: "tokenise" } as const;
      const [placeholder = null] = rewriteParts([text], [finding], vault).replacements;
      // Saved before it is written: what stands in a message must not lose its meaning with the worker.
      await deps.vaults.save(caller.tabId, conversation);
      return { type: "reserved", id, placeholder };
    },
    ...createUnseen(deps),
    async restore(request, caller) {
      const vault = await deps.vaults.of(caller.tabId, request.conversation);
      const values = request.placeholders.slice(0, 200).flatMap((name) => {
        const value = vault.valueOf(name);
        return value === null ? [] : [[name, value] as const];
      });
      return { type: "restored", id: request.id, values: Object.fromEntries(values) };
    },
    async report(request) {
      if (deps.policy().user.mayReport !== false)
        await deps.audit.write({
          ...systemEvent("false-alarm", context, null),
          about: request.eventId,
        });
      return { type: "done", id: request.id };
    },
    async exception(request) {
      if (deps.policy().user.mayRequestException !== false)
        await deps.audit.write({
          ...systemEvent("exception-requested", context, null),
          about: request.eventId,
          reason: request.reason.slice(0, 500),
        });
      return { type: "done", id: request.id };
    },
  };
}
