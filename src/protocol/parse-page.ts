/**
 * Parsers between the page guard and the content script. They rebuild messages field by field, so that no
 * unknown field travels; null means that the message is not one of ours or not well formed.
 */
import type { Channel } from "../policy/schema";
import type { PageClaim, PagePart, PageVerdict } from "./page";
import { shownHost } from "../lib/shown-host";
import { MAX_HEARD, MAX_SEALS, MAX_URL, OPAQUE_SEAL, SEAL } from "./page";

export const MAX_PARTS = 5_000;
/** UTF-16 code units of all parts of one claim. */
export const MAX_CLAIM_TEXT = 20_000_000;
const MAX_NAME = 128;
/** Site packs at once; each is parsed where sites are known. */
const MAX_PACKS = 20;

const CHANNELS: readonly Channel[] = [
  "prompt",
  "draft",
  "attachment",
  "form",
  "beacon",
  "websocket",
  "address",
  "realtime",
];
const ROLES: readonly PagePart["role"][] = ["prompt", "attachment", "draft", "history", "beside"];
const PAGE_OUTCOMES = ["sent", "sent-changed", "refused", "stripped"] as const;
const WAYS = ["pass", "refuse"] as const;
const PLAIN_ACTIONS = ["pass", "refuse", "strip"] as const;

type Fields = Readonly<Record<string, unknown>>;

/** What the page guard says, or null. Never throws, also for hostile values. */
export function parsePageClaim(input: unknown): PageClaim | null {
  const fields = fieldsOf(input);
  if (!fields) return null;
  if (fields["type"] === "hello") {
    const guard = name(fields["guard"]);
    return guard === null ? null : { type: "hello", guard };
  }
  if (fields["type"] === "knock") return { type: "knock" };
  const id = identifier(fields["id"]);
  if (id === null) return null;
  switch (fields["type"]) {
    case "judge": {
      const siteId = name(fields["siteId"]);
      const channel = oneOf(CHANNELS, fields["channel"]);
      const conversation = fields["conversation"] === null ? null : name(fields["conversation"]);
      const parts = partsOf(fields["parts"]);
      if (siteId === null || channel === null || parts === null) return null;
      if (conversation === null && fields["conversation"] !== null) return null;
      const { unlisted } = fields;
      if (unlisted !== undefined && unlisted !== true) return null;
      const claim = { type: "judge", id, siteId, channel, conversation, parts } as const;
      return unlisted ? { ...claim, unlisted } : claim;
    }
    case "prove": {
      const of = identifier(fields["of"]);
      const parts = partsOf(fields["parts"]);
      return of === null || parts === null ? null : { type: "prove", id, of, parts };
    }
    case "unreadable": {
      const siteId = name(fields["siteId"]);
      const channel = oneOf(CHANNELS, fields["channel"]);
      const why = code(fields["why"]);
      if (siteId === null || channel === null || why === null) return null;
      return { type: "unreadable", id, siteId, channel, why };
    }
    case "outcome": {
      const outcome = oneOf(PAGE_OUTCOMES, fields["outcome"]);
      return outcome === null ? null : { type: "outcome", id, outcome };
    }
    case "approve": {
      const of = identifier(fields["of"]);
      const url = urlOf(fields["url"]);
      const seals = sealsOf(fields["seals"]);
      return of === null || !url || !seals ? null : { type: "approve", id, of, url, seals };
    }
    case "cancel":
      return { type: "cancel", id };
    case "answer":
      return answerOf(id, fields);
    case "heard": {
      const text = fields["text"];
      if (typeof text !== "string" || text.length > MAX_HEARD) return null;
      return { type: "heard", id, text };
    }
    default:
      return null;
  }
}

function answerOf(id: number, fields: Fields): PageClaim | null {
  const what = oneOf(["image", "link"], fields["what"]);
  const host = typeof fields["host"] === "string" ? shownHost(fields["host"].slice(0, 300)) : null;
  const removed = fields["removed"];
  if (what === null || host === null || typeof removed !== "boolean") return null;
  return { type: "answer", id, what, host, removed };
}

/** What the content script answers, or null. */
export function parsePageVerdict(input: unknown): PageVerdict | null {
  const fields = fieldsOf(input);
  if (!fields) return null;
  if (fields["type"] === "here") return { type: "here" };
  if (fields["type"] === "standing") {
    const unreachable = oneOf(WAYS, fields["unreachable"]);
    const blind = oneOf(WAYS, fields["blind"]);
    const realtime = oneOf(WAYS, fields["realtime"]);
    if (unreachable === null || blind === null || realtime === null) return null;
    return { type: "standing", unreachable, blind, realtime };
  }
  if (fields["type"] === "sites") {
    const { packs } = fields;
    return Array.isArray(packs) && packs.length <= MAX_PACKS ? { type: "sites", packs } : null;
  }
  if (fields["type"] === "typed") {
    const texts = stringsOf(fields["texts"]);
    return texts && { type: "typed", texts };
  }
  if (fields["type"] === "answers") {
    const mode = oneOf(["off", "log", "neutralise"], fields["mode"]);
    const { listens, salt } = fields;
    const trusted = stringsOf(fields["trusted"]);
    if (mode === null || trusted === null) return null;
    if (typeof listens !== "boolean" || typeof salt !== "string") return null;
    return { type: "answers", mode, listens, salt, trusted };
  }
  const id = identifier(fields["id"]);
  if (id === null) return null;
  if (fields["type"] === "proved")
    return typeof fields["clean"] === "boolean"
      ? { type: "proved", id, clean: fields["clean"] }
      : null;
  if (fields["type"] === "approved") return { type: "approved", id };
  if (fields["type"] !== "verdict") return null;
  const action = oneOf(PLAIN_ACTIONS, fields["action"]);
  if (action !== null) return { type: "verdict", id, action };
  const parts = fields["action"] === "rewrite" ? stringsOf(fields["parts"]) : null;
  return parts === null ? null : { type: "verdict", id, action: "rewrite", parts };
}

function fieldsOf(input: unknown): Fields | null {
  return typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Fields)
    : null;
}

function identifier(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function name(value: unknown): string | null {
  return typeof value === "string" && value.length > 0 && value.length <= MAX_NAME ? value : null;
}

function code(value: unknown): string | null {
  return typeof value === "string" && /^[a-z][a-z0-9-]{0,39}$/u.test(value) ? value : null;
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function partsOf(value: unknown): PagePart[] | null {
  if (!Array.isArray(value) || value.length > MAX_PARTS) return null;
  const parts: PagePart[] = [];
  let total = 0;
  for (const item of value as unknown[]) {
    const fields = fieldsOf(item);
    const role = oneOf(ROLES, fields?.["role"]);
    const text = fields?.["text"];
    if (role === null || typeof text !== "string") return null;
    total += text.length;
    if (total > MAX_CLAIM_TEXT) return null;
    parts.push({ text, role });
  }
  return parts;
}

/** Seals of a body; null when one is none. */
export function sealsOf(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > MAX_SEALS) return null;
  const seals: string[] = [];
  for (const item of value as unknown[]) {
    if (typeof item !== "string" || !(item === OPAQUE_SEAL || SEAL.test(item))) return null;
    seals.push(item);
  }
  return seals;
}

/** An address of a length that browsers send. */
export function urlOf(value: unknown): string | null {
  return typeof value === "string" && value.length <= MAX_URL ? value : null;
}

function stringsOf(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > MAX_PARTS) return null;
  const strings: string[] = [];
  for (const item of value as unknown[]) {
    if (typeof item !== "string") return null;
    strings.push(item);
  }
  return strings;
}
