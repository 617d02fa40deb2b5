/** The gate of one frame: meets the page guard, brings verdicts, watches the composer, shows what was found. */
import { numberedPlaceholders } from "../lib/placeholder";
import type { GuardReply, Judgement, ShownFinding } from "../protocol/guard";
import { HELD_BLIND } from "../protocol/held-blind";
import type { PageClaim } from "../protocol/page";
import type { IndicatorState, NoticeKind } from "../protocol/views";
import { isChatPage } from "../sites/match";
import { siteName } from "../sites/names";
import { nameInPath } from "../sites/path-pattern";
import { answerTeller, watchAnswers } from "./answers";
import { openBackgroundPort, type RuntimePort } from "./background-port";
import { watchBlindGate } from "./blind-gate";
import { watchComposer } from "./composer";
import { readComposer } from "./composer-text";
import { replaceInComposer, selectInComposer } from "./fix";
import { STOPPED, type GateUi } from "./gate-ui";
import { isMessage } from "./is-message";
import { tellJustTyped } from "./just-typed";
import { createHighlights } from "./highlights";
import { hostOfFrame } from "./page-host";
import { watchSites } from "./page-site";
import { createTextKeeper } from "./keep-text";
import { watchOrigins } from "./origins";
import { openPagePort } from "./page-port";
import { watchForName } from "./chat-name";
import { createPrescanner, type PrescanResult } from "./prescan";
import { showRealValues } from "./restore";
import { watchGestures } from "./send-gesture";
import { createVerdicts, type JudgedEvent } from "./verdicts";

export interface GateDeps {
  /** Opens a runtime port; throws when the extension is gone. */
  readonly connect: () => RuntimePort;
  /** Null in frames that show nothing: their dialogs are refused. */
  readonly ui: GateUi | null;
  readonly signal: AbortSignal;
}

const QUICK_MS = 5_000;
/** A page without its guard this long after it was parsed is not guarded at all. */
const GUARD_MS = 1_000;

