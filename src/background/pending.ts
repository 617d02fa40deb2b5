/** Messages that wait for their user or for the page's report, sealed, so that a worker's end loses none. */
import type { AuditEvent } from "../policy/audit-event";
import type { TraceStep } from "../policy/trace";
import type { EarlierValue } from "../policy/decision";
import type { Action, RedactMethod } from "../policy/schema";
import type { EntityType } from "../detect/types";
import type { PagePart } from "../protocol/page";
import type { ShownCode } from "../protocol/shown-code";
import type { SealedSession } from "./sealed-session";

export interface PendingFinding {
  readonly type: EntityType;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly action: Action;
  readonly mayKeep: boolean;
  readonly masked: string;
  readonly subtype?: string | null;
  readonly method?: RedactMethod;
  readonly code?: ShownCode;
}

/** Where a value stands that was found, whatever the policy says of it. */
export interface PlacedValue extends EarlierValue {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  /** A rule found it as a whole, surely. */
  readonly proved: boolean;
}

export interface RemovedValue {
  readonly type: EntityType;
  readonly value: string;
}

export interface PendingMessage {
  readonly event: AuditEvent;
  readonly tabId: number;
  readonly conversation: string | null;
  readonly parts: readonly string[];
  readonly roles: readonly PagePart["role"][];
  readonly findings: readonly PendingFinding[];
  readonly located: readonly PlacedValue[];
  /** What earlier messages of the conversation held besides. */
  readonly earlier: readonly EarlierValue[];
  readonly trace: readonly TraceStep[];
  readonly maySendAnyway: boolean;
  readonly maySendRedacted: boolean;
  readonly reasonRequired: boolean;
  /** Parts of the history that were let go before and not looked at again. */
  readonly settledParts: readonly number[];
  /** Values taken out of what was released; the rewritten body must not hold them. */
  readonly removed: readonly RemovedValue[];
  /** Values found and left in what was released. */
  readonly kept: readonly string[];
  /** What stands for values in it: made-up ones look like findings and are none. */
  readonly standIns?: readonly string[];
  /** Index of the finding beside whose stand-in the marker was shown. */
  readonly marked?: number | null;
  /** What was released, part by part; empty unless it was rewritten. */
  readonly sent: readonly string[];
  /** Set once it was released. */
  readonly released: "pass" | "rewrite" | "refuse" | null;
}

export interface PendingMessages {
  put(message: PendingMessage): void;
  get(eventId: string): Promise<PendingMessage | null>;
  remove(eventId: string): void;
  /** What was left by a worker that ended, older than `ageMs`. */
  abandoned(ageMs: number, now: number): Promise<PendingMessage[]>;
}

const PREFIX = "pending:";

export function createPendingMessages(session: SealedSession): PendingMessages {
  const memory = new Map<string, PendingMessage>();
  return {
    put(message) {
      memory.set(message.event.id, message);
      void session.save(PREFIX + message.event.id, message).catch(() => undefined);
    },
    async get(eventId) {
      const known = memory.get(eventId);
      if (known) return known;
      const stored = (await session.load(PREFIX + eventId)) as PendingMessage | null;
      if (stored) memory.set(eventId, stored);
      return stored;
    },
    remove(eventId) {
      memory.delete(eventId);
      void session.remove(PREFIX + eventId).catch(() => undefined);
    },
    async abandoned(ageMs, now) {
      const names = await session.names(PREFIX);
      const messages = await Promise.all(names.map((name) => session.load(name)));
      return messages.flatMap((message) => {
        const pending = message as PendingMessage | null;
        return pending && now - pending.event.time > ageMs ? [pending] : [];
      });
    },
  };
}
