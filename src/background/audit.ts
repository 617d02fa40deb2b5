/** The record's writer: chain, outbox, previews, retention; in memory when the database is out of reach. */
import type { AuditEvent, EventKind } from "../policy/audit-event";
import type { Policy } from "../policy/schema";
import type { EventStore } from "../storage/events";
import type { Outbox } from "../storage/outbox";
import type { PreviewItem, PreviewStore } from "../storage/previews";
import { recordCut } from "./retention";

export interface RecordStores {
  readonly events: EventStore;
  readonly outbox: Outbox;
  readonly previews: PreviewStore;
}

export interface Audit {
  /** Never rejects: what cannot be stored waits in memory and is tried again with the next event. */
  write(event: AuditEvent, preview?: readonly PreviewItem[]): Promise<void>;
  /** Age, number and erasure by policy; age alone erases nothing that the endpoint has not got. */
  retain(): Promise<void>;
  /** Events that could not be stored, newest last. */
  unsaved(): readonly AuditEvent[];
}

export interface AuditContext {
  readonly policy: () => Policy;
  readonly extension: string;
  readonly deliver: () => boolean;
  readonly now: () => number;
  readonly written: () => void;
}

const UNSAVED_LIMIT = 500;
const BACKLOG_LIMIT = 10_000;
const QUOTA_SHARE = 0.1;

export function createAudit(stores: RecordStores | null, context: AuditContext): Audit {
  const unsaved: AuditEvent[] = [];

  async function store(event: AuditEvent, preview: readonly PreviewItem[]): Promise<void> {
    if (!stores) throw new Error("no database");
    await stores.events.append(event, context.deliver());
    if (preview.length > 0 && context.policy().user.maskedPreview !== false)
      await stores.previews.save(event.id, preview);
  }

  /** Gives back room: delivered entries at the old end first; at least some, if none were delivered. */
  async function makeRoom(): Promise<void> {
    if (!stores) return;
    const entries = await stores.events.all();
    const wanted = Math.max(1, Math.ceil(entries.length * QUOTA_SHARE));
    let last = 0;
    for (const [at, { seq, event }] of entries.entries()) {
      if (at >= wanted || (await stores.outbox.isWaiting(event.id))) break;
      last = seq;
    }
    const through = last > 0 ? last : (entries[wanted - 1]?.seq ?? 0);
    const trimmed = through > 0 ? await stores.events.trimThrough(through) : 0;
    if (trimmed > 0) await store(systemEvent("record-trimmed", context, `quota:${trimmed}`), []);
  }

  async function write(event: AuditEvent, preview: readonly PreviewItem[] = []): Promise<void> {
    const waiting = unsaved.splice(0);
    for (const next of [...waiting, event]) {
      const details = next === event ? preview : [];
      try {
        await store(next, details);
      } catch (first) {
        try {
          if (isQuota(first)) await makeRoom();
          await store(next, details);
        } catch (second) {
          keepInMemory(next, second);
        }
      }
    }
    context.written();
  }

  function keepInMemory(event: AuditEvent, reason: unknown): void {
    if (reason instanceof DOMException && reason.name === "ConstraintError") return;
    unsaved.push(event);
    if (unsaved.length > UNSAVED_LIMIT) unsaved.shift();
  }

  async function retain(): Promise<void> {
    if (!stores) return;
    const waiting = new Set(context.deliver() ? await stores.outbox.ids() : []);
    const entries = await stores.events.all();
    const cut = recordCut(entries, context.policy().record, context.now(), waiting);
    const trimmed = cut ? await stores.events.trimThrough(cut.through) : 0;
    if (cut && trimmed > 0)
      await write(systemEvent("record-trimmed", context, `${cut.why}:${trimmed}`));
    const dropped = await stores.outbox.bound(BACKLOG_LIMIT);
    if (dropped > 0) await write(systemEvent("record-trimmed", context, `backlog:${dropped}`));
    if (context.policy().user.maskedPreview === false) await stores.previews.clear();
  }

  return { write, retain, unsaved: () => unsaved };
}

/** An event that is not about a message. `detail` is a code. */
export function systemEvent(
  kind: EventKind,
  context: Pick<AuditContext, "policy" | "extension" | "now">,
  detail: string | null,
): AuditEvent {
  return {
    id: crypto.randomUUID(),
    time: context.now(),
    kind,
    site: null,
    channel: null,
    action: null,
    outcome: null,
    ruleIds: [],
    findings: {},
    injection: null,
    owasp: [],
    choice: "none",
    reason: null,
    unavailable: null,
    policyVersion: context.policy().version,
    model: null,
    extension: context.extension,
    latencyMs: null,
    about: null,
    detail: detail?.slice(0, 200) ?? null,
  };
}

function isQuota(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "QuotaExceededError";
}
