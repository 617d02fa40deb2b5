import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import type { AuditEvent } from "../policy/audit-event";
import { openSluiceDatabase, type SluiceDatabase, type StoredEvent } from "./database";
import { createEventStore, type EventStore } from "./events";
import { createOutbox } from "./outbox";
import { auditEvent } from "./testing/audit-event";

let database: SluiceDatabase;
let events: EventStore;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openSluiceDatabase("sluice");
  events = createEventStore(database);
});

describe("the record", () => {
  it("is empty and intact at first", async () => {
    expect(await events.verify()).toEqual({
      entries: 0,
      intact: true,
      brokenAt: null,
      trimmed: 0,
    });
  });

  it("links entries that are written at the same time", async () => {
    await fill(20, { atOnce: true });
    const entries = await events.all();
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect((await events.verify()).intact).toBe(true);
  });

  it("goes on after a restart", async () => {
    await fill(3);
    const restarted = createEventStore(await openSluiceDatabase("sluice"));
    await restarted.append(auditEvent(), false);
    expect(await restarted.verify()).toMatchObject({ entries: 4, intact: true });
  });

  it("takes an event once, and the next one after it", async () => {
    const event = auditEvent();
    await events.append(event, true);
    await expect(events.append(event, true)).rejects.toMatchObject({ name: "ConstraintError" });
    await events.append(auditEvent(), true);
    expect(await events.verify()).toMatchObject({ entries: 2, intact: true });
    expect(await createOutbox(database).waiting()).toMatchObject({ waiting: 2 });
  });

  const tamperings: [name: string, tamper: () => Promise<unknown>, brokenAt: number][] = [
    ["a changed event", () => change(3, { reason: "another one" }), 3],
    ["a changed time", () => change(1, { time: 5 }), 1],
    ["a removed entry in the middle", () => database.delete("events", 3), 4],
    ["a removed entry at the start", () => database.delete("events", 1), 2],
    ["a removed entry at the end", () => database.delete("events", 5), 5],
    ["two entries exchanged", () => exchange(2, 3), 2],
    ["a forged entry at the end", () => forge(6), 6],
  ];
  it.each(tamperings)("shows %s", async (_name, tamper, brokenAt) => {
    await fill(5);
    await tamper();
    expect(await events.verify()).toMatchObject({ intact: false, brokenAt });
  });

  it("stays intact when its old end is erased, and counts what went", async () => {
    await fill(6);
    expect(await events.trimThrough(4)).toBe(4);
    expect(await events.verify()).toEqual({
      entries: 2,
      intact: true,
      brokenAt: null,
      trimmed: 4,
    });
    expect(await events.trimThrough(4)).toBe(0);
  });

  it("goes on when everything was erased", async () => {
    await fill(2);
    await events.trimThrough(2);
    await events.append(auditEvent(), false);
    expect(await events.verify()).toMatchObject({ entries: 1, intact: true, trimmed: 2 });
  });

  it("shows that erased entries were put back", async () => {
    await fill(4);
    const [first] = await events.all();
    await events.trimThrough(2);
    if (first) await database.put("events", first);
    expect((await events.verify()).intact).toBe(false);
  });

  it("pages from the newest, without gap or repeat", async () => {
    await fill(7);
    const first = await events.page(null, 3);
    const second = await events.page(first.at(-1)?.seq ?? null, 3);
    const third = await events.page(second.at(-1)?.seq ?? null, 3);
    expect([first, second, third].map((page) => page.map(({ seq }) => seq))).toEqual([
      [7, 6, 5],
      [4, 3, 2],
      [1],
    ]);
  });

  it.each([
    ["without its event", (row: StoredEvent) => ({ ...row, event: undefined })],
    ["with another thing as its event", (row: StoredEvent) => ({ ...row, event: "gone" })],
    ["with half its event", (row: StoredEvent) => ({ ...row, event: { id: row.event.id } })],
  ])("passes over a row %s, shows it as broken, and goes on", async (_name, damage) => {
    await fill(3, { deliver: true });
    const [, second] = await events.all();
    if (!second) throw new Error("no second entry");
    await database.put("events", damage(second) as unknown as StoredEvent);
    const seqs = (rows: readonly StoredEvent[]) => rows.map(({ seq }) => seq);
    expect(seqs(await events.all())).toEqual([1, 3]);
    expect(seqs(await events.page(null, 10))).toEqual([3, 1]);
    expect(await events.since(0)).toHaveLength(2);
    expect(await events.byId(second.event.id)).toBeNull();
    expect(await createOutbox(database).batch(10)).toHaveLength(2);
    expect(await createOutbox(database).waiting()).toMatchObject({ waiting: 2 });
    await events.append(auditEvent(), true);
    expect(await events.verify()).toMatchObject({ entries: 4, intact: false, brokenAt: 2 });
    await events.trimThrough(2);
    expect(await events.verify()).toMatchObject({ entries: 2, intact: true, trimmed: 2 });
  });

  it("leaves record and outbox as they were when a write breaks off", async () => {
    await fill(2);
    const transaction = database.transaction(["events", "outbox", "meta"], "readwrite");
    const event = auditEvent();
    await transaction
      .objectStore("events")
      .add({ seq: 3, event, prev: "0".repeat(64), hash: "0".repeat(64) });
    transaction.abort();
    await transaction.done.catch((reason: unknown) => reason);
    expect(await events.verify()).toMatchObject({ entries: 2, intact: true });
    await events.append(event, true);
    expect(await events.verify()).toMatchObject({ entries: 3, intact: true });
  });
});

async function fill(count: number, { atOnce = false, deliver = false } = {}): Promise<void> {
  const all = Array.from({ length: count }, (_, at) => auditEvent({ time: 1_000 + at }));
  if (atOnce) await Promise.all(all.map((event) => events.append(event, deliver)));
  else for (const event of all) await events.append(event, deliver);
}

async function change(seq: number, fields: Partial<AuditEvent>): Promise<void> {
  const entry = await entryAt(seq);
  await database.put("events", { ...entry, event: { ...entry.event, ...fields } });
}

async function exchange(one: number, other: number): Promise<void> {
  const [a, b] = [await entryAt(one), await entryAt(other)];
  await database.delete("events", one);
  await database.put("events", { ...b, event: a.event });
  await database.put("events", { ...a, event: b.event });
}

async function forge(seq: number): Promise<void> {
  const last = await entryAt(seq - 1);
  await database.put("events", { seq, event: auditEvent(), prev: last.hash, hash: last.hash });
}

async function entryAt(seq: number) {
  const entry = await database.get("events", seq);
  if (!entry) throw new RangeError(`no entry ${seq}`);
  return entry;
}
