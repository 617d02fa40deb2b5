/**
 * The last look at addresses, also of what a browser loads by itself: pictures, frames, navigations, sockets, workers.
 * What policy's rules find in one is stopped before it leaves. Knows no browser.
 */
import { sha256Hex } from "../lib/digest";
import { textSeal } from "../lib/text-seal";
import type { AuditEvent } from "../policy/audit-event";
import { hostMatches } from "../policy/host";
import type { Policy } from "../policy/schema";
import type { AddressRequest } from "../platform/web-request";
import { addressTexts, reportTexts, type AddressText } from "../sites/address-texts";
import { guardedSite } from "../sites/guarded-site";
import type { SiteBook } from "../sites/match";
import { judgeAddress, type AddressVerdict } from "./address-judge";
import type { Approvals } from "./approvals";
import { systemEvent } from "./audit";
import type { Scanner } from "./scanner";
import type { Trip } from "./tripwire";

export interface AddressLookDeps {
  readonly approvals: Pick<Approvals, "take">;
  /** Resolves when policy and detectors stand; may reject, then nothing is known to be harmless. */
  readonly scanner: Promise<Pick<Scanner, "glance" | "rules">>;
  readonly policy: () => Policy;
  readonly sites: () => SiteBook;
  readonly group: () => string | null;
  readonly paused: () => boolean;
  /** Is a guarded page in this tab? Asked of requests whose frame has no origin. */
  readonly isGuardedTab: (tabId: number) => boolean;
  readonly extension: string;
  /** Origin of the extension itself. */
  readonly own: string;
  readonly now: () => number;
  /** What is held is let fail when this resolves. */
  readonly tripped: (trip: Trip) => Promise<void>;
}

export interface AddressLook {
  /**
   * May it leave? At once for most. `holds`: the answer counts; `says`: what a report of the browser tells besides. Never
   * throws, never rejects.
   */
  check(request: AddressRequest, holds: boolean, says?: string): true | Promise<boolean>;
}

interface Ours {
  /** Host of the guarded page, or of the chat that is opened. */
  readonly host: string;
  readonly siteId: string;
}

const REMEMBERED = 300;
/** Nothing was sent with it. */
const NO_BODY = sha256Hex(new Uint8Array(0));
const QUIET_MS = 2_000;

export function createAddressLook(deps: AddressLookDeps): AddressLook {
  /** By request: more than one listener hears of it. */
  const asked = new Map<string, Promise<boolean>>();
  /** By host and address, as long as one policy holds. */
  let known = new Map<string, AddressVerdict>();
  let knownFor: Policy | null = null;
  const told = new Map<string, number>();

  function oursOf(request: AddressRequest): Ours | null {
    const { initiator, tabId, kind } = request;
    const named = deps.policy().sites.openai ?? [];
    const siteAt = (host: string, path: string | null = null) =>
      guardedSite(deps.sites(), host, named, path);
    const page = initiator !== null && URL.canParse(initiator) ? new URL(initiator).host : "";
    const from = page === "" ? null : siteAt(page);
    if (from) return { host: page, siteId: from.id };
    const target = new URL(request.url);
    const to = siteAt(target.host, target.pathname);
    // A frame without an origin: Firefox says nothing then.
    const nameless = initiator === null ? kind !== "page" : page === "";
    if (nameless && (to || (tabId !== null && deps.isGuardedTab(tabId))))
      return { host: target.host, siteId: to?.id ?? "" };
    // From anywhere: who opens a chat by its address may bring a question along.
    const opens = kind !== "part" || (initiator === null && tabId !== null);
    return to && opens ? { host: target.host, siteId: to.id } : null;
  }

  async function leaves(
    request: AddressRequest,
    texts: readonly AddressText[],
    holds: boolean,
    says: string,
  ): Promise<boolean> {
    const scanner = await deps.scanner; // policy says which hosts are ours
    const ours = oursOf(request);
    if (!ours || deps.paused()) return true;
    const policy = deps.policy();
    const { host, siteId } = ours;
    if ((policy.sites.excluded ?? []).some((pattern) => hostMatches(pattern, host))) return true;
    const context = { siteId, host, channel: "address" as const, group: deps.group() };
    const verdict = await verdictOf(`${host} ${request.url} ${says}`, policy, () =>
      judgeAddress(texts, context, { scanner, policy }),
    );
    if (verdict.held.length === 0) return true;
    const { tabId, url } = request;
    const approved = await deps.approvals.take({ tabId, host, url, seals: [await NO_BODY] });
    if (approved && (await areJudged(verdict.held, approved.judged))) return true;
    await trip(request, ours, verdict, holds);
    return false;
  }

  async function verdictOf(
    place: string,
    policy: Policy,
    judge: () => Promise<AddressVerdict>,
  ): Promise<AddressVerdict> {
    if (knownFor !== policy) known = new Map();
    knownFor = policy;
    const before = known.get(place);
    if (before) return before;
    const verdict = await judge();
    known.set(place, verdict);
    keep(known);
    return verdict;
  }

  async function trip(
    request: AddressRequest,
    { host, siteId }: Ours,
    verdict: AddressVerdict | null,
    held: boolean,
  ): Promise<void> {
    const { tabId, kind, initiator } = request;
    const key = `${tabId} ${kind}`;
    if (kind !== "page" && deps.now() - (told.get(key) ?? 0) < QUIET_MS) return;
    told.set(key, deps.now());
    keep(told);
    const { policy, extension, now } = deps;
    const event: AuditEvent = {
      ...systemEvent(
        "tripwire",
        { policy, extension, now },
        verdict ? "address" : "address-unread",
      ),
      site: { id: siteId, host },
      channel: tabId === null ? "worker" : "address",
      action: "block",
      outcome: held ? "refused" : "sent",
      ruleIds: [...(verdict?.ruleIds ?? [])],
      findings: { ...verdict?.findings },
    };
    const text = (verdict?.held ?? []).join("\n");
    const opening = kind === "page" ? { opening: { initiator, text } } : {};
    const what = kind === "part" ? "part" : "link";
    await deps.tripped({ event, tabId, host, held, what, ...opening });
  }

  /** What breaks here is nothing that rules have let go. */
  async function unread(request: AddressRequest, holds: boolean): Promise<boolean> {
    if (deps.policy().onUnavailable === "allow") return true;
    const ours = oursOf(request);
    if (!ours) return true;
    await trip(request, ours, null, holds);
    return false;
  }

  return {
    check(request, holds, says = "") {
      if (request.initiator?.startsWith(deps.own)) return true;
      const texts = [...addressTexts(request.url), ...reportTexts(says)];
      if (texts.length === 0) return true;
      const key = `${request.requestId} ${request.url} ${says}`;
      const before = asked.get(key);
      if (before) return before;
      const answer = leaves(request, texts, holds, says).catch(() => unread(request, holds));
      asked.set(key, answer);
      keep(asked);
      return answer;
    },
  };
}

/** Drops the oldest. */
function keep(map: Map<string, unknown>): void {
  for (const oldest of map.keys()) {
    if (map.size <= REMEMBERED) break;
    map.delete(oldest);
  }
}

async function areJudged(
  held: readonly string[],
  judged: readonly string[] | null,
): Promise<boolean> {
  if (judged === null) return true;
  const seals = await Promise.all(held.map(textSeal));
  return seals.every((seal) => judged.includes(seal));
}
