/** The guard's end of the private port: meets the content script, asks, and never waits for a dead one. */
import { bare } from "./bare";
import type { PageClaim, PageVerdict } from "../protocol/page";
import { OFFER_EVENT, ORPHANED_EVENT, READY_EVENT } from "../protocol/page";
import { parsePageVerdict } from "../protocol/parse-page";
import { BUILT_IN_SITES, type SiteBook } from "../sites/match";
import { bookWith, type PagePack } from "../sites/pack";
import { intactly } from "./intact";
import type { Lasting } from "./lasting";
import {
  addListener,
  dispatch,
  mapDelete,
  mapForEach,
  mapGet,
  mapSet,
  messageData,
  NativeMap,
  NativeMessageChannel,
  NativeMessageEvent,
  NativePromise,
  onFirstNode,
  postToPort,
  preventEvent,
  setTimer,
  startPort,
  stopEvent,
} from "./natives";

export type Ruling = Extract<PageVerdict, { type: "verdict" }>;
export type AnswerRules = Extract<PageVerdict, { type: "answers" }>;
export type Standing = Extract<PageVerdict, { type: "standing" }>;
type Answerable = Extract<PageClaim, { type: "judge" | "unreadable" }>;
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** How long requests wait for a content script that has not shown itself. */
const MEETING_MS = 5_000;
/** Browsers end a content script without a word to its port: so many knocks in a row that nobody answers say it. */
const KNOCK_MS = 500;
const MOST_KNOCKS = 4;

export interface GuardPort {
  /** Asks what may happen to a held request; `id` names it in what follows. */
  ask(claim: WithoutId<Answerable>): { readonly id: number; readonly ruling: Promise<Ruling> };
  /** What policy says for moments in which nobody can be asked. */
  standing(): Standing;
  /** Is a rewritten body free of what was found? False when nobody can say. */
  prove(of: number, parts: Extract<PageClaim, { type: "prove" }>["parts"]): Promise<boolean>;
  /** Tells what the body of a request that was let go will look like; resolves when it may leave. */
  approve(of: number, url: string, seals: readonly string[]): Promise<void>;
  /** What became of a request; a `cancel` ends the wait for its ruling. */
  tell(claim: Extract<PageClaim, { type: "outcome" | "cancel" }>): void;
  /** What is done with answers. */
  answers(): AnswerRules;
  /** The sites as they are known now; the built-in ones until policy has brought others. */
  sites(): SiteBook;
  /** What the user has just written; see the message of that name. */
  typed(): readonly string[];
  /** Tells of an answer; nothing waits for it. */
  report(claim: WithoutId<Extract<PageClaim, { type: "answer" | "heard" }>>): void;
  close(): void;
}

/**
 * Is there a guard in this page, as when the browser starts the next version of the extension under it? A page that only
 * begins is not asked: whoever answers there is the page that opened it.
 */
export function isGuarded(): boolean {
  if (document.readyState === "loading") return false;
  return !dispatch(document, new NativeMessageEvent(READY_EVENT, { cancelable: true }));
}

