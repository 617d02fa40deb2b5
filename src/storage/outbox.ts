import type { AuditEvent } from "../policy/audit-event";
import type { SluiceDatabase } from "./database";
import { isReadable } from "./events";

export interface Outbox {
  /** Oldest first. Entries whose event was erased, or damaged, are dropped. */
  batch(limit: number): Promise<AuditEvent[]>;
  /** Takes events out and notes that they were accepted. */
  delivered(ids: readonly string[], at: number): Promise<void>;
  /** Takes events out that the endpoint will never accept. */
  discard(ids: readonly string[]): Promise<void>;
  waiting(): Promise<{ waiting: number; oldest: number | null }>;
  /** Drops the oldest beyond `limit`; answers how many. */
  bound(limit: number): Promise<number>;
  isWaiting(id: string): Promise<boolean>;
  /** Ids of all that wait. */
  ids(): Promise<string[]>;
  wasDelivered(id: string): Promise<boolean>;
}

export function createOutbox(database: SluiceDatabase): Outbox {
  const discard = async (ids: readonly string[]) => {
    const transaction = database.transaction("outbox", "readwrite");
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
  };
  return {
    async batch(limit) {
      const entries = await database.getAllFromIndex("outbox", "seq", null, limit);
      const rows = await Promise.all(entries.map(({ seq }) => database.get("events", seq)));
      const events = rows.map((row) => (row && isReadable(row) ? row.event : null));
      const gone = entries.filter((_, at) => !events[at]).map(({ eventId }) => eventId);
      if (gone.length > 0) await discard(gone);
      return events.filter((event) => event !== null);
    },
    async delivered(ids, at) {
      const transaction = database.transaction(["outbox", "delivered"], "readwrite");
      await Promise.all([
        ...ids.flatMap((eventId) => [
          transaction.objectStore("outbox").delete(eventId),
          transaction.objectStore("delivered").put({ eventId, at }),
        ]),
        transaction.done,
      ]);
    },
    discard,
    async waiting() {
      const [first] = await database.getAllFromIndex("outbox", "seq", null, 1);
      return { waiting: await database.count("outbox"), oldest: first?.since ?? null };
    },
    async bound(limit) {
      const excess = (await database.count("outbox")) - limit;
      if (excess <= 0) return 0;
      const oldest = await database.getAllFromIndex("outbox", "seq", null, excess);
      await discard(oldest.map(({ eventId }) => eventId));
      return oldest.length;
    },
    isWaiting: async (id) => (await database.count("outbox", id)) > 0,
    ids: () => database.getAllKeys("outbox"),
    wasDelivered: async (id) => (await database.count("delivered", id)) > 0,
  };
}
