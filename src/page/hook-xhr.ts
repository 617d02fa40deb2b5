import { bare } from "./bare";
import type { Match } from "../sites/match";
import { refusalAt } from "./answers";
import type { Addresses } from "./address";
import type { XhrAnswers } from "./answer-xhr";
import { REFUSED, type Decision, type EmptyAnswer, type Held, type Hold } from "./hold";
import type { GuardPort } from "./port";
import { extract } from "../sites/body";
import type { JustTyped } from "./just-typed";
import { clearShadow, endAborted, finishRequest } from "./finished-xhr";
import { intactly } from "./intact";
import {
  lowerCase,
  NativeWeakMap,
  NativeXhr,
  reflectApply,
  settled,
  setXhrHeader,
  targetOf,
  then,
  upperCase,
  urlHref,
  weakGet,
  weakSet,
  xhrPrototype,
} from "./natives";
import { readText } from "./read-body";
import { isQuiet, spokenIn, type Spoken } from "./spoken";
import { sentOf } from "./seal";
import { snapshotOf, type Snapshot } from "./snapshot";
import { judgeUpload, uploadOf, type Upload } from "./uploads";
import type { Native, Wrapping } from "./wrap";

interface Opened {
  readonly url: string;
  readonly method: string;
  readonly match: Match | null;
  /** Set when it is the address that carries words. */
  readonly spoken: Spoken | null;
  /** Words of the address of a request with a body, which are judged as well. */
  readonly address: Spoken | null;
  readonly async: boolean;
  readonly headers: { contentType: string | null };
  /** Gives up the request that is held now. */
  cancel: (() => void) | null;
  sent: boolean;
}

interface Sending {
  readonly match: Match;
  readonly upload: Upload | null;
}

