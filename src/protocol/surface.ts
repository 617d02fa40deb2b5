/** Between the extension's own pages (popup, watched page, first run) and the background, by `runtime.sendMessage`. */
import type { AuditEvent } from "../policy/audit-event";
import type { Wording } from "../policy/schema";
import type { TraceStep } from "../policy/trace";
import type { ShownCode } from "./shown-code";

/**
 * How far a guarded page is guarded. `full`: the browser stops what was not checked. `workers-held`: it stops
 * shared and service workers only. `page-only`: it stops nothing, the guard in the page stands alone.
 */
export type Coverage = "full" | "workers-held" | "page-only";

/** State of the site in the active tab, as the popup shows it. */
export interface SiteView {
  readonly host: string | null;
  readonly siteName: string | null;
  readonly state: "guarded" | "not-guarded" | "blind" | "paused" | "starting";
  /** Message key suffix that says why, e.g. `not-a-chat-site`, `excluded`, `unnamed-chat`, `stale-tab`, `unreadable`, `not-seen`, `guard-missing`, `escaped`. */
  readonly why: string | null;
  readonly mayPause: boolean;
  readonly pausedUntil: number | null;
  /** Null until the browser has said what it allows. */
  readonly coverage: Coverage | null;
}

/** An event with what only the user's own popup may show. */
export interface ActivityItem {
  readonly event: AuditEvent;
  /** Masked values by type, decrypted for this page; empty when policy forbids previews. */
  readonly preview: readonly {
    readonly type: string;
    readonly subtype?: string | null;
    readonly masked: string;
    readonly code?: ShownCode;
  }[];
  /** Has it been accepted by the admin endpoint? null when there is no endpoint. */
  readonly delivered: boolean | null;
}

export interface PolicyView {
  readonly managed: boolean;
  readonly organisation: string;
  readonly tenant: string;
  readonly group: string | null;
  readonly version: number | null;
  /** When the policy in force was accepted, ms since the epoch. */
  readonly acceptedAt: number | null;
  readonly expiresAt: number | null;
  readonly helpUrl: string | null;
  readonly contact: string | null;
  readonly endpoint: string | null;
  readonly lastContact: number | null;
  readonly connection: "none" | "ok" | "unreachable" | "refusing" | "not-yet";
  /** Code of the last refusal of a fetched policy, e.g. `bad-signature`; null if the last fetch was fine. */
  readonly refusal: string | null;
  readonly rules: readonly {
    readonly id: string;
    readonly title: Wording;
    readonly action: string;
  }[];
  /** Null until the browser has said what it allows. */
  readonly coverage: Coverage | null;
  readonly sites: readonly { readonly name: string; readonly hosts: readonly string[] }[];
  readonly retentionDays: number;
  readonly pollSeconds: number;
  readonly mayReport: boolean;
  readonly mayRequestException: boolean;
  readonly maskedPreview: boolean;
}

export interface InstallView {
  readonly extension: string;
  readonly browser: string;
  readonly installType: string;
  readonly model: {
    readonly id: string;
    readonly version: string;
    readonly state: "ready" | "unloaded" | "loading" | "missing" | "altered" | "failed";
    /** `wasm` or `webgpu`, and threads; null before the first measurement. */
    readonly backend: string | null;
    readonly windowMs: number | null;
  };
  readonly outbox: {
    readonly waiting: number;
    readonly oldest: number | null;
    readonly dropped: number;
  };
}

/** How a decision came about. */
export interface Explanation {
  readonly policyVersion: number | null;
  readonly model: string | null;
  readonly extension: string;
  /** Rule by rule, in policy order; null when it was not kept. */
  readonly steps: readonly TraceStep[] | null;
}

export interface RecordCheck {
  readonly entries: number;
  readonly intact: boolean;
  /** Position of the first broken link; null when intact. */
  readonly brokenAt: number | null;
  /** Entries erased by retention before the first kept one; the chain starts there. */
  readonly trimmed: number;
}

/** A page that was not opened, since its address says what must not leave; for the user of that very tab. */
export interface StoppedView {
  readonly host: string;
  /** What was found, one entry a value. */
  readonly types: readonly string[];
  /** The words that the address was to bring along. */
  readonly text: string;
}

/** Request and response of each message, one handler each. */
export interface SurfaceProtocol {
  "surface.stopped": { request: { tabId: number | null }; response: StoppedView | null };
  "surface.site": { request: { tabId: number | null }; response: SiteView };
  "surface.activity": {
    request: { before: number | null; limit: number; kinds: "blocked-and-changed" | "all" };
    response: { items: readonly ActivityItem[]; more: boolean };
  };
  "surface.delivered": {
    request: { before: number | null; limit: number };
    response: { items: readonly ActivityItem[]; more: boolean };
  };
  "surface.days": {
    request: { days: number };
    response: {
      days: readonly {
        day: string;
        blocked: number;
        changed: number;
        warned: number;
        other: number;
      }[];
    };
  };
  "surface.policy": { request: Record<string, never>; response: PolicyView };
  "surface.install": { request: Record<string, never>; response: InstallView };
  "surface.verify": { request: Record<string, never>; response: RecordCheck };
  "surface.export": {
    request: { format: "json" | "csv" };
    response: { fileName: string; content: string };
  };
  "surface.report": { request: { eventId: string }; response: { accepted: boolean } };
  "surface.exception": {
    request: { eventId: string; reason: string };
    response: { accepted: boolean };
  };
  "surface.pause": { request: { on: boolean }; response: { pausedUntil: number | null } };
  "surface.explain": {
    request: { eventId: string };
    response: Explanation | null;
  };
}

export type SurfaceName = keyof SurfaceProtocol;
export type SurfaceRequest<N extends SurfaceName> = SurfaceProtocol[N]["request"];
export type SurfaceResponse<N extends SurfaceName> = SurfaceProtocol[N]["response"];

/** Asks the background; rejects only when the background cannot be reached. */
export type AskBackground = <N extends SurfaceName>(
  name: N,
  request: SurfaceRequest<N>,
) => Promise<SurfaceResponse<N>>;
