import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/defaults";
import type { Policy } from "../policy/schema";
import { openSluiceDatabase, type SluiceDatabase } from "../storage/database";
import { createEventStore } from "../storage/events";
import { createOutbox } from "../storage/outbox";
import { createPreviewStore } from "../storage/previews";
import { sealingKey } from "../storage/sealing-key";
import { auditEvent } from "../storage/testing/audit-event";
import { createAudit, type Audit, type RecordStores } from "./audit";

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const PREVIEW = [{ type: "IBAN", masked: "DE83 •••• 7265" }];

let database: SluiceDatabase;
let stores: RecordStores;
let audit: Audit;
let policy: Policy;
let now: number;
let delivering: boolean;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openSluiceDatabase("sluice");
  policy = defaultPolicy();
  now = NOW;
  delivering = true;
  stores = {
    events: createEventStore(database),
    outbox: createOutbox(database),
    previews: createPreviewStore(database, await sealingKey(database)),
  };
  audit = createAudit(stores, context());
});

describe("writing", () => {
  it("chains the event, queues it and keeps its preview", async () => {
    const event = auditEvent();
    await audit.write(event, PREVIEW);
    expect(await stores.events.byId(event.id)).toEqual(event);
    expect(await stores.outbox.isWaiting(event.id)).toBe(true);
    expect(await stores.previews.load(event.id)).toEqual(PREVIEW);
  });

  it("keeps no preview where the policy forbids it, and clears what there was", async () => {
    const before = auditEvent({ time: NOW });
    await audit.write(before, PREVIEW);
    policy = { ...policy, user: { ...policy.user, maskedPreview: false } };
    const after = auditEvent({ time: NOW });
    await audit.write(after, PREVIEW);
    await audit.retain();
    expect(await stores.previews.load(before.id)).toEqual([]);
    expect(await stores.previews.load(after.id)).toEqual([]);
  });

  it("takes an event twice for one: the worker died before it knew it was stored", async () => {
    const event = auditEvent();
    await audit.write(event);
    await audit.write(event);
    expect(await stores.events.count()).toBe(1);
    expect(audit.unsaved()).toEqual([]);
  });

  it("holds a bounded number in memory when there is no database", async () => {
    const without = createAudit(null, context());
    const events = Array.from({ length: 510 }, () => auditEvent());
    for (const event of events) await without.write(event);
    expect(without.unsaved()).toEqual(events.slice(10));
  });

  it("stores what waited in memory when the database works again", async () => {
    let broken = true;
    const moody = createAudit(
      {
        ...stores,
        events: {
          ...stores.events,
          append: (event, deliver) =>
            broken
              ? Promise.reject(new DOMException("closed", "InvalidStateError"))
              : stores.events.append(event, deliver),
        },
      },
      context(),
    );
    const [first, second] = [auditEvent(), auditEvent()];
    await moody.write(first);
    expect(moody.unsaved()).toEqual([first]);
    broken = false;
    await moody.write(second);
    expect(moody.unsaved()).toEqual([]);
    expect((await stores.events.all()).map(({ event }) => event.id)).toEqual([first.id, second.id]);
  });
});

describe("a full disk", () => {
  it("costs the oldest delivered events first, and says so", async () => {
    const old = Array.from({ length: 10 }, (_, at) => auditEvent({ time: NOW + at }));
    for (const event of old) await audit.write(event);
    const delivered = old.slice(0, 4).map(({ id }) => id);
    await stores.outbox.delivered(delivered, NOW);
    const newest = auditEvent({ time: NOW + 20 });
    await fullOnce().write(newest);
    const kept = (await stores.events.all()).map(({ event }) => event);
    expect(kept.slice(0, 9).map(({ id }) => id)).toEqual(old.slice(1).map(({ id }) => id));
    expect(kept.find(({ kind }) => kind === "record-trimmed")?.detail).toBe("quota:1");
    expect(kept.map(({ id }) => id)).toContain(newest.id);
    expect(await stores.events.verify()).toMatchObject({ intact: true, trimmed: 1 });
  });

  it("that stays full holds events in memory, in order, until there is room", async () => {
    const kept = auditEvent({ time: NOW });
    await audit.write(kept);
    let full = true;
    const cramped = createAudit(
      {
        ...stores,
        events: {
          ...stores.events,
          append: (event, deliver) =>
            full
              ? Promise.reject(new DOMException("full", "QuotaExceededError"))
              : stores.events.append(event, deliver),
        },
      },
      context(),
    );
    const events = [1, 2, 3].map((at) => auditEvent({ time: NOW + at }));
    for (const event of events) await cramped.write(event);
    expect(cramped.unsaved()).toEqual(events);
    full = false;
    await cramped.write(auditEvent({ time: NOW + 4 }));
    expect(cramped.unsaved()).toEqual([]);
    const ids = (await stores.events.all()).map(({ event }) => event.id);
    expect(ids.slice(-4, -1)).toEqual(events.map(({ id }) => id));
    expect((await stores.events.verify()).intact).toBe(true);
  });

  it("costs undelivered ones only when nothing else is left", async () => {
    const old = Array.from({ length: 10 }, (_, at) => auditEvent({ time: NOW + at }));
    for (const event of old) await audit.write(event);
    await fullOnce().write(auditEvent({ time: NOW + 20 }));
    expect(await stores.events.verify()).toMatchObject({ intact: true, trimmed: 1 });
  });
});

