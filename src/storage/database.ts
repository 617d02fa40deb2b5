/** The local database: schema, numbered migrations, one way to open it. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { AuditEvent } from "../policy/audit-event";
import type { TraceStep } from "../policy/trace";

export interface StoredEvent {
  /** Position in the record, from 1; the key. */
  readonly seq: number;
  readonly event: AuditEvent;
  /** Hash of the entry before; hexadecimal SHA-256. */
  readonly prev: string;
  /** SHA-256 over `prev`, `seq` and the canonical JSON of the event. */
  readonly hash: string;
}

export interface StoredPreview {
  readonly eventId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export interface OutboxEntry {
  readonly eventId: string;
  readonly seq: number;
  readonly since: number;
}

export interface SluiceSchema extends DBSchema {
  events: { key: number; value: StoredEvent; indexes: { id: string; time: number } };
  outbox: { key: string; value: OutboxEntry; indexes: { seq: number } };
  previews: { key: string; value: StoredPreview };
  delivered: { key: string; value: { eventId: string; at: number } };
  traces: { key: string; value: { eventId: string; steps: readonly TraceStep[] } };
  meta: { key: string; value: unknown };
}

export type SluiceDatabase = IDBPDatabase<SluiceSchema>;

type Migration = (database: SluiceDatabase) => void;

/** Migration n brings version n to n + 1; never changed once released, only added to. */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    const events = database.createObjectStore("events", { keyPath: "seq" });
    events.createIndex("id", "event.id", { unique: true });
    events.createIndex("time", "event.time");
    const outbox = database.createObjectStore("outbox", { keyPath: "eventId" });
    outbox.createIndex("seq", "seq");
    database.createObjectStore("previews", { keyPath: "eventId" });
    database.createObjectStore("delivered", { keyPath: "eventId" });
    database.createObjectStore("meta");
  },
  (database) => {
    database.createObjectStore("traces", { keyPath: "eventId" });
  },
];

export function openSluiceDatabase(name: string): Promise<SluiceDatabase> {
  return openDB<SluiceSchema>(name, MIGRATIONS.length, {
    upgrade(database, from) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(database);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