/** Opens the port; works whichever of both worlds' scripts runs first, before page scripts run. */
export function openGuardPort(version: string, lasting: Lasting): GuardPort {
  const waiting = new NativeMap<number, (verdict: PageVerdict | null) => void>();
  /** What the user wrote in messages that are judged. */
  const written = new NativeMap<number, string>();
  const { port1: own, port2: theirs } = new NativeMessageChannel();
  let state: "alone" | "met" | "dead" = "alone";
  /** Nobody but the browser has brought scripts into this page. */
  let early = true;
  let knocks = 0;
  let knocking = false;
  let refused = "";
  let standing: Standing = {
    type: "standing",
    unreachable: "refuse",
    blind: "refuse",
    realtime: "refuse",
  };
  let answers: AnswerRules = {
    type: "answers",
    mode: "neutralise",
    listens: false,
    salt: "",
    trusted: [],
  };
  let sites = BUILT_IN_SITES;
  let typed: readonly string[] = [];
  let nextId = 1;

  addListener(own, "message", (event) => {
    const data = messageData(event as MessageEvent);
    intactly(() => receive(data));
  });
  addListener(own, "close", () => end());
  startPort(own);
  lasting.listen(document, READY_EVENT, onReady);
  // Once there are nodes there may be page scripts, and what they hear of must not be the port.
  if (!offer()) onFirstNode(document, () => (early = false));
  setTimer(() => {
    if (state === "alone") end();
  }, MEETING_MS);

  /** The event is cancelled by whoever takes the port, so that it is offered only once. */
  function offer(): boolean {
    const event = new NativeMessageEvent(OFFER_EVENT, { ports: [theirs], cancelable: true });
    if (dispatch(document, event)) return false;
    state = "met";
    postToPort(own, { type: "hello", guard: version } satisfies PageClaim);
    return true;
  }

  function onReady(event: Event): void {
    stopEvent(event);
    if (early && state === "alone") {
      offer();
      return;
    }
    preventEvent(event);
    knock(); // another one is here: perhaps because ours is not any more
    if (state === "dead") tellOrphaned();
  }

  /** Finds out whether the content script still lives, again and again while something waits for it. */
  function knock(): void {
    if (knocking || state !== "met") return;
    knocking = true;
    knocks++;
    postToPort(own, { type: "knock" } satisfies PageClaim);
    setTimer(() => {
      knocking = false;
      if (knocks >= MOST_KNOCKS) end();
      else if (knocks > 0) knock();
      else mapForEach(waiting, knock);
    }, KNOCK_MS);
  }

  /** Nobody will answer any more: whatever waits goes the way that was last said to hold then. */
  function end(): void {
    if (state === "dead") return;
    state = "dead";
    mapForEach(waiting, (settle) => settle(null));
    tellOrphaned();
  }

  /** What was refused is told once; whoever comes later hears of it then. */
  function tellOrphaned(): void {
    const event = new NativeMessageEvent(ORPHANED_EVENT, { data: refused, cancelable: true });
    if (!dispatch(document, event)) refused = "";
  }

  function receive(data: unknown): void {
    const verdict = parsePageVerdict(data);
    if (!verdict) return;
    knocks = 0;
    if (verdict.type === "standing") standing = verdict;
    else if (verdict.type === "answers") answers = verdict;
    else if (verdict.type === "typed") typed = verdict.texts;
    else if (verdict.type === "sites")
      sites = bookWith(verdict.packs as readonly PagePack[]); // the content script has parsed them
    else if (verdict.type !== "here") mapGet(waiting, verdict.id)?.(verdict);
  }

  function send(claim: PageClaim & { id: number }): Promise<PageVerdict | null> {
    return new NativePromise((resolve) => {
      if (state === "dead") {
        resolve(null);
        return;
      }
      mapSet(waiting, claim.id, (verdict) => {
        mapDelete(waiting, claim.id);
        resolve(verdict);
      });
      postToPort(own, claim);
      knock();
    });
  }

  async function rule(claim: Answerable): Promise<Ruling> {
    const verdict = await send(claim);
    if (verdict?.type === "verdict") return bare(verdict);
    return bare({
      type: "verdict",
      id: claim.id,
      action: verdict === null ? standing.unreachable : "refuse",
    });
  }

  return {
    ask(claim) {
      const id = nextId++;
      if (claim.type === "judge" && claim.channel !== "draft")
        mapSet(written, id, promptOf(claim.parts));
      return { id, ruling: rule({ ...claim, id }) };
    },
    standing: () => standing,
    async prove(of, parts) {
      const verdict = await send({ type: "prove", id: nextId++, of, parts });
      return verdict?.type === "proved" && verdict.clean;
    },
    async approve(of, url, seals) {
      await send({ type: "approve", id: nextId++, of, url, seals });
    },
    tell(claim) {
      const text = mapGet(written, claim.id);
      mapDelete(written, claim.id);
      if (claim.type === "cancel") mapDelete(waiting, claim.id);
      if (state !== "dead") postToPort(own, claim);
      else if (claim.type === "outcome" && claim.outcome === "refused") {
        refused = text ?? refused;
        tellOrphaned();
      }
    },
    answers: () => answers,
    sites: () => sites,
    typed: () => typed,
    report(claim) {
      if (state !== "dead") postToPort(own, { ...claim, id: nextId++ } satisfies PageClaim);
    },
    close: end,
  };
}

function promptOf(parts: Extract<Answerable, { type: "judge" }>["parts"]): string {
  let prompt = "";
  for (const { role, text } of parts) if (role === "prompt") prompt += prompt ? `\n${text}` : text;
  return prompt;
}
