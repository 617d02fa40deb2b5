/**
 * Between a content script and the background, over one long-lived runtime port per frame (`PORT_GUARD`).
 * Requests carry an id chosen by the content script; every request is answered once, also after the
 * background was restarted and the port reopened (the content script sends unanswered ones again).
 */
import type { AttackKind, EntityType } from "../detect/types";
import type {
  Action,
  Channel,
  Fallback,
  ReasonMode,
  RedactMethod,
  TextSource,
  Wording,
} from "../policy/schema";
import type { Choice, Outcome } from "../policy/audit-event";
import type { SitePack } from "../sites/pack";
import type { Origins } from "./origins";
import type { PagePart } from "./page";
import type { ShownCode } from "./shown-code";

export const PORT_GUARD = "guard";

/** Characters of the page that are looked through for made-up values at once. */
export const MAX_NEAR = 1_000;

/** A finding as people may see it. The value itself stays in the content script's own copy of the text. */
export interface ShownFinding {
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
  /** `DE89 •••• 3000` */
  readonly masked: string;
  readonly action: Action;
  readonly ruleId: string;
  /** What replaces the value when the safe version is sent; null when it is not replaced. */
  readonly replacement: string | null;
  /** How the value is replaced; left out: by a placeholder. */
  readonly method?: RedactMethod;
  readonly mayKeep: boolean;
  /** Of a block of program code. */
  readonly code?: ShownCode;
}

/** A stretch of a part that the safe version replaces; offsets are in the part as it was claimed. */
export interface SafeEdit {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index into `Judgement.findings`; null when the finding is not among those shown. */
  readonly finding: number | null;
}

/** What the content script needs to show the dialog and to answer the page. */
export interface Judgement {
  readonly action: Action;
  readonly ruleId: string | null;
  readonly title: Wording | null;
  readonly findings: readonly ShownFinding[];
  readonly injection: {
    readonly score: number;
    readonly flagged: boolean;
    /** Of the attack; null when there is none to speak of. */
    readonly kind: AttackKind | null;
    readonly source: TextSource | null;
    readonly part: number | null;
    readonly span: { start: number; end: number } | null;
    /** Names of the rules about attacks that saw something there. */
    readonly signs: readonly string[];
  };
  /** Types that counted, or were completed, because of earlier messages of the conversation. */
  readonly earlier: readonly EntityType[];
  /** Parts with every replaceable finding replaced, same length and order as the claim. */
  readonly safeParts: readonly string[];
  /** How the parts became `safeParts`, in order. */
  readonly edits?: readonly SafeEdit[];
  readonly user: {
    readonly maySendAnyway: boolean;
    readonly maySendRedacted: boolean;
    readonly reason: ReasonMode;
    readonly mayReport: boolean;
    readonly mayRequestException: boolean;
  };
  readonly unavailable: { readonly what: string; readonly fallback: Fallback } | null;
  /** Audit event id, to show and copy. */
  readonly eventId: string;
  /** Time in the background from request to judgement, in milliseconds. */
  readonly latencyMs: number;
}

export interface GuardState {
  /** Managed storage was read (or is known to be absent) and a policy is in force. */
  readonly ready: boolean;
  readonly guarded: boolean;
  readonly paused: boolean;
  readonly siteId: string | null;
  /** What policy has brought in place of built-in sites' facts, for this page. */
  readonly sitePacks: readonly SitePack[];
  readonly drafts: "strip" | "scan" | "allow";
  /** When the background does not answer: the strictest fallback that a rule on this site names. */
  readonly onUnavailable: Fallback;
  readonly onBlind: Fallback;
  readonly realtime: "allow" | "block";
  readonly unscannable: Fallback;
  readonly answers: {
    readonly exfiltration: "allow" | "log" | "neutralise";
    readonly imageHosts: readonly string[];
    /** Planted tokens are looked for in answers. */
    readonly listens: boolean;
  };
  readonly deadlineMs: number;
  readonly organisation: string;
  readonly helpUrl: string | null;
  readonly contact: string | null;
  /** Ask before sending with placeholders; else send and say so. */
  readonly confirmChanges: boolean;
  readonly policyVersion: number | null;
}

