import { describe, expect, it, vi } from "vitest";
import { fail, ok } from "../lib/result";
import { createAnalyser, type AnalyserOptions, type LoadedModel } from "./analyser";
import type { TextTokenizer } from "./tokenizer";
import { TOY_MANIFEST } from "./testing/toy-manifest";

const manifest = TOY_MANIFEST;

/** A piece a word; capital letters are persons. */
const tokenizer: TextTokenizer = {
  encode(text) {
    const words = [...text.matchAll(/\S+/gu)];
    return {
      ids: words.map(({ 0: word }) => (/\p{Lu}/u.test(word) ? 1_000 : 100) + word.length),
      starts: words.map((word) => word.index),
      ends: words.map((word) => word.index + word[0].length),
      wordStarts: words.map(() => 1),
    };
  },
};

type Run = LoadedModel["session"]["run"];

const honest: Run = (windows) =>
  Promise.resolve(
    windows.map((ids) => ({
      tokens: Float32Array.from(ids.flatMap((id) => (id >= 1_000 ? [-4, 4] : [4, -4]))),
      sequence: Float32Array.from([2, -2, -2]),
    })),
  );

function analyserWith(run: Run, more: Partial<AnalyserOptions> = {}) {
  const runs = vi.fn(run);
  const release = vi.fn(() => Promise.resolve());
  const load = vi.fn(() => Promise.resolve(ok({ tokenizer, session: { run: runs, release } })));
  return { analyser: createAnalyser({ manifest, load, ...more }), runs, load, release };
}

const options = { deadlineMs: 5_000 };

describe("createAnalyser", () => {
  it("finds with exact offsets and runs a text it knows no second time", async () => {
    const { analyser, runs, load } = analyserWith(honest);
    const first = await analyser.analyse("please tell Ann", options);
    expect(first.ok && first.value.findings).toMatchObject([
      { type: "PERSON", start: 12, end: 15, detector: "model:toy" },
    ]);
    expect(await analyser.analyse("please tell Ann", options)).toEqual(first);
    expect([runs.mock.calls.length, load.mock.calls.length]).toEqual([1, 1]);
  });

  it("runs only the last window again when text is typed at the end", async () => {
    const { analyser, runs } = analyserWith(honest, { batchPieces: 1 });
    const text = Array.from({ length: 40 }, (_, i) => "w".repeat(1 + (i % 9))).join(" ");
    await analyser.analyse(text, options);
    const before = runs.mock.calls.length;
    await analyser.analyse(`${text} Bob`, options);
    expect(before).toBeGreaterThan(3);
    expect(runs.mock.calls.length - before).toBe(1);
  });

  it("loads the model anew after a crash and tries the text again", async () => {
    let runs = 0;
    const { analyser, load, release } = analyserWith((windows) => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error("trap")) : honest(windows);
    });
    expect(await analyser.analyse("x", options)).toMatchObject({ ok: true });
    expect([load.mock.calls.length, release.mock.calls.length]).toEqual([2, 1]);
  });

  it("says crashed when it crashes again, without what was thrown, and serves the next text", async () => {
    let runs = 0;
    const { analyser } = analyserWith((windows) => {
      runs += 1;
      return runs <= 2 ? Promise.reject(new Error("about Ann")) : honest(windows);
    });
    expect(await analyser.analyse("Ann", options)).toEqual(
      fail({ reason: "crashed", detail: "Error" }),
    );
    expect(await analyser.analyse("Ann", options)).toMatchObject({ ok: true });
  });

  it("does not keep a failed load", async () => {
    let loads = 0;
    const { analyser } = analyserWith(honest, {
      load: () => {
        loads += 1;
        if (loads === 1) return Promise.resolve(fail({ reason: "altered", detail: "model.onnx" }));
        const session = { run: honest, release: () => Promise.resolve() };
        return Promise.resolve(ok({ tokenizer, session }));
      },
    });
    expect(await analyser.analyse("x", options)).toMatchObject({ reason: "altered" });
    expect(await analyser.analyse("x", options)).toMatchObject({ ok: true });
  });

  it("answers at the deadline and when cancelled", async () => {
    const { analyser } = analyserWith(() => new Promise(() => undefined));
    expect(await analyser.analyse("x", { deadlineMs: 1 })).toMatchObject({ reason: "timeout" });
    const controller = new AbortController();
    const answer = analyser.analyse("y", { ...options, signal: controller.signal });
    controller.abort();
    expect(await answer).toMatchObject({ reason: "cancelled" });
  });

  it("warms up and measures with a window of the greatest length", async () => {
    const { analyser, runs } = analyserWith(honest);
    expect(await analyser.warmUp()).toEqual(ok(null));
    expect(await analyser.measure(2)).toMatchObject({ ok: true });
    const lengths = runs.mock.calls.map(([windows]) => windows.map((ids) => ids.length));
    expect(lengths).toEqual([[12], [12], [12], [12]]);
  });

  it("says at warm-up that the greatest window does not fit, and lets the model go", async () => {
    const { analyser, release } = analyserWith(() => Promise.reject(new RangeError("memory")));
    expect(await analyser.warmUp()).toEqual(fail({ reason: "crashed", detail: "RangeError" }));
    expect([analyser.loaded, release.mock.calls.length]).toEqual([false, 1]);
  });

  it("frees the model when idle", async () => {
    const { analyser, release } = analyserWith(honest, { idleUnloadMs: 20 });
    await analyser.analyse("x", options);
    expect(analyser.loaded).toBe(true);
    await vi.waitFor(() => expect(release).toHaveBeenCalledOnce());
    expect(analyser.loaded).toBe(false);
  });
});
