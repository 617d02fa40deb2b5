/**
 * Parser of what content scripts ask. They share a process with the page, so each message is rebuilt field by field;
 * null means that it is not one of ours or not well formed.
 */
import { ENTITY_TYPES } from "../detect/types";
import { CHOICES, OUTCOMES } from "../policy/audit-event";
import { CHANNELS, FALLBACKS, REDACT_METHODS } from "../policy/schema";
import { shownHost } from "../lib/shown-host";
import { MAX_NEAR, type GuardRequest } from "../protocol/guard";
import { MAX_PASTED_RANGES, type Origins } from "../protocol/origins";
import { MAX_HEARD, SEAL, type PagePart } from "../protocol/page";
import { MAX_CLAIM_TEXT, MAX_PARTS, sealsOf, urlOf } from "../protocol/parse-page";

const ROLES = ["prompt", "attachment", "draft", "history", "beside"] as const;
const MAX_NAME = 128;
const MAX_REASON = 2_000;
const MAX_LIST = 10_000;

type Fields = Readonly<Record<string, unknown>>;

/** Never throws, also for hostile values. */
export function parseGuardRequest(input: unknown): GuardRequest | null {
  const fields = fieldsOf(input);
  const id = fields ? requestId(fields) : null;
  if (!fields || id === null) return null;
  const siteId = name(fields["siteId"]);
  const eventId = name(fields["eventId"]);
  switch (fields["type"]) {
    case "hello": {
      const path = oneOf(["top", "frame"], fields["path"]);
      const blind = nameOrNull(fields["blind"]);
      return path && blind !== undefined ? { type: "hello", id, path, blind } : null;
    }
    case "judge": {
      const channel = oneOf(CHANNELS, fields["channel"]);
      const conversation = nameOrNull(fields["conversation"]);
      const parts = partsOf(fields["parts"]);
      const origins = originsOf(fields["origins"], parts ?? []);
      if (!siteId || !channel || conversation === undefined || !parts || !origins) return null;
      return { type: "judge", id, siteId, channel, conversation, parts, origins };
    }
    case "choose": {
      const choice = oneOf(CHOICES, fields["choice"]);
      const reason = fields["reason"] === null ? null : text(fields["reason"], MAX_REASON);
      const keep = listOf(fields["keep"], index);
      if (!eventId || !choice || reason === undefined || !keep) return null;
      return { type: "choose", id, eventId, choice, reason, keep };
    }
    case "prove": {
      const parts = partsOf(fields["parts"]);
      return eventId && parts ? { type: "prove", id, eventId, parts } : null;
    }
    case "outcome": {
      const outcome = oneOf(OUTCOMES, fields["outcome"]);
      return eventId && outcome ? { type: "outcome", id, eventId, outcome } : null;
    }
    case "prescan": {
      const typed = text(fields["text"], MAX_CLAIM_TEXT);
      const origins = originsOf(fields["origins"], [{ text: typed ?? "" }]);
      const conversation = nameOrNull(fields["conversation"]);
      if (!siteId || conversation === undefined || typed === undefined || !origins) return null;
      return { type: "prescan", id, siteId, conversation, text: typed, origins };
    }
    case "named": {
      const conversation = name(fields["conversation"]);
      return conversation ? { type: "named", id, conversation } : null;
    }
    case "reserve": {
      const conversation = nameOrNull(fields["conversation"]);
      const entity = oneOf(ENTITY_TYPES, fields["entity"]);
      const typed = text(fields["text"], MAX_CLAIM_TEXT);
      const [start, end] = [index(fields["start"]), index(fields["end"])];
      if (conversation === undefined || !entity || typed === undefined) return null;
      if (start === null || end === null || start >= end || end > typed.length) return null;
      const method = oneOf(REDACT_METHODS, fields["method"]);
      const how = method === null ? {} : { method };
      return { type: "reserve", id, conversation, entity, ...how, text: typed, start, end };
    }
    case "approve": {
      const url = urlOf(fields["url"]);
      const seals = sealsOf(fields["seals"]);
      const anything = fields["judged"] === null;
      const judged = anything ? null : listOf(fields["judged"], textSealOf);
      if (!url || !seals || (!anything && !judged)) return null;
      return { type: "approve", id, url, seals, judged };
    }
    case "unreadable": {
      const channel = oneOf(CHANNELS, fields["channel"]);
      const why = code(fields["why"]);
      return siteId && channel && why ? { type: "unreadable", id, siteId, channel, why } : null;
    }
    case "unchecked":
      return uncheckedOf(id, fields);
    case "blind": {
      const why = code(fields["why"]);
      return siteId && why ? { type: "blind", id, siteId, why } : null;
    }
    case "answer": {
      const what = oneOf(["image", "link"], fields["what"]);
      const host = shownHost(text(fields["host"], 300) ?? "");
      const { removed } = fields;
      if (!siteId || !what || host === null || typeof removed !== "boolean") return null;
      return { type: "answer", id, siteId, what, host, removed };
    }
    case "heard": {
      const heard = text(fields["text"], MAX_HEARD);
      const conversation = nameOrNull(fields["conversation"]);
      if (!siteId || heard === undefined || conversation === undefined) return null;
      return { type: "heard", id, siteId, conversation, text: heard };
    }
    case "restore": {
      const conversation = nameOrNull(fields["conversation"]);
      const placeholders = listOf(fields["placeholders"], name);
      const near = text(fields["near"], MAX_NEAR);
      if (conversation === undefined || !placeholders) return null;
      const piece = near === undefined ? {} : { near };
      return { type: "restore", id, conversation, placeholders, ...piece };
    }
    case "report":
      return eventId ? { type: "report", id, eventId } : null;
    case "exception": {
      const reason = text(fields["reason"], MAX_REASON);
      return eventId && reason !== undefined ? { type: "exception", id, eventId, reason } : null;
    }
    default:
      return null;
  }
}

