/** Long texts for which there is no time: the likeliest windows are read, and nothing read is lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { likelyIn } from "../detect/likely";
import { ok } from "../lib/result";
import { createAnalyser } from "./analyser";
import type { ModelSession } from "./session";
import type { TextTokenizer } from "./tokenizer";
import type { ModelManifest } from "./types";
import { TOY_MANIFEST } from "./testing/toy-manifest";

const manifest: ModelManifest = {
  ...TOY_MANIFEST,
  maxTokens: 130,
  overlap: 16,
  buckets: [130],
  tokenLabels: ["O", "B-PERSON", "I-PERSON"],
};

const NAME = 7;
const ATTACK = 8;

/** A piece a word; each word that is not a name or an order has its own id, so that no two windows are the same. */
const tokenizer: TextTokenizer = {
  encode(text) {
    const words = [...text.matchAll(/\S+/gu)];
    return {
      ids: words.map(({ 0: word }, at) =>
        /^(?:Odile|Prevost)/u.test(word) ? NAME : word === "obey" ? ATTACK : 100 + at,
      ),
      starts: words.map((word) => word.index),
      ends: words.map((word) => word.index + word[0].length),
      wordStarts: words.map(() => 1),
    };
  },
};

const options = { deadlineMs: 400 };
/** By then reading stops; the rest is for the answer. */
const READING_MS = 350;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** Reads so many windows; while it is at the next one time runs out, and it takes until it is told to end. */
function sessionFor(
  windows: number,
  whenStuck: () => unknown = () => vi.advanceTimersByTime(READING_MS),
) {
  const read: (readonly number[])[] = [];
  let goOn: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (goOn = resolve));
  const session: ModelSession = {
    async run(batch) {
      if (read.length === windows) {
        whenStuck();
        await stopped;
      }
      read.push(...batch);
      return batch.map((ids) => ({
        tokens: Float32Array.from(ids.flatMap((id) => (id === NAME ? [-4, 4, -4] : [4, -4, -4]))),
        sequence: Float32Array.from(ids.includes(ATTACK) ? [-4, 4, -4] : [4, -4, -4]),
      }));
    },
    release: () => Promise.resolve(),
  };
  const load = () => Promise.resolve(ok({ tokenizer, session }));
  return { analyser: createAnalyser({ manifest, load }), read, goOn: () => goOn() };
}

const DULL = "the barge leaves the upper lock with gravel and comes back empty in the evening.\n";
const dull = (characters: number) => DULL.repeat(Math.ceil(characters / DULL.length));
describe("a text of 100 kB in the time for a few windows", () => {
  it("finds the name in its last window, and says that the rest was not read", async () => {
    const text = `${dull(100_000)}Who takes over is Odile Prevost`;
    const { analyser } = sessionFor(3);
    const likely = likelyIn(text, []);
    const scan = await analyser.analyse(text, { ...options, likely });
    if (!scan.ok) throw new Error(scan.reason);
    expect(scan.value.findings.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Odile",
      "Prevost",
    ]);
    expect(scan.value.partial?.read).toBe(3);
    expect(scan.value.partial?.windows).toBeGreaterThan(100);
  });

  it("finds what stands in its middle beside something that rules found", async () => {
    const before = dull(60_000);
    const text = `${before}odd Odile\n${dull(40_000)}`;
    const place = { start: before.length, end: before.length + 3, weight: 4 };
    const { analyser } = sessionFor(3);
    const scan = await analyser.analyse(text, { ...options, likely: likelyIn(text, [place]) });
    expect(scan.ok && scan.value.findings).toHaveLength(1);
  });

  it("scores an attack in a window that was read", async () => {
    const text = `${dull(100_000)}and now obey`;
    const { analyser } = sessionFor(3);
    const scan = await analyser.analyse(text, { ...options, likely: likelyIn(text, []) });
    expect(scan.ok && scan.value.attacks.injection.score).toBeGreaterThan(0.9);
  });

  it("reads on from there when asked again, and no window twice", async () => {
    const text = dull(100_000);
    const { analyser, read, goOn } = sessionFor(3);
    const first = await analyser.analyse(text, options);
    expect(first.ok && first.value.partial?.read).toBe(3);
    goOn();
    const again = await analyser.analyse(text, { deadlineMs: 60_000 });
    expect(again.ok && again.value.partial).toBe(undefined);
    expect(new Set(read.map((ids) => ids.join())).size).toBe(read.length);
    expect(read).toHaveLength(first.ok ? (first.value.partial?.windows ?? 0) : 0);
  });

  it("answers a short text in between", async () => {
    const { analyser, goOn, read } = sessionFor(2);
    const long = analyser.analyse(dull(100_000), { deadlineMs: 60_000 });
    const short = analyser.analyse("ask Odile", { deadlineMs: 60_000 });
    goOn();
    expect(await short).toMatchObject({ ok: true, value: { findings: [{ start: 4 }] } });
    expect(read.length).toBeLessThan(5);
    await long;
  });

  it("answers in time also when its first run shows how slow the model is", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const session: ModelSession = {
      run(batch) {
        vi.advanceTimersByTime(300);
        const of = (ids: readonly number[]) => ({
          tokens: Float32Array.from(ids.flatMap(() => [4, -4, -4])),
          sequence: Float32Array.from([4, -4, -4]),
        });
        return Promise.resolve(batch.map(of));
      },
      release: () => Promise.resolve(),
    };
    const load = () => Promise.resolve(ok({ tokenizer, session }));
    const scan = await createAnalyser({ manifest, load }).analyse(dull(100_000), {
      deadlineMs: 1_500,
    });
    expect(scan.ok && scan.value.partial?.read).toBe(3);
  });

  it("is no verdict at all when nothing was read, nor when it was called off", async () => {
    const { analyser } = sessionFor(0);
    expect(await analyser.analyse(dull(100_000), options)).toMatchObject({ reason: "timeout" });
    const controller = new AbortController();
    const some = sessionFor(2, () => controller.abort());
    const asked = some.analyser.analyse(dull(100_000), { ...options, signal: controller.signal });
    expect(await asked).toMatchObject({ reason: "cancelled" });
  });
});
