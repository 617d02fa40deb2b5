import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseManaged } from "../policy/managed";
import { builtInState } from "./policy-state";
import { createSchedule, type Chores } from "./schedule";

let done: string[];
let alarms: number[];
let openPages: number;
let fetching: () => Promise<number>;
let flushing: () => Promise<number | null>;
let connection: "ok" | "unreachable";
let endpoint: string | null;

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  alarms = [];
  openPages = 1;
  connection = "ok";
  endpoint = null;
  fetching = () => Promise.resolve(300);
  flushing = () => Promise.resolve(null);
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the schedule", () => {
  it("fetches, delivers and tidies up at first, and then when each is due", async () => {
    start().soon();
    await pass(1);
    expect(done).toEqual(["fetch", "flush", "retain"]);
    await pass(300);
    expect(done.slice(3)).toEqual(["fetch", "flush"]);
  });

  it("follows a short poll by its timer while a guarded page is open", async () => {
    fetching = () => Promise.resolve(3);
    start().soon();
    await pass(10);
    expect(count("fetch")).toBe(4);
  });

  it("asks an endpoint at once when managed values come after the first start", async () => {
    const schedule = start();
    schedule.soon();
    await pass(1);
    endpoint = "https://sluice.example.com";
    schedule.soon();
    await pass(1);
    schedule.soon();
    await pass(1);
    expect(count("fetch")).toBe(2);
  });

  it("leaves the next turn to the alarm when no page is open", async () => {
    openPages = 0;
    start().soon();
    await pass(1_000);
    expect(count("fetch")).toBe(1);
    expect(alarms.at(-1)).toBeCloseTo(300, 0);
  });

  it("delivers at once what was written while nothing waited", async () => {
    const schedule = start();
    schedule.soon();
    await pass(1);
    schedule.soon();
    await pass(1);
    expect(count("flush")).toBe(2);
    expect(count("fetch")).toBe(1);
  });

  it("does not hurry an endpoint that asked for time, however many events are written", async () => {
    flushing = () => Promise.resolve(120);
    const schedule = start();
    schedule.soon();
    for (let second = 0; second < 100; second++) {
      schedule.soon();
      await pass(1);
    }
    expect(count("flush")).toBe(1);
    await pass(25);
    expect(count("flush")).toBe(2);
  });

  it("delivers at once when the endpoint is back", async () => {
    connection = "unreachable";
    fetching = () => Promise.resolve(10);
    flushing = () => Promise.resolve(connection === "ok" ? null : 900);
    start().soon();
    await pass(5);
    fetching = () => {
      connection = "ok";
      return Promise.resolve(10);
    };
    await pass(8);
    expect(count("flush")).toBe(2);
  });

  it("goes on after chores that fail", async () => {
    fetching = () => Promise.reject(new Error("no database"));
    flushing = () => Promise.reject(new Error("no database"));
    start().soon();
    await pass(1);
    expect(count("retain")).toBe(1);
    fetching = () => Promise.resolve(300);
    await pass(61);
    expect(count("fetch")).toBe(2);
  });

  it("goes on after services that never stood up", async () => {
    const services = Promise.reject<Chores>(new Error("nothing stands"));
    services.catch((reason: unknown) => reason);
    const schedule = createSchedule({
      services,
      openPages: () => 0,
      alarm: (seconds) => alarms.push(seconds),
    });
    schedule.soon();
    await pass(1);
    schedule.soon();
    await pass(1);
    expect(alarms).toEqual([60, 60]);
  });
});

function start() {
  const chores: Chores = {
    loader: {
      state: () => ({ ...builtInState(), connection, managed: managedAt(endpoint) }),
      fetchNow: () => {
        done.push("fetch");
        return fetching();
      },
    },
    companyData: { complete: () => Promise.resolve() },
    modelUpdates: { complete: () => Promise.resolve(), due: () => null },
    delivery: {
      flush: () => {
        done.push("flush");
        return flushing();
      },
    },
    audit: {
      retain: () => {
        done.push("retain");
        return Promise.resolve();
      },
    },
  };
  return createSchedule({
    services: Promise.resolve(chores),
    openPages: () => openPages,
    alarm: (seconds) => alarms.push(seconds),
  });
}

function count(name: string): number {
  return done.filter((chore) => chore === name).length;
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
}

function managedAt(base: string | null) {
  return base === null ? null : parseManaged({ endpoint: base, tenant: "acme" }).config;
}
