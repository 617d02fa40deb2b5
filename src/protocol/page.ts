/**
 * Between the page guard (MAIN world) and the content script, over a private MessagePort.
 * Everything that comes from the page is a claim: `parsePageClaim` rebuilds it field by field.
 */
import type { Channel } from "../policy/schema";

/** One piece of text the guard found in a request, in request order. */
export interface PagePart {
  readonly text: string;
  /**
   * `history` was sent in an earlier turn and is re-sent by the site; `beside`: a few words where no text is known to
   * be, a person's or the site's own.
   */
  readonly role: "prompt" | "attachment" | "draft" | "history" | "beside";
}

export type PageClaim =
  | { readonly type: "hello"; readonly guard: string }
  /** Is anybody there? Answered at once, whatever else waits. */
  | { readonly type: "knock" }
  /** May this leave? The request is held until the verdict. */
  | {
      readonly type: "judge";
      readonly id: number;
      readonly siteId: string;
      readonly channel: Channel;
      readonly conversation: string | null;
      readonly parts: readonly PagePart[];
      /** It goes where no site sends messages, and is looked at for what the user has just written. */
      readonly unlisted?: true | undefined;
    }
  /** The rewritten body, read again: does it still hold what was found? */
  | {
      readonly type: "prove";
      readonly id: number;
      readonly of: number;
      readonly parts: readonly PagePart[];
    }
  /** A request on a guarded endpoint whose body the guard could not read. */
  | {
      readonly type: "unreadable";
      readonly id: number;
      readonly siteId: string;
      readonly channel: Channel;
      /** A code from a closed list, e.g. `opaque-stream`, `not-json`, `no-text-found`. */
      readonly why: string;
    }
  | {
      readonly type: "outcome";
      readonly id: number;
      readonly outcome: "sent" | "sent-changed" | "refused" | "stripped";
    }
  /** A body that was let go, as the browser will see it, so that nothing else passes in its place. */
  | {
      readonly type: "approve";
      readonly id: number;
      readonly of: number;
      /** Address the body goes to. */
      readonly url: string;
      readonly seals: readonly string[];
    }
  | { readonly type: "cancel"; readonly id: number }
  /** An address in an answer would have carried data to a host; `removed`: it was taken out. */
  | {
      readonly type: "answer";
      readonly id: number;
      readonly what: "image" | "link";
      /** Its domain and nothing else of the address. */
      readonly host: string;
      readonly removed: boolean;
    }
  /** What an answer says, sent only while somebody listens. */
  | { readonly type: "heard"; readonly id: number; readonly text: string };

export type PageVerdict =
  | { readonly type: "verdict"; readonly id: number; readonly action: "pass" | "refuse" | "strip" }
  /** Same length and order as the parts of the claim. */
  | {
      readonly type: "verdict";
      readonly id: number;
      readonly action: "rewrite";
      readonly parts: readonly string[];
    }
  | { readonly type: "here" }
  | { readonly type: "proved"; readonly id: number; readonly clean: boolean }
  /** The approval is kept; the request may leave now. */
  | { readonly type: "approved"; readonly id: number }
  /** What is done with addresses in answers that carry data. */
  | {
      readonly type: "answers";
      readonly mode: "off" | "log" | "neutralise";
      /** Somebody wants to hear what answers say. */
      readonly listens: boolean;
      readonly salt: string;
      /** SHA-256 of `salt` and a host that may be sent data, so that the page need not know policy's list. */
      readonly trusted: readonly string[];
    }
  /** Newer facts in place of those of built-in sites, each a parsed `PagePack`; empty: the built-in ones hold again. */
  | { readonly type: "sites"; readonly packs: readonly unknown[] }
  /** Stretches of what the user has just written and sent: a request with one of them is a message, wherever it goes. */
  | { readonly type: "typed"; readonly texts: readonly string[] }
  /** What the guard does with requests it can get no verdict for; `refuse` until this was said. */
  | {
      readonly type: "standing";
      readonly unreachable: "pass" | "refuse";
      /** What cannot be read and cannot wait. */
      readonly blind: "pass" | "refuse";
      /** WebRTC data and WebTransport. */
      readonly realtime: "pass" | "refuse";
    };

/** A body's seal: the SHA-256 of its bytes, or of its fields as `formText` writes them. */
export const SEAL = /^[0-9a-f]{64}$/u;
/** Seal of a body that nobody could read and policy let go. */
export const OPAQUE_SEAL = "opaque";
export const MAX_SEALS = 4;
export const MAX_URL = 100_000;
/** A longer file comes as parts of this many UTF-16 code units, or up to so many fewer, where a line or word ends. */
export const FILE_PIECE = 200_000;
export const FILE_PIECE_LOOK_BACK = 5_000;
/** Stretches of written text that are looked for at once, and UTF-16 code units of each. */
export const MAX_TYPED = 6;
export const MAX_STRETCH = 80;
/** UTF-16 code units of an answer that are told at once. */
export const MAX_HEARD = 100_000;

/**
 * Names of the events by which both worlds meet at document_start, before any page script exists.
 * The guard offers one end of a MessageChannel in `ports`; the other side says that it is there. A guard that has met
 * its content script, or waits for none any more, cancels what the other side says: this page has its guard.
 */
export const OFFER_EVENT = "sluice:port";
export const READY_EVENT = "sluice:ready";
/**
 * A guard whose content script ended without a word says so to the one that has come since, with the text of the message
 * that was refused for it, if there was one, in `data`. Pages can hear it and make it: it gives nothing away, and
 * nothing is let go by it.
 */
export const ORPHANED_EVENT = "sluice:orphaned";
