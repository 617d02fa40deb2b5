import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { attackScores } from "../detect/testing/attack-scores";
import { createPortPair, type LocalPort } from "../lib/port-pair";
import type { ModelReply, ModelRequest, ModelStatus } from "../protocol/model";
import { createModelClient } from "./model-client";

const SCAN = { findings: [], attacks: attackScores(0.2) };

const STATUS: ModelStatus = {
  id: "sluice-small",
  version: "1.0.0",
  state: "ready",
  backend: "wasm",
  windowMs: 5,
  pack: null,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the model's client", () => {
  it("opens one host, however many ask at once, and gives each its own answer", async () => {
    const { client, opened } = stage((request, reply) => {
      if (request.type === "analyse") reply(scanOf(request.id, Number(request.text)));
    });
    const answers = Promise.all(
      ["0.1", "0.2", "0.3"].map((text) => client.analyse(text, { deadlineMs: 1_000 })),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(
      (await answers).map((answer) => answer.ok && answer.value.attacks.injection.score),
    ).toEqual([0.1, 0.2, 0.3]);
    expect(opened()).toBe(1);
  });

  it("answers by the deadline when the host is silent, and calls the request off", async () => {
    const { client, seen } = stage(() => undefined);
    const answer = client.analyse("text", { deadlineMs: 500 });
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toMatchObject({ ok: false, reason: "timeout" });
    const [asked] = seen.filter(({ type }) => type === "analyse");
    expect(seen).toContainEqual({ type: "cancel", id: asked?.id });
  });

  it("tells the host where a text is likeliest to hold something, and hands back what was read in part", async () => {
    const partial = { read: 1, windows: 9 };
    const { client, seen } = stage((request, reply) => {
      if (request.type === "analyse")
        reply({ type: "scan", id: request.id, scan: { ...SCAN, partial } });
    });
    const likely = { stretch: 200, levels: [1, 0, 4] };
    const answer = client.analyse("text", { deadlineMs: 500, likely });
    await vi.advanceTimersByTimeAsync(0);
    expect(await answer).toEqual({ ok: true, value: { ...SCAN, partial } });
    expect(seen.find(({ type }) => type === "analyse")).toMatchObject({ likely });
  });

  it("counts the opening of the host into the deadline", async () => {
    const { client } = stage(() => undefined, { opensAfterMs: 400 });
    let settled = false;
    const answer = client.analyse("text", { deadlineMs: 500 }).finally(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(499);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(settled).toBe(true);
    expect(await answer).toMatchObject({ ok: false, reason: "timeout" });
  });

  it("answers by the deadline when no host can be opened at all", async () => {
    const client = createModelClient(() => Promise.reject(new Error("no documents here")));
    const answer = client.analyse("text", { deadlineMs: 300 });
    await vi.advanceTimersByTimeAsync(300);
    expect(await answer).toMatchObject({ ok: false, reason: "crashed" });
  });

  it("opens another host when one dies under a request", async () => {
    const { client, opened } = stage((request, reply, port, life) => {
      if (request.type !== "analyse") return;
      if (life === 1) port.disconnect();
      else reply(scanOf(request.id, 0.2));
    });
    const answer = client.analyse("text", { deadlineMs: 1_000 });
    await vi.advanceTimersByTimeAsync(0);
    expect(await answer).toMatchObject({ ok: true, value: SCAN });
    expect(opened()).toBe(2);
  });

  it("tries a dying host twice and no more", async () => {
    const { client, opened } = stage((request, _reply, port) => {
      if (request.type === "analyse") port.disconnect();
    });
    const answer = client.analyse("text", { deadlineMs: 1_000 });
    await vi.advanceTimersByTimeAsync(0);
    expect(await answer).toMatchObject({ ok: false, reason: "crashed" });
    expect(opened()).toBe(2);
  });

  it("stops when it is told to, also before it began", async () => {
    const { client, seen } = stage(() => undefined);
    const controller = new AbortController();
    const running = client.analyse("text", { deadlineMs: 1_000, signal: controller.signal });
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    expect(await running).toMatchObject({ ok: false, reason: "cancelled" });
    const late = client.analyse("late", { deadlineMs: 1_000, signal: controller.signal });
    await vi.advanceTimersByTimeAsync(0);
    expect(await late).toMatchObject({ ok: false, reason: "cancelled" });
    expect(seen.filter(({ type }) => type === "analyse")).toHaveLength(1);
  });

  it("says once that model files are altered, and again only after they were right", async () => {
    let altered = true;
    const { client } = stage((request, reply) => {
      if (request.type === "analyse" && !altered) reply(scanOf(request.id, 0));
      else if (request.type === "analyse")
        reply({
          type: "failed",
          id: request.id,
          failure: { reason: "altered", detail: "model.onnx" },
        });
    });
    const refusals: string[] = [];
    client.onRefused((reason) => refusals.push(reason));
    const answer = client.analyse("text", { deadlineMs: 1_000 });
    await vi.advanceTimersByTimeAsync(0);
    expect(await answer).toMatchObject({ ok: false, reason: "altered" });
    const ask = () => client.analyse("text", { deadlineMs: 1_000 });
    await Promise.all([ask(), vi.advanceTimersByTimeAsync(0)]);
    expect(refusals).toEqual(["altered"]);
    altered = false;
    await Promise.all([ask(), vi.advanceTimersByTimeAsync(0)]);
    altered = true;
    await Promise.all([ask(), vi.advanceTimersByTimeAsync(0)]);
    expect(refusals).toEqual(["altered", "altered"]);
  });

  it("learns the name of a model that is loaded already, with the first message and once", async () => {
    const { client, seen } = stage((request, reply) => {
      if (request.type === "analyse") reply(scanOf(request.id, 0));
      if (request.type === "status") reply({ type: "status", id: request.id, status: STATUS });
    });
    const names: string[] = [];
    client.onReady((name) => names.push(name));
    for (let message = 0; message < 3; message++)
      await Promise.all([
        client.analyse("text", { deadlineMs: 1_000 }).then(() => names.push("answered")),
        vi.advanceTimersByTimeAsync(0),
      ]);
    expect(names).toEqual(["sluice-small@1.0.0", "answered", "answered", "answered"]);
    expect(seen.filter(({ type }) => type === "status")).toHaveLength(1);
  });

  it("answers the very message by the built-in model when the pack cannot be loaded", async () => {
    let pack: string | null = null;
    const { client } = stage((request, reply) => {
      if (request.type === "configure") pack = request.pack;
      if (request.type !== "analyse") return;
      const { id } = request;
      const failure = { reason: "altered", detail: "" } as const;
      reply(pack === null ? scanOf(id, 0.3) : { type: "failed", id, failure });
    });
    const failed: unknown[] = [];
    const refusals: string[] = [];
    client.onPackFailed((...why) => failed.push(why));
    client.onRefused((reason) => refusals.push(reason));
    client.usePack("ab");
    const answer = client.analyse("text", { deadlineMs: 1_000 });
    await vi.advanceTimersByTimeAsync(0);
    expect(await answer).toMatchObject({ ok: true });
    expect([failed, refusals]).toEqual([[["ab", "altered"]], []]);
  });

  it("tells each host the settings in force, first of all", async () => {
    const { client, seen } = stage(() => undefined);
    client.configure({ enabled: true, idleUnloadSeconds: 42 });
    client.warm();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.map(({ type }) => type)).toEqual(["configure", "load"]);
    expect(seen[0]).toMatchObject({ idleUnloadSeconds: 42 });
  });
});

type Serve = (
  request: ModelRequest,
  reply: (answer: ModelReply) => void,
  port: LocalPort,
  life: number,
) => void;

function stage(serve: Serve, { opensAfterMs = 0 } = {}) {
  const seen: ModelRequest[] = [];
  let lives = 0;
  const client = createModelClient(async () => {
    if (opensAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, opensAfterMs));
    lives += 1;
    const life = lives;
    const [own, served] = createPortPair("model");
    served.onMessage((message) => {
      const request = message as ModelRequest;
      seen.push(request);
      serve(request, (answer) => served.post(answer), served, life);
    });
    return own;
  });
  return { client, seen, opened: () => lives };
}

function scanOf(id: number, score: number): ModelReply {
  return { type: "scan", id, scan: { ...SCAN, attacks: attackScores(score) } };
}
