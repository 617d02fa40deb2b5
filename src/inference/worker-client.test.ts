import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeWorkers, healthy } from "./testing/fake-worker";
import { createWorkerAnalyser } from "./worker-client";
import type { WorkerReply, WorkerRequest } from "./worker-protocol";

const settings = {
  backend: { provider: "wasm", threads: 1 },
  wasmPaths: null,
  modelBase: "/",
} as const;

/** Starts, then never answers. */
const silent = (request: WorkerRequest) => (request.type === "start" ? healthy(request) : null);
const deadly = (request: WorkerRequest) => (request.type === "start" ? healthy(request) : "die");
const refusing = (request: WorkerRequest): WorkerReply => ({
  type: "failed",
  id: request.id,
  failure: { reason: "altered", detail: "model.onnx" },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createWorkerAnalyser", () => {
  it("matches replies by id, whatever their order", async () => {
    const held: (() => void)[] = [];
    const workers = fakeWorkers(healthy);
    const holding = () => {
      const worker = workers.make();
      return {
        ...worker,
        onReply: (listener: (reply: WorkerReply) => void) =>
          worker.onReply((reply) => {
            if (reply.type === "scan") held.push(() => listener(reply));
            else listener(reply);
          }),
      };
    };
    const analyser = createWorkerAnalyser(holding, { settings });
    const answers = ["1234567890", "12345"].map((text) =>
      analyser.analyse(text, { deadlineMs: 50 }),
    );
    await vi.advanceTimersByTimeAsync(1);
    for (const release of held.reverse()) release();
    const scores = (await Promise.all(answers)).map((a) => a.ok && a.value.attacks.injection.score);
    expect(scores).toEqual([0.1, 0.05]);
  });

  it("answers at the deadline when the worker does not, and tells it to stop", async () => {
    const workers = fakeWorkers(silent);
    const analyser = createWorkerAnalyser(workers.make, { settings });
    const answer = analyser.analyse("x", { deadlineMs: 100 });
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toMatchObject({ ok: false, reason: "timeout" });
    expect(workers.requests.map(({ type }) => type)).toEqual(["start", "analyse", "cancel"]);
  });

  it("tries a text again on a new worker when one dies in the middle", async () => {
    const workers = fakeWorkers(deadly, healthy);
    const analyser = createWorkerAnalyser(workers.make, { settings });
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ ok: true });
    expect(workers.made).toBe(2);
  });

  it("gives up on a text that kills every worker, and serves the next one", async () => {
    const workers = fakeWorkers(deadly, deadly, healthy);
    const analyser = createWorkerAnalyser(workers.make, { settings });
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ reason: "crashed" });
    expect(await analyser.analyse("y", { deadlineMs: 100 })).toMatchObject({ ok: true });
  });

  it("repeats a failed start's reason for a while instead of loading again", async () => {
    const workers = fakeWorkers(refusing, healthy);
    const analyser = createWorkerAnalyser(workers.make, { settings, retryAfterMs: 1_000 });
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ reason: "altered" });
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ reason: "altered" });
    expect(workers.made).toBe(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ ok: true });
  });

  it("replaces a worker that answers nothing for long", async () => {
    const workers = fakeWorkers(silent, healthy);
    const analyser = createWorkerAnalyser(workers.make, { settings, silenceMs: 150 });
    for (let i = 0; i < 2; i += 1) {
      const answer = analyser.analyse("x", { deadlineMs: 100 });
      await vi.advanceTimersByTimeAsync(100);
      expect(await answer).toMatchObject({ reason: "timeout" });
    }
    expect(workers.terminated).toBe(1);
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ ok: true });
  });

  it("frees the worker when idle and starts another when asked again", async () => {
    const workers = fakeWorkers(healthy);
    const analyser = createWorkerAnalyser(workers.make, { settings, idleUnloadMs: 500 });
    await analyser.analyse("x", { deadlineMs: 100 });
    expect(analyser.state).toBe("ready");
    await vi.advanceTimersByTimeAsync(500);
    expect([analyser.state, workers.terminated]).toEqual(["unloaded", 1]);
    expect(await analyser.analyse("x", { deadlineMs: 100 })).toMatchObject({ ok: true });
  });

  it("is cancelled by its signal, also before anything began", async () => {
    const analyser = createWorkerAnalyser(fakeWorkers(silent).make, { settings });
    const controller = new AbortController();
    const answer = analyser.analyse("x", { deadlineMs: 100, signal: controller.signal });
    controller.abort();
    expect(await answer).toMatchObject({ reason: "cancelled" });
    const late = await analyser.analyse("x", { deadlineMs: 100, signal: controller.signal });
    expect(late).toMatchObject({ reason: "cancelled" });
  });
});