function uncheckedOf(id: number, fields: Fields): GuardRequest | null {
  const eventId = uuid(fields["eventId"]);
  const time = index(fields["time"]);
  const siteId = name(fields["siteId"]);
  const channel = oneOf(CHANNELS, fields["channel"]);
  const what = code(fields["what"]);
  const fallback = oneOf(FALLBACKS, fields["fallback"]);
  const choice = oneOf(CHOICES, fields["choice"]);
  const outcome = oneOf(OUTCOMES, fields["outcome"]);
  const policyVersion = fields["policyVersion"] === null ? null : index(fields["policyVersion"]);
  if (!eventId || time === null || !siteId || !channel || !what) return null;
  if (!fallback || !choice || !outcome) return null;
  if (policyVersion === null && fields["policyVersion"] !== null) return null;
  const about = { siteId, channel, what, fallback, choice, outcome, policyVersion };
  return { type: "unchecked", id, eventId, time, ...about };
}

/** The number a refused message is answered under, if it has one. */
export function requestId(input: unknown): number | null {
  const id = fieldsOf(input)?.["id"];
  return typeof id === "number" && Number.isSafeInteger(id) && id >= 0 ? id : null;
}

function fieldsOf(input: unknown): Fields | null {
  return typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Fields)
    : null;
}

function text(value: unknown, longest: number): string | undefined {
  return typeof value === "string" && value.length <= longest ? value : undefined;
}

function name(value: unknown): string | null {
  return typeof value === "string" && value !== "" && value.length <= MAX_NAME ? value : null;
}

function nameOrNull(value: unknown): string | null | undefined {
  return value === null ? null : (name(value) ?? undefined);
}

function code(value: unknown): string | null {
  return typeof value === "string" && /^[a-z][a-z0-9-]{0,39}$/u.test(value) ? value : null;
}

function textSealOf(value: unknown): string | null {
  return typeof value === "string" && SEAL.test(value) ? value : null;
}

function uuid(value: unknown): string | null {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
  return typeof value === "string" && form.test(value) ? value : null;
}

function index(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function listOf<T>(value: unknown, parse: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length > MAX_LIST) return null;
  const items: T[] = [];
  for (const item of value as unknown[]) {
    const parsed = parse(item);
    if (parsed === null) return null;
    items.push(parsed);
  }
  return items;
}

function partsOf(value: unknown): PagePart[] | null {
  if (!Array.isArray(value) || value.length > MAX_PARTS) return null;
  let total = 0;
  return listOf(value, (item) => {
    const fields = fieldsOf(item);
    const role = oneOf(ROLES, fields?.["role"]);
    const piece = text(fields?.["text"], MAX_CLAIM_TEXT);
    total += piece?.length ?? 0;
    return role === null || piece === undefined || total > MAX_CLAIM_TEXT
      ? null
      : { text: piece, role };
  });
}

function originsOf(value: unknown, parts: readonly { readonly text: string }[]): Origins | null {
  const fields = fieldsOf(value);
  const written = fields?.["written"];
  let left = MAX_PASTED_RANGES;
  let part = -1;
  const pasted = listOf(fields?.["pasted"], (ranges) => {
    part += 1;
    const length = parts[part]?.text.length ?? 0;
    let reached = 0;
    return listOf(ranges, (range) => {
      const ends = listOf(range, index);
      const [start = 0, end = 0] = ends ?? [];
      left -= 1;
      if (ends?.length !== 2 || left < 0) return null;
      if (start < reached || start >= end || end > length) return null;
      reached = end;
      return [start, end] as const;
    });
  });
  return typeof written === "boolean" && pasted ? { written, pasted } : null;
}