export type GuardRequest =
  /** First on a port: which page this is; the background checks its sender. `blind`: why it cannot be seen, told anew. */
  | {
      readonly type: "hello";
      readonly id: number;
      readonly path: "top" | "frame";
      readonly blind: string | null;
    }
  | {
      readonly type: "judge";
      readonly id: number;
      readonly siteId: string;
      readonly channel: Channel;
      readonly conversation: string | null;
      readonly parts: readonly PagePart[];
      readonly origins: Origins;
    }
  /** The user's answer to a dialog; `keep` are indexes into `Judgement.findings` left as they are. */
  | {
      readonly type: "choose";
      readonly id: number;
      readonly eventId: string;
      readonly choice: Choice;
      readonly reason: string | null;
      readonly keep: readonly number[];
    }
  | {
      readonly type: "prove";
      readonly id: number;
      readonly eventId: string;
      readonly parts: readonly PagePart[];
    }
  | {
      readonly type: "outcome";
      readonly id: number;
      readonly eventId: string;
      readonly outcome: Outcome;
    }
  /** While typing or on paste; answers with the findings so far and warms the chunk cache. */
  | {
      readonly type: "prescan";
      readonly id: number;
      readonly siteId: string;
      readonly conversation: string | null;
      readonly text: string;
      readonly origins: Origins;
    }
  /** The new chat, whose first message has left, got this name. */
  | { readonly type: "named"; readonly id: number; readonly conversation: string }
  /** A value of the composer is to be replaced: from here on its placeholder means it in this conversation. */
  | {
      readonly type: "reserve";
      readonly id: number;
      readonly conversation: string | null;
      readonly entity: EntityType;
      /** How it is replaced; left out: by a placeholder. */
      readonly method?: RedactMethod;
      readonly text: string;
      readonly start: number;
      readonly end: number;
    }
  /** A body that may leave this tab once, soon, for this address. */
  | {
      readonly type: "approve";
      readonly id: number;
      readonly url: string;
      readonly seals: readonly string[];
      /** Seals of the texts that may leave in it; null when nobody could read it and policy let it go. */
      readonly judged: readonly string[] | null;
    }
  | {
      readonly type: "unreadable";
      readonly id: number;
      readonly siteId: string;
      readonly channel: Channel;
      readonly why: string;
    }
  /** Settled by a fallback while the background gave no verdict; told when it answers again, perhaps twice. */
  | {
      readonly type: "unchecked";
      readonly id: number;
      /** A new UUID: the event will have it. */
      readonly eventId: string;
      readonly time: number;
      readonly siteId: string;
      readonly channel: Channel;
      /** What did not answer: a code. */
      readonly what: string;
      readonly fallback: Fallback;
      readonly choice: Choice;
      readonly outcome: Outcome;
      /** Of the policy that the page knew. */
      readonly policyVersion: number | null;
    }
  /** A send gesture was seen and no judged request followed, or on such a page (`HELD_BLIND`) it was kept from it. */
  | { readonly type: "blind"; readonly id: number; readonly siteId: string; readonly why: string }
  /** An address in an answer would have carried data to a host. */
  | {
      readonly type: "answer";
      readonly id: number;
      readonly siteId: string;
      readonly what: "image" | "link";
      readonly host: string;
      readonly removed: boolean;
    }
  /** What an answer says, to be looked through for planted tokens. */
  | {
      readonly type: "heard";
      readonly id: number;
      readonly siteId: string;
      readonly conversation: string | null;
      readonly text: string;
    }
  /** Values behind placeholders, and behind made-up values in `near`, words of the page; for our own surface only. */
  | {
      readonly type: "restore";
      readonly id: number;
      readonly conversation: string | null;
      readonly placeholders: readonly string[];
      readonly near?: string;
    }
  | { readonly type: "report"; readonly id: number; readonly eventId: string }
  | {
      readonly type: "exception";
      readonly id: number;
      readonly eventId: string;
      readonly reason: string;
    };

export type GuardReply =
  | { readonly type: "state"; readonly id: number; readonly state: GuardState }
  | { readonly type: "judgement"; readonly id: number; readonly judgement: Judgement }
  /** To `unreadable`: what policy says of it. Under `warn` it goes by the user's choice. */
  | {
      readonly type: "unseen";
      readonly id: number;
      readonly eventId: string;
      readonly fallback: Fallback;
    }
  /** What the page may do now. */
  | {
      readonly type: "release";
      readonly id: number;
      readonly eventId: string;
      readonly action: "pass" | "refuse" | "strip";
    }
  | {
      readonly type: "release";
      readonly id: number;
      readonly eventId: string;
      readonly action: "rewrite";
      readonly parts: readonly string[];
    }
  | { readonly type: "proved"; readonly id: number; readonly clean: boolean }
  | {
      readonly type: "prescan";
      readonly id: number;
      readonly findings: readonly ShownFinding[];
      /** A rule is about this attack; null: none is. */
      readonly attack: AttackKind | null;
      readonly action: Action;
      readonly modelPending: boolean;
    }
  | { readonly type: "reserved"; readonly id: number; readonly placeholder: string | null }
  | {
      readonly type: "restored";
      readonly id: number;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly type: "done"; readonly id: number }
  | { readonly type: "failed"; readonly id: number; readonly code: string };
