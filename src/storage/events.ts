/** The record: append-only, chained, trimmed from its old end. */
import type { AuditEvent } from "../policy/audit-event";
import { GENESIS, linkHash, verifyChain, type Anchor, type ChainCheck } from "./chain";
import type { SluiceDatabase, StoredEvent } from "./database";
import type { Head, RecordContent } from "./record-file";

export interface EventStore {
  /** Appends to the record and, with `deliver`, to the outbox, in one transaction. Rejects on quota. */
  append(event: AuditEvent, deliver: boolean): Promise<StoredEvent>;
  byId(id: string): Promise<AuditEvent | null>;
  /** Newest first, before `before` (a seq) if given. */
  page(before: number | null, limit: number): Promise<StoredEvent[]>;
  since(time: number): Promise<AuditEvent[]>;
  all(): Promise<StoredEvent[]>;
  /** Everything, with where the chain begins and ends, as of one moment. */
  content(): Promise<RecordContent>;
  count(): Promise<number>;
  /** Erases everything up to and including `seq`; the chain then starts after it. */
  trimThrough(seq: number): Promise<number>;
  verify(): Promise<ChainCheck>;
}

/** A row that somebody damaged is passed over; `verify` alone says that it is there. */
export function isReadable({ event }: StoredEvent): boolean {
  const { id, time, kind }: Partial<AuditEvent> =
    typeof event === "object" && event !== null ? event : {};
  return typeof id === "string" && typeof time === "number" && typeof kind === "string";
}

export function createEventStore(database: SluiceDatabase): EventStore {
  let queue: Promise<unknown> = Promise.resolve();
  /** Appends one after another; a failed one does not stop the next. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch((reason: unknown) => reason);
    return turn;
  };

  async function head(): Promise<Head> {
    const known = (await database.get("meta", "head")) as Head | undefined;
    if (known) return known;
    const anchor = await readAnchor(database);
    return { seq: anchor.trimmed, hash: anchor.hash };
  }

  async function append(event: AuditEvent, deliver: boolean): Promise<StoredEvent> {
    const last = await head();
    const seq = last.seq + 1;
    const hash = await linkHash(last.hash, seq, event);
    const entry: StoredEvent = { seq, event, prev: last.hash, hash };
    const transaction = database.transaction(["events", "outbox", "meta"], "readwrite");
    await Promise.all([
      transaction.objectStore("events").add(entry),
      transaction.objectStore("meta").put({ seq, hash }, "head"),
      deliver
        ? transaction.objectStore("outbox").put({ eventId: event.id, seq, since: event.time })
        : undefined,
      transaction.done,
    ]);
    return entry;
  }

  async function trimThrough(seq: number): Promise<number> {
    const last = await database.get("events", seq);
    if (!last) return 0;
    const range = IDBKeyRange.upperBound(seq);
    const gone = await database.getAll("events", range);
    const transaction = database.transaction(
      ["events", "outbox", "previews", "traces", "delivered", "meta"],
      "readwrite",
    );
    await Promise.all([
      transaction.objectStore("events").delete(range),
      transaction.objectStore("meta").put({ hash: last.hash, trimmed: seq }, "anchor"),
      ...gone
        .filter(isReadable)
        .flatMap(({ event }) => [
          transaction.objectStore("outbox").delete(event.id),
          transaction.objectStore("previews").delete(event.id),
          transaction.objectStore("traces").delete(event.id),
          transaction.objectStore("delivered").delete(event.id),
        ]),
      transaction.done,
    ]);
    return gone.length;
  }

  return {
    append: (event, deliver) => inTurn(() => append(event, deliver)),
    async byId(id) {
      const row = await database.getFromIndex("events", "id", id);
      return row && isReadable(row) ? row.event : null;
    },
    async page(before, limit) {
      const range = before === null ? null : IDBKeyRange.upperBound(before, true);
      const rows: StoredEvent[] = [];
      let cursor = await database.transaction("events").store.openCursor(range, "prev");
      while (cursor && rows.length < limit) {
        if (isReadable(cursor.value)) rows.push(cursor.value);
        cursor = await cursor.continue();
      }
      return rows;
    },
    async since(time) {
      const rows = await database.getAllFromIndex("events", "time", IDBKeyRange.lowerBound(time));
      return rows.filter(isReadable).map(({ event }) => event);
    },
    async all() {
      return (await database.getAll("events")).filter(isReadable);
    },
    count: () => database.count("events"),
    trimThrough: (seq) => inTurn(() => trimThrough(seq)),
    content: () => content(database),
    async verify() {
      const { entries, anchor, head } = await content(database);
      return verifyChain(entries, anchor, head);
    },
  };
}

async function content(database: SluiceDatabase): Promise<RecordContent> {
  const transaction = database.transaction(["events", "meta"]);
  const meta = transaction.objectStore("meta");
  const [entries, anchor, head] = await Promise.all([
    transaction.objectStore("events").getAll(),
    meta.get("anchor") as Promise<Anchor | undefined>,
    meta.get("head") as Promise<Head | undefined>,
    transaction.done,
  ]);
  return { entries, anchor: anchor ?? GENESIS, head: head ?? null };
}

async function readAnchor(database: SluiceDatabase): Promise<Anchor> {
  return ((await database.get("meta", "anchor")) as Anchor | undefined) ?? GENESIS;
}