/** Must be called before any page script runs. */
export function startGate({ connect, ui, signal }: GateDeps): void {
  const sites = watchSites(hostOfFrame(window), (verdict) => page.send(verdict));
  const site = sites.site();
  const { id: siteId } = site;
  if (!isChatPage(site, location.host, location.pathname)) return;
  let blind: string | null = null;
  watchBlindGate(
    window,
    {
      composer: () => composer.element(),
      sendButton: () => sites.composer().sendButton,
      isClosed,
      held: () => {
        void background.ask({ type: "blind", siteId, why: HELD_BLIND }, QUICK_MS);
        ui?.notice("unseen-held", 0);
      },
    },
    signal,
  );
  const background = openBackgroundPort(
    connect,
    window === top ? "top" : "frame",
    signal,
    () => blind,
  );
  const origins = watchOrigins(window, signal);
  const highlights = createHighlights(document);
  let found: PrescanResult | null = null;
  let moment: "checking" | "clean" | "blocked" | null = null;

  const verdicts = createVerdicts({
    background,
    send: (verdict) => page.send(verdict),
    askUser: ui && ((view, cancelled) => ui.askUser(view, { signal: cancelled, ...onDialog })),
    siteName: siteName(site),
    origins,
    anchor: () => composer.anchor(),
    judged,
    answered: watchAnswers(background, { siteId, conversation, ui }),
    now: () => Date.now(),
  });
  const onDialog = {
    report: (eventId: string) => void background.ask({ type: "report", eventId }, QUICK_MS),
    requestException: (eventId: string, reason: string) =>
      void background.ask({ type: "exception", eventId, reason }, QUICK_MS),
  };
  const page = openPagePort(document, claimed, orphaned, signal);
  const typed = tellJustTyped((verdict) => page.send(verdict), signal);
  const tellAnswers = answerTeller((verdict) => page.send(verdict));
  const prescanner = createPrescanner(background, siteId, conversation, origins, {
    checking: () => draw("checking"),
    result: showFindings,
  });
  const composer = watchComposer(
    document,
    sites.composer,
    {
      changed: (text) => {
        typed.wrote(text);
        prescanner.scan(text);
      },
      sendGesture: (text) => {
        typed.sent(text);
        gestures.gesture(text);
        keeper.sent(text);
      },
    },
    signal,
  );
  const gestures = watchGestures(
    (text) => composer.text() !== text,
    () => goBlind("no-request-seen"),
    signal,
  );
  const keeper = createTextKeeper(composer, signal);
  const indicator = ui?.createIndicator({
    composer: () => composer.element(),
    replace: (finding) => void replace(finding),
  });
  signal.addEventListener("abort", () => {
    indicator?.destroy();
    highlights.clear();
  });
  background.watch(onState);
  background.onTripped((held, what) => {
    if (!held) blind = "escaped";
    ui?.notice(held ? STOPPED[what] : "escaped", 0);
    draw(moment);
  });
  const named = watchForName(conversation, signal, (name) => {
    void background.ask({ type: "named", conversation: name }, QUICK_MS);
  });
  if (ui)
    showRealValues(
      {
        page: document,
        background,
        conversation,
        composer: () => composer.element(),
        words: (key) => ui.words(key),
      },
      signal,
    );
  // First of all to hear of it: a page may let nobody else.
  addEventListener(
    "DOMContentLoaded",
    () => setTimeout(() => !page.met() && goBlind("guard-missing"), GUARD_MS),
    { signal, once: true, capture: true },
  );

  /** What cannot be read is held on the wire instead, one request at a time. */
  function isClosed(): boolean {
    const { guarded = false, paused, onBlind } = background.state() ?? {};
    return guarded && !paused && onBlind === "block" && blind !== null && blind !== "unreadable";
  }

  function conversation(): string | null {
    return nameInPath(sites.site().conversationInPath ?? [], location.pathname);
  }

  /** A placeholder is written only when the background has noted whom it means. */
  async function replace(finding: ShownFinding): Promise<void> {
    const { start, end, replacement } = finding;
    const text = found?.text ?? null;
    if (text === null || replacement === null) return;
    const placeholder = await placeholderFor(finding, text, replacement);
    const element = composer.element();
    if (element && placeholder !== null) replaceInComposer(element, text, start, end, placeholder);
  }

  async function placeholderFor(
    { type: entity, start, end, action, method }: ShownFinding,
    text: string,
    shown: string,
  ): Promise<string | null> {
    const means = numberedPlaceholders(shown).length > 0 || method === "synthetic";
    if (!means) return shown; // a mark that means nobody
    const how = method && action !== "tokenise" ? { method } : {};
    const reply = await background.ask(
      { type: "reserve", conversation: conversation(), entity, ...how, text, start, end },
      QUICK_MS,
    );
    return reply?.type === "reserved" ? reply.placeholder : null;
  }

  /** The guard keeps this for the case that it can reach nobody. */
  function onState(): void {
    const state = background.state();
    if (state) {
      sites.follow(state.sitePacks);
      const off = !state.guarded || state.paused;
      const way = (open: boolean) => (off || open ? "pass" : "refuse");
      page.send({
        type: "standing",
        unreachable: way(state.onUnavailable === "allow"),
        blind: way(state.onBlind === "allow"),
        realtime: way(state.realtime === "allow"),
      });
      tellAnswers(state, off);
    }
    if (background.stale()) ui?.notice("stale", 0);
    draw(moment);
  }

  function showFindings(result: PrescanResult | null): void {
    found = result;
    const element = composer.element();
    if (result && result.findings.length > 0 && element) {
      const now = readComposer(element);
      if (now.text === result.text) highlights.show(now, result.findings);
    } else {
      highlights.clear();
    }
    draw(result ? "clean" : null);
  }

  function claimed(claims: PageClaim): void {
    const claim = typed.settled(claims);
    // Seen now, however long its user thinks about the dialog.
    if (isMessage(claim)) gestures.seen();
    verdicts.receive(claim);
  }

  function judged({ claim, judgement, ruling, answer, unread, late }: JudgedEvent): void {
    if (unread === "file" && ruling === "refuse") return ui?.notice("file-held", 0);
    if (claim?.channel === "draft") return; // seen while it is typed: that says nothing of how it is sent
    // What went past the guard once is not undone by what did not.
    if (blind !== "escaped") blind = claim || unread ? null : "unreadable";
    if (claim?.conversation === null && ruling !== "refuse") named.soon();
    const texts = claim?.parts.map(({ text }) => text) ?? [];
    if (ruling !== "refuse") keeper.left(texts);
    const count = judgement?.findings.length ?? 0;
    if (ruling === "rewrite" && !answer) ui?.notice("changed", count);
    if (judgement?.action === "coach") ui?.notice(coachedBy(judgement), count);
    if (ruling === "refuse")
      keeper.refused(
        late === true ? texts : null,
        () => answer?.choice === "edit" && selectFirst(judgement, texts),
      );
    if (ruling === "refuse") typed.held();
    if (ruling === "refuse" && !answer) ui?.notice("refused", count);
    draw(ruling === "refuse" ? "blocked" : null);
  }

  /** As if the extension were gone: it is, for the guard of this page. */
  function orphaned(text: string): void {
    gestures.seen();
    background.retire();
    keeper.orphaned(text);
    draw("blocked");
  }

  /** The first of the found values that stands in the composer; a site may have sent it among other words. */
  function selectFirst(judgement: JudgedEvent["judgement"], texts: readonly string[]): void {
    const element = composer.element();
    const text = composer.text();
    const value = judgement?.findings
      .map(({ part, start, end }) => texts[part]?.slice(start, end) ?? "")
      .find((found) => found !== "" && text.includes(found));
    if (!element || value === undefined) return;
    const start = text.indexOf(value);
    selectInComposer(element, start, start + value.length);
  }

  function goBlind(why: string): void {
    blind = why;
    void background.ask({ type: "blind", siteId, why }, QUICK_MS);
    draw(null);
  }

  function draw(next: typeof moment): void {
    moment = next;
    indicator?.update({
      state: stateOf(found),
      findings: found?.findings ?? [],
      attack: found?.attack ?? null,
      why: background.stale() ? "extension-changed" : blind,
    });
  }

  function stateOf(result: Extract<GuardReply, { type: "prescan" }> | null): IndicatorState {
    const state = background.state();
    if (background.stale()) return "stale";
    if (state && (!state.guarded || state.paused)) return "paused";
    if (blind !== null) return "blind";
    if (moment === "blocked" || moment === "checking") return moment;
    if (result && (result.findings.length > 0 || result.attack !== null)) return "found";
    return moment === "clean" ? "clean" : "watching";
  }
}

/** What the passing word is about: values, if there are any, or else the attack. */
function coachedBy({ findings, injection }: Judgement): NoticeKind {
  if (findings.length > 0 || !injection.flagged) return "coached";
  return injection.kind === "jailbreak" ? "coached-jailbreak" : "coached-injection";
}