describe("retention", () => {
  it("erases by age, and the chain begins later", async () => {
    for (const days of [200, 120, 91, 89, 1])
      await audit.write(auditEvent({ time: NOW - days * DAY }));
    await deliverAll();
    await audit.retain();
    const kept = (await stores.events.all()).map(({ event }) => event);
    expect(kept.map(({ detail }) => detail)).toEqual([null, null, "age:3"]);
    expect(await stores.events.verify()).toMatchObject({ intact: true, trimmed: 3 });
    await audit.retain();
    expect(await stores.events.count()).toBe(3);
  });

  it("erases by number", async () => {
    policy = { ...policy, record: { ...policy.record, maxEvents: 4 } };
    for (let at = 0; at < 10; at++) await audit.write(auditEvent({ time: NOW + at }));
    await audit.retain();
    expect((await stores.events.all()).at(-1)?.event.detail).toBe("size:7");
    expect(await stores.events.verify()).toMatchObject({ entries: 4, intact: true });
  });

  it("notes a trim now and then, not with every event of a full record", async () => {
    policy = { ...policy, record: { ...policy.record, maxEvents: 100 } };
    for (let at = 0; at < 120; at++) {
      await audit.write(auditEvent({ time: NOW - 1_000 + at }));
      if (at >= 100) await audit.retain();
      expect(await stores.events.count()).toBeLessThanOrEqual(101);
    }
    const kinds = (await stores.events.all()).map(({ event }) => event.kind);
    expect(kinds.filter((kind) => kind === "record-trimmed").length).toBeLessThan(8);
  });

  it("does not trim for the sake of old notes of trims", async () => {
    await audit.write(auditEvent({ kind: "record-trimmed", time: NOW - 120 * DAY }));
    await audit.write(auditEvent({ time: NOW - DAY }));
    await deliverAll();
    await audit.retain();
    expect(await stores.events.verify()).toMatchObject({ entries: 2, trimmed: 0 });
  });

  it.each([
    ["the clock set back to 2020", [3, 2, 1], Date.UTC(2020, 0, 1)],
    ["a clock that was ahead for a while", [1, -900, -901, 0], NOW],
    ["a clock that was ahead, only", [-900, -901, 0], NOW],
  ])("erases nothing by age: %s", async (_name, days, clock) => {
    for (const age of days) await audit.write(auditEvent({ time: NOW - age * DAY }));
    await deliverAll();
    now = clock;
    await audit.retain();
    expect(await stores.events.count()).toBe(days.length);
    await audit.write(auditEvent({ time: clock }));
    await audit.retain();
    expect(await stores.events.count()).toBe(days.length + 1);
  });

  it("keeps what the endpoint has not got, however old, until policy or number demand it", async () => {
    const events = [200, 150, 120, 1].map((days) => auditEvent({ time: NOW - days * DAY }));
    for (const event of events) await audit.write(event);
    await stores.outbox.delivered([events[0]?.id ?? ""], NOW);
    await audit.retain();
    expect(await stores.events.verify()).toMatchObject({ trimmed: 1 });
    expect(await stores.outbox.waiting()).toMatchObject({ waiting: 4 });
    policy = {
      ...policy,
      record: { ...policy.record, eraseBefore: new Date(NOW - 130 * DAY).toISOString() },
    };
    await audit.retain();
    expect(await stores.events.verify()).toMatchObject({ trimmed: 2 });
    expect((await stores.events.all()).at(-1)?.event.detail).toBe("policy:1");
  });

  it("keeps nothing for an endpoint that this browser does not have any more", async () => {
    await audit.write(auditEvent({ time: NOW - 120 * DAY }));
    await audit.write(auditEvent({ time: NOW - DAY }));
    delivering = false;
    await audit.retain();
    expect(await stores.events.verify()).toMatchObject({ trimmed: 1 });
  });

  it("by age is said to be by age, also where the policy names a moment to erase before", async () => {
    policy = {
      ...policy,
      record: { ...policy.record, eraseBefore: new Date(NOW - 300 * DAY).toISOString() },
    };
    for (const days of [310, 100, 4]) await audit.write(auditEvent({ time: NOW - days * DAY }));
    await deliverAll();
    await audit.retain();
    expect((await stores.events.all()).at(-1)?.event.detail).toBe("age:2");
  });

  it("erases what the policy orders to erase", async () => {
    policy = {
      ...policy,
      record: { ...policy.record, eraseBefore: new Date(NOW - 5 * DAY).toISOString() },
    };
    for (const days of [10, 6, 4]) await audit.write(auditEvent({ time: NOW - days * DAY }));
    await audit.retain();
    expect((await stores.events.all()).map(({ event }) => event.detail)).toEqual([
      null,
      "policy:2",
    ]);
  });

  it("does not erase events dated by a clock that was wrong for a while", async () => {
    for (const days of [3, 500, 2, 1]) await audit.write(auditEvent({ time: NOW - days * DAY }));
    await audit.retain();
    expect(await stores.events.count()).toBe(4);
  });
});

/** The endpoint has got everything. */
async function deliverAll(): Promise<void> {
  await stores.outbox.delivered(await stores.outbox.ids(), NOW);
}

function context() {
  return {
    policy: () => policy,
    extension: "0.1.0",
    deliver: () => delivering,
    now: () => now,
    written: () => undefined,
  };
}

/** The same record, on a disk that is full for one write. */
function fullOnce(): Audit {
  let full = true;
  return createAudit(
    {
      ...stores,
      events: {
        ...stores.events,
        append: (event, deliver) => {
          if (!full) return stores.events.append(event, deliver);
          full = false;
          return Promise.reject(new DOMException("full", "QuotaExceededError"));
        },
      },
    },
    context(),
  );
}
