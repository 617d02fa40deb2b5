import { describe, expect, it } from "vitest";
import { fail, ok } from "../lib/result";
import { auditEvent } from "../storage/testing/audit-event";
import type { AuditEvent } from "../policy/audit-event";
import type { Outbox } from "../storage/outbox";
import { createDelivery } from "./delivery";
import type { Endpoint, EndpointFailure } from "./endpoint";

type Answer = Awaited<ReturnType<Endpoint["deliver"]>>;
type Behaviour = (events: readonly AuditEvent[], call: number) => Answer;

describe("delivery", () => {
  it("sends everything in batches of at most a hundred", async () => {
    const world = stage(250, acceptAll);
    expect(await world.delivery.flush()).toBeNull();
    expect(world.batches).toEqual([100, 100, 50]);
    expect(world.waiting()).toBe(0);
  });

  it("counts duplicates as delivered: the first answer was lost on its way", async () => {
    const world = stage(2, (events) =>
      ok({ accepted: [], duplicate: events.map(({ id }) => id), rejected: [] }),
    );
    expect(await world.delivery.flush()).toBeNull();
    expect(world.delivered.size).toBe(2);
  });

  it("gives up on events the endpoint rejects, and on no others", async () => {
    const world = stage(3, ([first, ...others]) =>
      ok({
        accepted: others.map(({ id }) => id),
        duplicate: [],
        rejected: first ? [first.id] : [],
      }),
    );
    await world.delivery.flush();
    expect(world.waiting()).toBe(0);
    expect(world.delivered.size).toBe(2);
  });

  it("waits longer after each failure and starts over after a success", async () => {
    let up = false;
    const world = stage(1, (events) => (up ? acceptAll(events) : failure("unreachable")));
    const waits = [];
    for (let attempt = 0; attempt < 4; attempt++) waits.push(await world.delivery.flush());
    expect(waits).toEqual([5, 10, 20, 40]);
    up = true;
    expect(await world.delivery.flush()).toBeNull();
    up = false;
    world.add(1);
    expect(await world.delivery.flush()).toBe(5);
    expect(world.waiting()).toBe(1);
  });

  it("never waits longer than a quarter of an hour of its own accord", async () => {
    const world = stage(1, () => failure("unreachable"));
    let wait: number | null = 0;
    for (let attempt = 0; attempt < 30; attempt++) wait = await world.delivery.flush();
    expect(wait).toBe(900);
  });

  it("waits as long as the endpoint asks", async () => {
    const world = stage(1, () => failure("busy", 120));
    expect(await world.delivery.flush()).toBe(120);
  });

  it("enrols once more when its key is refused, and only once", async () => {
    const world = stage(1, () => failure("unauthorised"));
    expect(await world.delivery.flush()).toBe(5);
    expect(world.keysForgotten()).toBe(1);
    expect(world.batches).toEqual([1, 1]);
  });

  it("halves batches that are too large", async () => {
    const world = stage(100, (events) =>
      events.length > 30 ? failure("too-large") : acceptAll(events),
    );
    expect(await world.delivery.flush()).toBeNull();
    expect(world.delivered.size).toBe(100);
  });

  it("does not believe an endpoint that names events it was not sent", async () => {
    const world = stage(1, (_, call) => {
      if (call > 5) throw new Error("it asks without end");
      return ok({ accepted: ["made-up"], duplicate: [], rejected: ["made-up-too"] });
    });
    expect(await world.delivery.flush()).toBe(5);
    expect(world.delivered.size).toBe(0);
    expect(world.waiting()).toBe(1);
  });

  it("runs once at a time", async () => {
    const world = stage(3, acceptAll);
    await Promise.all([world.delivery.flush(), world.delivery.flush()]);
    expect(world.batches).toEqual([3]);
  });
});

function acceptAll(events: readonly AuditEvent[]): Answer {
  return ok({ accepted: events.map(({ id }) => id), duplicate: [], rejected: [] });
}

function failure(reason: EndpointFailure["reason"], retryAfter: number | null = null): Answer {
  return fail({ reason, status: 0, retryAfter });
}

function stage(count: number, behaviour: Behaviour) {
  const waiting = new Map<string, AuditEvent>();
  const delivered = new Set<string>();
  const batches: number[] = [];
  let forgotten = 0;
  const add = (more: number) => {
    for (let at = 0; at < more; at++) {
      const event = auditEvent();
      waiting.set(event.id, event);
    }
  };
  add(count);
  const outbox: Pick<Outbox, "batch" | "delivered" | "discard"> = {
    batch: (limit) => Promise.resolve([...waiting.values()].slice(0, limit)),
    delivered: (ids) => {
      for (const id of ids) {
        delivered.add(id);
        waiting.delete(id);
      }
      return Promise.resolve();
    },
    discard: (ids) => {
      for (const id of ids) waiting.delete(id);
      return Promise.resolve();
    },
  };
  const endpoint: Pick<Endpoint, "deliver"> = {
    deliver: (_key, events) => {
      batches.push(events.length);
      return Promise.resolve(behaviour(events, batches.length));
    },
  };
  const delivery = createDelivery({
    outbox: outbox as Outbox,
    endpoint: () => endpoint as Endpoint,
    deviceKey: () => Promise.resolve("key"),
    forgetKey: () => {
      forgotten += 1;
      return Promise.resolve();
    },
    now: () => 1_000,
  });
  return {
    delivery,
    delivered,
    batches,
    add,
    waiting: () => waiting.size,
    keysForgotten: () => forgotten,
  };
}
