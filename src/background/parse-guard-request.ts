/**
 * Parser of what content scripts ask. They share a process with the page, so each message is rebuilt field by field;
 * null means that it is not one of ours or not well formed.
 */
import { CHOICES, OUTCOMES } from "../policy/audit-event";
import { CHANNELS } from "../policy/schema";
import type { GuardRequest } from "../protocol/guard";
import type { PagePart } from "../protocol/page";
import { MAX_CLAIM_TEXT, MAX_PARTS } from "../protocol/parse-page";

const ROLES = ["prompt", "attachment", "draft", "history"] as const;
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
      return path && { type: "hello", id, path };
    }
    case "judge": {
      const channel = oneOf(CHANNELS, fields["channel"]);
      const conversation = nameOrNull(fields["conversation"]);
      const parts = partsOf(fields["parts"]);
      if (!siteId || !channel || conversation === undefined || !parts) return null;
      return { type: "judge", id, siteId, channel, conversation, parts };
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
      const source = oneOf(["typing", "paste"], fields["source"]);
      if (!siteId || typed === undefined || !source) return null;
      return { type: "prescan", id, siteId, text: typed, source };
    }
    case "unreadable": {
      const channel = oneOf(CHANNELS, fields["channel"]);
      const why = code(fields["why"]);
      return siteId && channel && why ? { type: "unreadable", id, siteId, channel, why } : null;
    }
    case "blind": {
      const why = code(fields["why"]);
      return siteId && why ? { type: "blind", id, siteId, why } : null;
    }
    case "restore": {
      const conversation = nameOrNull(fields["conversation"]);
      const placeholders = listOf(fields["placeholders"], name);
      if (conversation === undefined || !placeholders) return null;
      return { type: "restore", id, conversation, placeholders };
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
