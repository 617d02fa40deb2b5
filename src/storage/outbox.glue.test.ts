import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { openSluiceDatabase, type SluiceDatabase } from "./database";
import { createEventStore, type EventStore } from "./events";
import { createOutbox, type Outbox } from "./outbox";
import { auditEvent } from "./testing/audit-event";

let database: SluiceDatabase;
let events: EventStore;
let outbox: Outbox;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openSluiceDatabase("sluice");
  events = createEventStore(database);
  outbox = createOutbox(database);
});

describe("the outbox", () => {
  it("hands out the oldest first and keeps them until they were accepted", async () => {
    const ids = await queue(5);
    expect((await outbox.batch(2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect((await outbox.batch(2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    await outbox.delivered(ids.slice(0, 2), 9_000);
    expect((await outbox.batch(9)).map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await outbox.wasDelivered(ids[0] ?? "")).toBe(true);
    expect(await outbox.wasDelivered(ids[2] ?? "")).toBe(false);
  });

  it("is what it was after a restart", async () => {
    const ids = await queue(3);
    const restarted = createOutbox(await openSluiceDatabase("sluice"));
    expect((await restarted.batch(9)).map(({ id }) => id)).toEqual(ids);
  });

  it("says how many wait and since when", async () => {
    expect(await outbox.waiting()).toEqual({ waiting: 0, oldest: null });
    await queue(3);
    expect(await outbox.waiting()).toEqual({ waiting: 3, oldest: 100 });
  });

  it("drops the oldest beyond its bound and leaves the record whole", async () => {
    const ids = await queue(5);
    expect(await outbox.bound(3)).toBe(2);
    expect(await outbox.bound(3)).toBe(0);
    expect((await outbox.batch(9)).map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await events.verify()).toMatchObject({ entries: 5, intact: true });
  });

  it("lets go of events that were erased from the record", async () => {
    const ids = await queue(3);
    await events.trimThrough(1);
    expect((await outbox.batch(9)).map(({ id }) => id)).toEqual(ids.slice(1));
    await database.delete("events", 2);
    expect((await outbox.batch(9)).map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await outbox.waiting()).toMatchObject({ waiting: 1 });
  });

  it("forgets what the endpoint will never accept", async () => {
    const ids = await queue(2);
    await outbox.discard(ids.slice(0, 1));
    expect(await outbox.isWaiting(ids[0] ?? "")).toBe(false);
    expect(await outbox.wasDelivered(ids[0] ?? "")).toBe(false);
  });
});

async function queue(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const event = auditEvent({ time: 100 + at });
    await events.append(event, true);
    ids.push(event.id);
  }
  return ids;
}
