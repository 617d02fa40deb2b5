import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { GuardRequest, GuardState } from "../protocol/guard";
import { openBackgroundPort, type RuntimePort } from "./background-port";
import { UNKNOWN_STATE } from "./fallback";

interface FakePort extends RuntimePort {
  readonly sent: GuardRequest[];
  answer(message: unknown): void;
  drop(): void;
}

const READY: GuardState = { ...UNKNOWN_STATE, ready: true };

/** Ports as a background would open them; `gone` makes the next `connect` fail. */
function fakeRuntime() {
  const ports: FakePort[] = [];
  const runtime = { gone: false };
  const connect = (): RuntimePort => {
    if (runtime.gone) throw new Error("Extension context invalidated.");
    const sent: GuardRequest[] = [];
    let onMessage: (message: unknown) => void = () => undefined;
    let onDisconnect: () => void = () => undefined;
    const port: FakePort = {
      sent,
      post: (message) => void sent.push(message as GuardRequest),
      onMessage: (listener) => void (onMessage = listener),
      onDisconnect: (listener) => void (onDisconnect = listener),
      disconnect: () => undefined,
      answer: (message) => onMessage(message),
      drop: () => onDisconnect(),
    };
    ports.push(port);
    return port;
  };
  const last = () => {
    const port = ports.at(-1);
    if (!port) throw new Error("no port was opened");
    return port;
  };
  return { runtime, connect, ports, last };
}

describe("openBackgroundPort", () => {
  it("retires: nothing waits, nothing is asked or opened again", async () => {
    const { connect, ports, last } = fakeRuntime();
    const background = openBackgroundPort(connect, "top", stop.signal);
    last().answer({ type: "state", id: 0, state: READY });
    const seen: boolean[] = [];
    background.watch(() => seen.push(background.stale()));
    const waiting = background.ask({ type: "report", eventId: "e" }, 60_000);
    background.retire();
    await expect(waiting).resolves.toBeNull();
    await expect(background.ask({ type: "report", eventId: "f" }, 60_000)).resolves.toBeNull();
    last().drop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ports).toHaveLength(1);
    background.retire();
    expect(seen).toEqual([false, true]);
  });

  let stop: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  const open = (fake: ReturnType<typeof fakeRuntime>) =>
    openBackgroundPort(fake.connect, "top", stop.signal);
  const question = { type: "report", eventId: "e" } as const;

  it("says hello first and matches answers by id", async () => {
    const fake = fakeRuntime();
    const background = open(fake);
    const first = background.ask(question, 1_000);
    const second = background.ask(question, 1_000);
    expect(fake.last().sent.map(({ type }) => type)).toEqual(["hello", "report", "report"]);
    const [, one, two] = fake.last().sent;
    fake.last().answer({ type: "done", id: two?.id });
    fake.last().answer({ type: "failed", id: one?.id, code: "x" });
    expect(await second).toMatchObject({ type: "done" });
    expect(await first).toMatchObject({ type: "failed" });
  });

  it("asks again what a background that ended had not answered", async () => {
    const fake = fakeRuntime();
    const background = open(fake);
    const asked = background.ask(question, 10_000);
    fake.last().drop();
    const meanwhile = background.ask(question, 10_000);
    await vi.advanceTimersByTimeAsync(100);
    expect(fake.ports).toHaveLength(2);
    expect(fake.last().sent.map(({ type }) => type)).toEqual(["hello", "report", "report"]);
    for (const { id } of fake.last().sent.slice(1)) fake.last().answer({ type: "done", id });
    expect(await asked).toMatchObject({ type: "done" });
    expect(await meanwhile).toMatchObject({ type: "done" });
  });

  it("tells a background that was started anew why the page cannot be seen", async () => {
    const fake = fakeRuntime();
    let blind: string | null = null;
    openBackgroundPort(fake.connect, "top", stop.signal, () => blind);
    expect(fake.last().sent).toMatchObject([{ type: "hello", blind: null }]);
    blind = "guard-missing";
    fake.last().drop();
    await vi.advanceTimersByTimeAsync(100);
    expect(fake.last().sent).toMatchObject([{ type: "hello", blind: "guard-missing" }]);
  });

  it("answers null at the deadline and forgets the question", async () => {
    const fake = fakeRuntime();
    const background = open(fake);
    const asked = background.ask(question, 1_000);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await asked).toBeNull();
    fake.last().drop();
    await vi.advanceTimersByTimeAsync(100);
    expect(fake.last().sent.map(({ type }) => type)).toEqual(["hello"]);
  });

  it("turns stale when the extension is gone, and then answers null at once", async () => {
    const fake = fakeRuntime();
    const background = open(fake);
    const told = vi.fn();
    background.watch(told);
    const asked = background.ask(question, 60_000);
    fake.runtime.gone = true;
    fake.last().drop();
    await vi.advanceTimersByTimeAsync(100);
    expect(await asked).toBeNull();
    expect(background.stale()).toBe(true);
    expect(told).toHaveBeenCalledTimes(2);
    expect(await background.ask(question, 60_000)).toBeNull();
    expect(fake.ports).toHaveLength(1);
  });

  it("waits for a state that is ready", async () => {
    const fake = fakeRuntime();
    const background = open(fake);
    const ready = background.ready(5_000);
    fake.last().answer({ type: "state", id: 0, state: UNKNOWN_STATE });
    fake.last().answer({ type: "state-changed", state: READY });
    expect(await ready).toEqual(READY);
    const other = open(fakeRuntime()).ready(5_000);
    await vi.advanceTimersByTimeAsync(5_001);
    expect(await other).toBeNull();
  });
});
