/** The record as a file that can be checked without the browser: its entries and where its chain begins and ends. */
import { fail, ok, type Result } from "../lib/result";
import type { AuditEvent } from "../policy/audit-event";
import type { Anchor } from "./chain";
import type { StoredEvent } from "./database";

/** Where the chain ends: what the last entry must be. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface RecordContent {
  readonly anchor: Anchor;
  /** Null before the first entry. */
  readonly head: Head | null;
  readonly entries: readonly StoredEvent[];
}

/** `detail` says where and what was expected; it quotes nothing. */
export type RecordFileFailure = { reason: "unreadable"; detail: string };

const FORMAT = "sluice-record-1";
/** Events are flat but for counts and a few pairs; what is nested deeper was not written by us. */
const DEEPEST = 8;

export function recordFileText({ anchor, head, entries }: RecordContent): string {
  return JSON.stringify({ format: FORMAT, anchor, head, entries }, null, 1);
}

/** Never throws. The events stay as they are written: the chain is over all their fields, known or not. */
export function readRecordFile(text: string): Result<RecordContent, RecordFileFailure> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable("not JSON"); // the parser's message would quote the file
  }
  const { format, anchor, head, entries } = fieldsOf(value);
  if (format !== FORMAT) return unreadable(`format: expected ${FORMAT}`);
  const start = readAnchor(anchor);
  if (!start) return unreadable("anchor: expected the hash and the number of erased entries");
  const end = head === null ? null : readHead(head);
  if (end === undefined) return unreadable("head: expected null, or a number and a hash");
  if (!Array.isArray(entries)) return unreadable("entries: expected a list");
  const read: StoredEvent[] = [];
  for (const [at, entry] of (entries as unknown[]).entries()) {
    const known = readEntry(entry);
    if (!known) return unreadable(`entries[${at}]: expected a number, two hashes and an event`);
    read.push(known);
  }
  return ok({ anchor: start, head: end, entries: read });
}

function readAnchor(value: unknown): Anchor | null {
  const { hash, trimmed } = fieldsOf(value);
  return isHash(hash) && isCount(trimmed) ? { hash, trimmed } : null;
}

function readHead(value: unknown): Head | undefined {
  const { seq, hash } = fieldsOf(value);
  return isHash(hash) && isCount(seq) ? { seq, hash } : undefined;
}

function readEntry(value: unknown): StoredEvent | null {
  const { seq, event, prev, hash } = fieldsOf(value);
  if (!isCount(seq) || !isHash(prev) || !isHash(hash)) return null;
  if (typeof event !== "object" || event === null || !isShallow(event, DEEPEST)) return null;
  return { seq, event: event as AuditEvent, prev, hash };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/u.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

function unreadable(detail: string) {
  return fail({ reason: "unreadable", detail } as const);
}