/** Holds XMLHttpRequest on guarded endpoints. What is refused ends as with a server's 403, events in order. */
export function hookXhr(
  wrapping: Wrapping,
  addresses: Addresses,
  hold: Hold,
  port: GuardPort,
  answers: XhrAnswers,
  justTyped: JustTyped,
): void {
  const opened = new NativeWeakMap<object, Opened | null>();
  wrapping.wrap(xhrPrototype, "open", (native, self, args) => {
    const given = args;
    if (given.length < 2 || typeof self !== "object" || self === null)
      return reflectApply(native, self, given);
    const method = (given[0] = `${given[0] as string}`);
    const url = (given[1] = `${given[1] as string}`);
    // A name of a user that is no text runs scripts of the page, which may change where the address leads.
    for (let at = 3; at < given.length; at++)
      if (given[at] && typeof given[at] !== "string") given[at] = `${given[at] as string}`;
    const verb = upperCase(method);
    const get = verb === "GET";
    const place = addresses.place(url);
    const quiet = isQuiet(addresses, url, place);
    const words = quiet ? null : spokenIn(addresses, url);
    const spoken = get ? words : null;
    const match = quiet ? null : (spoken?.match ?? addresses.find(url, verb));
    const before = stateOf(self);
    // Nothing to hold then: most requests are such, and what is written down about an object is dear to keep.
    const state =
      quiet && get
        ? null
        : {
            address: spoken ? null : words,
            url,
            method: verb,
            match,
            spoken,
            async: given.length < 3 || Boolean(given[2]),
            headers: { contentType: null },
            cancel: null,
            sent: false,
          };
    clearShadow(self);
    // Known before the browser opens it: that tells the page, which may send at once.
    if (state ?? before) weakSet(opened, self, state);
    try {
      const result = reflectApply(native, self, given);
      giveUp(before);
      answers.opened(self, place, match !== null);
      return result;
    } catch (error) {
      weakSet(opened, self, before);
      throw error;
    }
  });

  wrapping.wrap(xhrPrototype, "setRequestHeader", (native, self, args) => {
    // One that was never opened refuses it as one that was sent: with the browser's own error.
    if (stateOf(self)?.cancel) return reflectApply(native, new NativeXhr(), args);
    for (let at = 0; at < args.length; at++) args[at] = `${args[at] as string}`;
    const result = reflectApply(native, self, args);
    const state = stateOf(self);
    if (state && lowerCase(args[0] as string) === "content-type")
      state.headers.contentType = args[1] as string;
    return result;
  });

  wrapping.wrap(xhrPrototype, "abort", (native, self, args) => {
    const state = stateOf(self);
    const held = state?.cancel;
    if (typeof self === "object" && self !== null) clearShadow(self);
    giveUp(state);
    const result = reflectApply(native, self, args);
    if (held) endAborted(self as XMLHttpRequest);
    return result;
  });

  wrapping.wrap(xhrPrototype, "send", (native, self, args) => {
    const state = stateOf(self);
    // A GET has no body. One that another frame's function has opened may be no GET: it does not get one either.
    if (!state) return reflectApply(native, self, []);
    if (state.sent) return reflectApply(native, self, args);
    const { method, url, headers } = state;
    const snapshot = snapshotOf(args[0]);
    const body = snapshot.original;
    const upload = state.match ? null : uploadOf(addresses, method, url, body, headers.contentType);
    const match = state.match ?? upload?.match ?? state.address?.match ?? justTyped(body);
    if (!match) return reflectApply(native, self, [body]);
    if (state.cancel) return reflectApply(native, new NativeXhr(), args);
    const xhr = self as XMLHttpRequest;
    if (state.async) sendHeld(native, xhr, state, { match, upload }, snapshot);
    else sendAtOnce(native, xhr, state, match, snapshot);
    return undefined;
  });

  function sendHeld(
    native: Native,
    xhr: XMLHttpRequest,
    state: Opened,
    { match, upload }: Sending,
    snapshot: Snapshot,
  ): void {
    const type = state.headers.contentType ?? snapshot.contentType;
    const { spoken, address } = state;
    const read = () => (spoken ? settled(spoken.read(false)) : snapshot.read(type));
    const first = address && hold(address.match, "xhr", () => settled(address.read(false)), null);
    const held = upload ? judgeUpload(upload, "xhr", hold) : hold(match, "xhr", read, type);
    const cancel = () => {
      first?.cancel();
      held.cancel();
    };
    state.cancel = cancel;
    const refuse = (answer: EmptyAnswer) => {
      if (state.cancel !== cancel) return;
      state.cancel = null;
      finishRequest(xhr, answer, state.url);
    };
    const given = state.headers.contentType;
    void then(withAddress(first, held.decision, state.url), (decision) => {
      if (decision.action === "strip") return refuse(decision.answer);
      if (decision.action === "refuse" || state.cancel !== cancel) return refuse(refusalAt(match));
      return then(
        approvedBody(held, snapshot, decision, state),
        ({ body, type }) => {
          if (state.cancel !== cancel) return;
          state.cancel = null;
          state.sent = true;
          if (given === null && type !== null) setXhrHeader(xhr, "content-type", type);
          reflectApply(native, xhr, [body]);
        },
        () => refuse(refusalAt(match)), // what cannot be shown as it was judged does not leave
      );
    });
  }

  async function approvedBody(
    held: Held | Pick<Held, "decision" | "cancel">,
    snapshot: Snapshot,
    decision: Extract<Decision, { action: "pass" | "rewrite" }>,
    { url, headers }: Opened,
  ) {
    if (!("approve" in held)) {
      const pass = decision.action === "pass";
      return bare({ body: pass ? snapshot.original : snapshot.like(decision.body), type: null });
    }
    const { body, sent } = await sentOf(snapshot, decision, headers.contentType);
    await held.approve(urlHref(targetOf(url)), sent);
    return bare({ body, type: sent.contentType });
  }

  /** Nobody can be asked while the page stands still: what carries text is refused. */
  function sendAtOnce(
    native: Native,
    xhr: XMLHttpRequest,
    state: Opened,
    match: Match,
    { now, contentType, original }: Snapshot,
  ): void {
    const { site, endpoint } = match;
    const reading = now === null ? null : readText(now, state.headers.contentType ?? contentType);
    const found = reading?.ok ? intactly(() => extract(reading.value.body, endpoint)) : null;
    const silent = (now === "" && !state.spoken) || (found?.ok && found.value.length === 0);
    if (silent && !state.address) {
      const empty = now === "" && original !== null;
      if (empty && state.headers.contentType === null)
        setXhrHeader(xhr, "content-type", contentType ?? "text/plain;charset=UTF-8");
      reflectApply(native, xhr, [empty ? null : original]);
      return;
    }
    port.ask({
      type: "unreadable",
      siteId: site.id,
      channel: endpoint.channel,
      why: "synchronous",
    });
    finishRequest(xhr, endpoint.emptyAnswer ?? refusalAt(match), state.url);
  }

  /** The body's decision, if the words of its address may leave as well. */
  async function withAddress(
    first: Held | null,
    body: Promise<Decision>,
    url: string,
  ): Promise<Decision> {
    const goes = first === null || (await first.decision).action === "pass";
    const decision = await body;
    if (goes && first) await first.approve(urlHref(targetOf(url)));
    return goes ? decision : REFUSED;
  }

  function stateOf(self: unknown): Opened | null {
    return typeof self === "object" && self !== null ? (weakGet(opened, self) ?? null) : null;
  }

  function giveUp(state: Opened | null): void {
    state?.cancel?.();
    if (state) state.cancel = null;
  }
}
