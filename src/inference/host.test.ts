import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createModelHost } from "./host";
import { fakeWorkers, healthy, type Answer } from "./testing/fake-worker";
import type { WorkerReply, WorkerRequest } from "./worker-protocol";

const surroundings = {
  cores: 2,
  isolated: true,
  realGpu: false,
  browser: "Chrome/156",
  modelVersion: "1",
};

/** Two threads are twice as fast. */
function timed(): (request: WorkerRequest) => WorkerReply | null {
  let threads = 1;
  return (request) => {
    if (request.type === "start") threads = request.settings.backend.threads;
    if (request.type !== "measure") return healthy(request);
    return { type: "measured", id: request.id, windowMs: 60 / threads };
  };
}

function hostWith(...answers: Answer[]) {
  const workers = fakeWorkers(...answers);
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const host = createModelHost({
    makeWorker: workers.make,
    modelId: "toy",
    modelBase: "/models/toy/",
    wasmPaths: "/ort/",
    surroundings: () => Promise.resolve(surroundings),
    store,
    tuneAfterMs: 1_000,
  });
  return { host, workers, kept };
}

const analyse = (id: number, text = "x") =>
  ({ type: "analyse", id, text, deadlineMs: 100 }) as const;

const BY_DEFAULT = { enabled: true, idleUnloadSeconds: 600, pack: null as string | null };
const configure = (id: number, settings: Partial<typeof BY_DEFAULT>) =>
  ({ type: "configure", id, ...BY_DEFAULT, ...settings }) as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createModelHost", () => {
  it("serves at once with one thread and goes on with the fastest after a quiet moment", async () => {
    const { host, workers, kept } = hostWith(timed(), timed(), timed(), timed());
    expect(await host.handle(analyse(1))).toMatchObject({ type: "scan", id: 1 });
    expect(await host.handle({ type: "status", id: 2 })).toMatchObject({
      status: { state: "ready", backend: "wasm ×1", version: "1", windowMs: null },
    });
    await vi.advanceTimersByTimeAsync(1_001);
    await host.handle(analyse(3));
    expect(await host.handle({ type: "status", id: 4 })).toMatchObject({
      status: { state: "ready", backend: "wasm ×2", windowMs: 30 },
    });
    expect([kept.size, workers.made, workers.terminated]).toEqual([1, 4, 3]);
  });

  it("tells the worker where a text is likeliest to hold something, and hands back what was read in part", async () => {
    const partial = { read: 1, windows: 9 };
    const { host, workers } = hostWith((request) => {
      const reply = healthy(request);
      return reply?.type === "scan" ? { ...reply, scan: { ...reply.scan, partial } } : reply;
    });
    const likely = { stretch: 200, levels: [1, 0, 4] };
    expect(await host.handle({ ...analyse(1), likely })).toMatchObject({ scan: { partial } });
    expect(workers.requests.find(({ type }) => type === "analyse")).toMatchObject({ likely });
  });

  it("says why there is no model, and is not ready", async () => {
    const { host } = hostWith((request) => ({
      type: "failed",
      id: request.id,
      failure: { reason: "altered", detail: "model.onnx" },
    }));
    expect(await host.handle(analyse(1))).toMatchObject({
      type: "failed",
      failure: { reason: "altered" },
    });
    expect(await host.handle({ type: "status", id: 2 })).toMatchObject({
      status: { state: "altered" },
    });
  });

  it("does nothing when policy switched the model off", async () => {
    const { host, workers } = hostWith(healthy);
    await host.handle(configure(1, { enabled: false }));
    expect(await host.handle(analyse(2))).toMatchObject({ failure: { reason: "unsupported" } });
    expect(workers.made).toBe(0);
  });

  it("frees the model after policy's idle time", async () => {
    const { host } = hostWith(healthy);
    await host.handle(configure(1, { idleUnloadSeconds: 20 }));
    await host.handle(analyse(2));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await host.handle({ type: "status", id: 3 })).toMatchObject({
      status: { state: "unloaded" },
    });
  });

  it("frees a model that was loaded and never used", async () => {
    const { host } = hostWith(healthy);
    await host.handle(configure(1, { idleUnloadSeconds: 20 }));
    await host.handle({ type: "load", id: 2 });
    expect(await host.handle({ type: "status", id: 3 })).toMatchObject({
      status: { state: "ready" },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await host.handle({ type: "status", id: 4 })).toMatchObject({
      status: { state: "unloaded" },
    });
  });

  it("cancels by id", async () => {
    const { host } = hostWith((request) => (request.type === "start" ? healthy(request) : null));
    const answer = host.handle(analyse(1));
    await vi.advanceTimersByTimeAsync(1);
    expect(await host.handle({ type: "cancel", id: 1 })).toBeNull();
    expect(await answer).toMatchObject({ failure: { reason: "cancelled" } });
  });
});

describe("a stored pack", () => {
  it("is tried beside the model in use and serves once it is configured", async () => {
    const { host, workers } = hostWith(healthy);
    await host.handle(analyse(1));
    expect(await host.handle({ type: "try", id: 2, pack: "ab" })).toEqual({
      type: "tried",
      id: 2,
      model: { id: "toy", version: "1" },
    });
    expect(await host.handle({ type: "status", id: 3 })).toMatchObject({ status: { pack: null } });
    await host.handle(configure(4, { pack: "ab" }));
    expect(await host.handle(analyse(5))).toMatchObject({ type: "scan" });
    expect(await host.handle({ type: "status", id: 6 })).toMatchObject({
      status: { pack: "ab", state: "ready" },
    });
    const bases = workers.requests.flatMap((request) =>
      request.type === "start" ? [request.settings.modelBase] : [],
    );
    expect(bases).toEqual(["/models/toy/", "pack:ab"]);
  });

  it("that fails its self-test leaves the model in use as it is", async () => {
    const { host, workers } = hostWith(healthy, (request) =>
      request.type === "self-test"
        ? { type: "failed", id: request.id, failure: { reason: "self-test", detail: "" } }
        : healthy(request),
    );
    await host.handle(analyse(1));
    expect(await host.handle({ type: "try", id: 2, pack: "ab" })).toMatchObject({
      failure: { reason: "self-test" },
    });
    expect(await host.handle(analyse(3))).toMatchObject({ type: "scan" });
    expect([workers.made, workers.terminated]).toEqual([2, 1]);
  });
});
