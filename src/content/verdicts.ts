/** From a claim of the page to its verdict: judge, ask the user if need be, release, prove, account for it. */
import type { Outcome } from "../policy/audit-event";
import type { Channel } from "../policy/schema";
import type { GuardState, Judgement } from "../protocol/guard";
import type { PageClaim, PagePart, PageVerdict } from "../protocol/page";
import type { DialogAnswer, DialogView } from "../protocol/views";
import type { BackgroundPort } from "./background-port";
import type { OriginWatch } from "./origins";
import { checkMs } from "./check-time";
import { openCodedFiles } from "./coded-files";
import { judgementWithout, UNKNOWN_STATE } from "./fallback";
import { draftsOf } from "./just-typed";
import { createLateRefusals } from "./late-refusals";
import { createRecentChoices } from "./recent-choices";
import { createReleases } from "./releases";
import { createUncheckedLog } from "./unchecked";
import { AT_ONCE, unreadKind } from "./unread-kind";

type JudgeClaim = Extract<PageClaim, { type: "judge" }>;
type Verdict = Extract<PageVerdict, { type: "verdict" }>;
type Ruling =
  { action: "pass" | "refuse" | "strip" } | { action: "rewrite"; parts: readonly string[] };

export interface VerdictDeps {
  readonly background: BackgroundPort;
  readonly send: (verdict: PageVerdict) => void;
  /** Asks the user; resolves with `cancel` when the dialog could not stay. Null: there is no way to ask. */
  readonly askUser: ((view: DialogView, signal: AbortSignal) => Promise<DialogAnswer>) | null;
  readonly siteName: string;
  readonly origins: OriginWatch;
  /** Where the composer is now. */
  readonly anchor: () => DialogView["anchor"];
  /** Something was judged: indicator, notices and the gesture watch follow. */
  readonly judged: (event: JudgedEvent) => void;
  /** The page tells of an answer. */
  readonly answered: (claim: Extract<PageClaim, { type: "answer" | "heard" }>) => void;
  readonly now: () => number;
}

export interface JudgedEvent {
  /** Null: a request that could not be read. */
  readonly claim: JudgeClaim | null;
  readonly judgement: Judgement | null;
  readonly ruling: Ruling["action"];
  readonly answer: DialogAnswer | null;
  /** What nobody could read, if that is no reason to call the page one that Sluice cannot see. */
  readonly unread?: "file" | "realtime" | null;
  /** It had been let go, and the page could not send it. */
  readonly late?: true;
}

export interface Verdicts {
  receive(claim: PageClaim): void;
}

/** How long a page may wait for an extension that is starting. */
const START_MS = 6_000;
const SHORT_MS = 5_000;
const QUIET: readonly string[] = ["allow", "log", "coach"];
const CANCELLED: DialogAnswer = { choice: "cancel", reason: null, keep: [] };

export function createVerdicts(deps: VerdictDeps): Verdicts {
  const { background } = deps;
  const events = new Map<number, string>();
  const open = new Map<number, AbortController>();
  const coded = new Map<number, Channel>(); // of claims with files that the page sends in base64
  const releases = createReleases(background);
  const recent = createRecentChoices(deps.now);
  const unchecked = createUncheckedLog(background, deps.now);
  const late = createLateRefusals(deps.judged);
  let dialogs: Promise<unknown> = Promise.resolve();

  async function judge(claim: JudgeClaim, signal: AbortSignal): Promise<Ruling> {
    const state = await background.ready(START_MS);
    if (!state?.ready) return without("background", state, claim, signal);
    if (!state.guarded || state.paused) return { action: "pass" };
    const drafts = draftsOf(claim, state);
    if (drafts !== "scan") return { action: drafts === "strip" ? "strip" : "pass" };
    const { siteId, channel, conversation, parts } = claim;
    const reply = await background.ask(
      { type: "judge", siteId, channel, conversation, parts, origins: deps.origins.of(parts) },
      checkMs(state.deadlineMs, parts),
    );
    if (reply?.type !== "judgement") return without("background", state, claim, signal);
    const { judgement } = reply;
    if (judgement.eventId !== "") events.set(claim.id, judgement.eventId);
    if (QUIET.includes(judgement.action)) return done(claim, judgement, { action: "pass" }, null);
    if (claim.channel === "draft") return done(claim, judgement, { action: "strip" }, null);
    return choose(claim, judgement, state, signal);
  }

  async function choose(
    claim: JudgeClaim,
    judgement: Judgement,
    state: GuardState,
    signal: AbortSignal,
  ): Promise<Ruling> {
    const silent = judgement.action === "redact" || judgement.action === "tokenise";
    const before = recent.answerFor(judgement, claim.parts);
    let answer: DialogAnswer;
    if (silent && !state.confirmChanges && judgement.user.maySendRedacted)
      answer = { choice: "send-redacted", reason: null, keep: [] };
    else if (before) answer = { ...before, keep: [] };
    else answer = await askInTurn(claim.parts, judgement, state, signal);
    if (signal.aborted) answer = CANCELLED;
    const { choice, reason, keep } = answer;
    const reply = await background.ask(
      { type: "choose", eventId: judgement.eventId, choice, reason, keep },
      SHORT_MS,
    );
    if (reply?.type !== "release") return done(claim, judgement, { action: "refuse" }, answer);
    if (reply.action !== "refuse" && !before) recent.add(claim.parts, { choice, reason });
    if (reply.action !== "rewrite") return done(claim, judgement, { action: reply.action }, answer);
    const { parts } = reply;
    return parts.length === claim.parts.length
      ? done(claim, judgement, { action: "rewrite", parts }, answer)
      : done(claim, judgement, { action: "refuse" }, answer);
  }

  /** No verdict could be reached: the fallback of the last known policy decides, and the user under `warn`. */
  async function without(
    what: string,
    known: GuardState | null,
    claim: JudgeClaim,
    signal: AbortSignal,
  ): Promise<Ruling> {
    const state = known ?? UNKNOWN_STATE;
    if (claim.channel === "draft") return { action: "strip" };
    const fallback = state.onUnavailable;
    const texts = claim.parts.map(({ text }) => text);
    const judgement = judgementWithout(what, fallback, texts);
    const { siteId, channel } = claim;
    const noted = { siteId, channel, what, fallback, policyVersion: state.policyVersion };
    unchecked.begin(claim.id, { ...noted, choice: "none" });
    if (fallback !== "warn" || background.stale())
      return done(claim, judgement, { action: fallback === "allow" ? "pass" : "refuse" }, null);
    const answer = await askInTurn(claim.parts, judgement, state, signal);
    if (!signal.aborted) unchecked.begin(claim.id, { ...noted, choice: answer.choice });
    const action = answer.choice === "send-anyway" && !signal.aborted ? "pass" : "refuse";
    return done(claim, judgement, { action }, answer);
  }

  /** One dialog at a time; the next one comes when the user has answered. */
  function askInTurn(
    parts: readonly PagePart[],
    judgement: Judgement,
    state: GuardState,
    signal: AbortSignal,
  ): Promise<DialogAnswer> {
    const turn = dialogs.then(async () => {
      if (!deps.askUser || signal.aborted) return CANCELLED;
      const texts = parts.map(({ text }) => text);
      const { siteName, anchor } = deps;
      const view = { judgement, state, siteName, parts: texts, anchor: anchor() };
      return deps.askUser(view, signal);
    });
    const safe = turn.catch(() => CANCELLED); // a dialog that breaks must not release anything
    dialogs = safe;
    return safe;
  }

  function done(
    claim: JudgeClaim | null,
    judgement: Judgement,
    ruling: Ruling,
    answer: DialogAnswer | null,
  ): Ruling {
    const event = { claim, judgement, ruling: ruling.action, answer };
    deps.judged(event);
    late.released(event);
    return ruling;
  }

  /** What could not be read goes by the policy's word for a blind guard, and by the user's under `warn`. */
  async function unreadable(
    claim: Extract<PageClaim, { type: "unreadable" }>,
    signal: AbortSignal,
  ): Promise<Ruling> {
    const state = await background.ready(START_MS);
    if (state?.ready && (!state.guarded || state.paused)) return { action: "pass" };
    // Nobody is asked about what the page sends by itself.
    if (claim.channel === "draft") return { action: state?.drafts === "allow" ? "pass" : "strip" };
    const known = state ?? UNKNOWN_STATE;
    const unread = unreadKind(claim);
    if (unread === "file" && known.ready && known.unscannable === "allow")
      return { action: "pass" };
    const { siteId, channel, why } = claim;
    const reply = await background.ask({ type: "unreadable", siteId, channel, why }, SHORT_MS);
    const noted = reply?.type === "unseen" ? reply : null;
    const fallback = noted?.fallback ?? (unread === "file" ? known.unscannable : known.onBlind);
    const eventId = noted?.eventId ?? "";
    if (eventId !== "") events.set(claim.id, eventId);
    const judgement = { ...judgementWithout("adapter", fallback, []), eventId };
    if (AT_ONCE.includes(why)) account(claim.id, fallback === "allow" ? "unknown" : "refused");
    if (fallback !== "warn" || background.stale() || AT_ONCE.includes(why)) {
      const action = fallback === "allow" ? "pass" : "refuse";
      deps.judged({ claim: null, judgement, ruling: action, answer: null, unread });
      return { action };
    }
    const given = await askInTurn([], judgement, known, signal);
    const answer = signal.aborted ? CANCELLED : given;
    const sends = answer.choice === "send-anyway";
    if (eventId === "") return done(null, judgement, { action: sends ? "pass" : "refuse" }, answer);
    const { choice, reason } = answer;
    const release = await background.ask(
      { type: "choose", eventId, choice, reason, keep: [] },
      SHORT_MS,
    );
    const passed = sends && release?.type === "release" && release.action === "pass";
    return done(null, judgement, { action: passed ? "pass" : "refuse" }, answer);
  }

  /** Files in base64 are judged by what they say, and go back as the page has them. */
  async function asSent(claim: JudgeClaim, signal: AbortSignal): Promise<Ruling> {
    const files = openCodedFiles(claim.parts, claim.channel);
    if (!files) return judge(claim, signal);
    coded.set(claim.id, claim.channel);
    const ruling = await judge({ ...claim, parts: files.parts }, signal);
    if (ruling.action !== "rewrite") return ruling;
    const parts = files.close(ruling.parts);
    return parts ? { action: "rewrite", parts } : { action: "refuse" };
  }

  async function answer(claim: JudgeClaim | Extract<PageClaim, { type: "unreadable" }>) {
    const controller = new AbortController();
    open.set(claim.id, controller);
    const ruling = await (
      claim.type === "judge"
        ? asSent(claim, controller.signal)
        : unreadable(claim, controller.signal)
    ).catch((): Ruling => ({ action: "refuse" })); // what cannot be judged does not leave
    open.delete(claim.id);
    if (ruling.action === "rewrite") releases.add(claim.id, ruling.parts);
    if (ruling.action === "pass")
      releases.add(claim.id, claim.type === "judge" ? claim.parts.map(({ text }) => text) : null);
    const verdict: Verdict = { type: "verdict", id: claim.id, ...ruling };
    if (!controller.signal.aborted) deps.send(verdict);
  }

  async function prove({ id, of, parts }: Extract<PageClaim, { type: "prove" }>) {
    const eventId = events.get(of);
    const channel = coded.get(of);
    const said = (channel && openCodedFiles(parts, channel)?.parts) ?? parts;
    const reply = eventId
      ? await background.ask({ type: "prove", eventId, parts: said }, proofMs(said))
      : null;
    deps.send({ type: "proved", id, clean: reply?.type === "proved" && reply.clean });
  }

  /** The rewritten body is scanned as a message is. */
  function proofMs(parts: readonly PagePart[]): number {
    return checkMs(background.state()?.deadlineMs ?? SHORT_MS, parts);
  }

  async function approve(claim: Extract<PageClaim, { type: "approve" }>) {
    await releases.approve(claim);
    deps.send({ type: "approved", id: claim.id });
  }

  function account(id: number, outcome: Outcome): void {
    coded.delete(id);
    late.reported(id, outcome);
    const eventId = events.get(id);
    events.delete(id);
    if (eventId) void background.ask({ type: "outcome", eventId, outcome }, SHORT_MS);
    else unchecked.settle(id, outcome);
  }

  return {
    receive(claim) {
      switch (claim.type) {
        case "judge":
        case "unreadable":
          void answer(claim);
          break;
        case "prove":
          void prove(claim);
          break;
        case "approve":
          void approve(claim);
          break;
        case "outcome":
          account(claim.id, claim.outcome);
          break;
        case "cancel":
          releases.forget(claim.id);
          open.get(claim.id)?.abort();
          account(claim.id, "not-sent");
          break;
        case "answer":
        case "heard":
          deps.answered(claim);
          break;
        case "hello":
        case "knock":
          break;
      }
    },
  };
}
