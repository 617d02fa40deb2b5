/** Updates over a real (fake) IndexedDB, a real signature and an endpoint that breaks off where it is told to. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { testKey, type TestKey } from "../lib/testing/signing-key";
import { toyPack, type ToyPack } from "../lib/testing/toy-pack";
import { fail, ok } from "../lib/result";
import type { ModelPackEntry } from "../policy/model-schema";
import { createModelStore, type ModelStore } from "../storage/models";
import { downloadPack } from "./model-download";
import { createModelUpdates } from "./model-updates";

const DAY = 86_400_000;
const PIECE = 512;

let key: TestKey;
let facts: Map<string, unknown>;
let store: ModelStore;
let served: Map<string, Uint8Array<ArrayBuffer>>;
let asked: string[];
/** After how many pieces the endpoint breaks off. */
let breaksAfter: number;
let inUse: string | null;
let tried: string[];
let failing: Map<string, "self-test" | "crashed">;
let reports: string[];
let now: number;
let packFailed: (pack: string, reason: "missing" | "altered") => void;

beforeEach(async () => {
  key = await testKey();
  facts = new Map();
  store = createModelStore();
  await store.keep([]);
  served = new Map();
  asked = [];
  breaksAfter = Infinity;
  inUse = null;
  tried = [];
  failing = new Map();
  reports = [];
  now = 1_000_000;
});

describe("a model that policy names", () => {
  it("is fetched, checked, tried and taken, and is there after a restart", async () => {
    const pack = await offered("1.3.0");
    const updates = await started(pack);
    expect(inUse).toBeNull();
    await updates.complete();
    expect([inUse, tried, reports]).toEqual([
      pack.sha256,
      [pack.sha256],
      ["applied:sluice-small@1.3.0"],
    ]);
    inUse = null;
    const again = await started(pack);
    await again.complete();
    expect([inUse, asked.length, reports.length]).toEqual([pack.sha256, 1, 1]);
  });

  it("goes on where the worker was killed", async () => {
    const pack = await offered("1.3.0");
    breaksAfter = 3;
    const updates = await started(pack);
    await updates.complete();
    expect([inUse, (await store.find(pack.sha256))?.have]).toEqual([null, 3 * PIECE]);
    expect(updates.due()).toBeGreaterThan(now);
    breaksAfter = Infinity;
    await (await started(pack)).complete();
    expect(asked).toEqual(["", `bytes=${3 * PIECE}-`]);
    expect(inUse).toBe(pack.sha256);
  });

  it("is fetched anew when the endpoint gives no ranges", async () => {
    const pack = await offered("1.3.0");
    await store.append(pack.sha256, 0, pack.bytes.slice(0, 100));
    ranges = false;
    await (await started(pack)).complete();
    ranges = true;
    expect(inUse).toBe(pack.sha256);
  });

  const BROKEN: [
    string,
    string,
    (pack: ToyPack) => Partial<ModelPackEntry> | Uint8Array<ArrayBuffer>,
  ][] = [
    ["other bytes", "hash", ({ bytes }) => bytes.map((byte, at) => (at === 40 ? 1 : byte))],
    ["more bytes than it says", "too-large", ({ size }) => ({ size: size - 1 })],
    ["another version inside", "another-model", () => ({ version: "1.3.1" })],
    ["another id inside", "another-model", () => ({ id: "sluice-large" })],
    ["a version before the built-in", "older", () => ({ version: "1.1.9" })],
    ["an endpoint that has it not", "refused", () => new Uint8Array()],
  ];
  it.each(BROKEN)(
    "is refused with %s, told once, tried again a day later",
    async (_what, reason, change) => {
      const pack = await offered("1.3.0");
      const changed = change(pack);
      if (changed instanceof Uint8Array) served.set(pack.sha256, changed);
      const entry = changed instanceof Uint8Array ? pack : { ...pack, ...changed };
      const updates = await started(entry);
      await updates.complete();
      await updates.complete();
      now += DAY;
      const before = asked.length;
      await updates.complete();
      expect([inUse, reports]).toEqual([null, [`refused:${reason}`]]);
      expect(asked.length).toBe(reason === "older" ? 0 : before + 1);
      expect(await store.find(pack.sha256)).toBeNull();
    },
  );

  it("is refused by another key's signature", async () => {
    const pack = await toyPack(await testKey(), "1.3.0");
    served.set(pack.sha256, pack.bytes);
    await (await started(pack)).complete();
    expect([inUse, tried, reports]).toEqual([null, [], ["refused:unknown-key"]]);
  });

  it("is refused when its self-test fails; the one in use stays", async () => {
    const good = await offered("1.3.0");
    await (await started(good)).complete();
    const bad = await offered("1.4.0");
    failing.set(bad.sha256, "self-test");
    const updates = await started(bad);
    await updates.complete();
    expect([inUse, reports.at(-1)]).toEqual([good.sha256, "refused:self-test"]);
    expect(await store.find(good.sha256)).not.toBeNull();
    expect(await store.find(bad.sha256)).toBeNull();
  });

  it("is given three tries when the trial breaks off", async () => {
    const pack = await offered("1.3.0");
    failing.set(pack.sha256, "crashed");
    const updates = await started(pack);
    for (let turn = 0; turn < 4; turn++) await updates.complete();
    expect([tried.length, asked.length, reports]).toEqual([3, 1, ["refused:crashed"]]);
  });

  it("is refused when there is no room, and what was stored of it goes", async () => {
    const pack = await offered("1.3.0");
    await store.append(pack.sha256, 0, pack.bytes.slice(0, PIECE));
    const full: ModelStore = {
      ...store,
      append: () => Promise.reject(new DOMException("", "QuotaExceededError")),
    };
    const updates = await started(pack, full);
    await updates.complete();
    expect([reports, await store.find(pack.sha256)]).toEqual([["refused:storage"], null]);
  });

  it("is taken although older only where policy says so", async () => {
    await (await started(await offered("1.4.0"))).complete();
    const older = await offered("1.3.0");
    await (await started(older)).complete();
    expect(reports.at(-1)).toBe("refused:older");
    await (await started({ ...older, allowOlder: true })).complete();
    expect([reports.length, inUse === older.sha256]).toEqual([2, false]);
    now += DAY;
    await (await started({ ...older, allowOlder: true })).complete();
    expect(inUse).toBe(older.sha256);
  });

  it("gives way to the built-in model when policy no longer names it", async () => {
    const pack = await offered("1.3.0");
    await (await started(pack)).complete();
    const updates = await started(null);
    expect(inUse).toBe(pack.sha256);
    await updates.complete();
    expect([inUse, reports.at(-1)]).toEqual([null, "applied:built-in"]);
    await (await started(pack)).complete();
    expect([inUse, asked.length]).toEqual([pack.sha256, 1]);
  });
});

describe("a pack that fails while it is in use", () => {
  it("gives way to the one before, and only two are kept", async () => {
    const packs = [await offered("1.3.0"), await offered("1.4.0"), await offered("1.5.0")] as const;
    for (const pack of packs) await (await started(pack)).complete();
    expect(await store.find(packs[0].sha256)).toBeNull();
    const updates = await started(packs[2]);
    inUse = null;
    packFailed(packs[2].sha256, "altered");
    await updates.complete();
    expect([inUse, reports.at(-1)]).toEqual([
      packs[1].sha256,
      "rolled-back:altered:sluice-small@1.4.0",
    ]);
  });

  it("gives way to the built-in model, and comes again when the browser lost its files", async () => {
    const pack = await offered("1.3.0");
    const updates = await started(pack);
    await updates.complete();
    inUse = null;
    packFailed(pack.sha256, "missing");
    await updates.complete();
    expect(reports.slice(1)).toEqual([
      "rolled-back:missing:built-in",
      "applied:sluice-small@1.3.0",
    ]);
    expect([inUse, asked.length]).toEqual([pack.sha256, 2]);
  });
});

let ranges = true;

async function offered(version: string): Promise<ToyPack> {
  const pack = await toyPack(key, version);
  served.set(pack.sha256, pack.bytes);
  return pack;
}

/** Serves ranges as the endpoint does, a piece at a time. */
const serve: typeof fetch = (url, init) => {
  const sha256 = (url as string).split("/").at(-1) ?? "";
  const range = new Headers(init?.headers).get("range");
  asked.push(range ?? "");
  const whole = served.get(sha256);
  if (!whole?.length) return Promise.resolve(new Response(null, { status: 404 }));
  const from = ranges ? Number(/\d+/u.exec(range ?? "0")?.[0]) : 0;
  let at = from;
  let left = breaksAfter;
  const body = new ReadableStream({
    pull(controller) {
      if (left-- === 0) return controller.error(new Error("gone"));
      if (at >= whole.length) return controller.close();
      controller.enqueue(whole.slice(at, at + PIECE));
      at += PIECE;
    },
  });
  const headers = { "content-range": `bytes ${from}-${whole.length - 1}/${whole.length}` };
  return Promise.resolve(new Response(body, from > 0 ? { status: 206, headers } : {}));
};

/** A background that has just started, as after every stop of the worker. */
async function started(
  pack: (ToyPack | ModelPackEntry | (ToyPack & { allowOlder: boolean })) | null,
  over = store,
) {
  const updates = createModelUpdates({
    meta: {
      get: (name) => Promise.resolve(facts.get(name)),
      set: (name, value) => Promise.resolve(void facts.set(name, value)),
    },
    store: over,
    model: {
      usePack: (sha256) => void (inUse = sha256),
      tryPack(sha256) {
        tried.push(sha256);
        const reason = failing.get(sha256);
        return Promise.resolve(reason ? fail({ reason, detail: "" }) : ok({ id: "", version: "" }));
      },
      onPackFailed: (listener) => void (packFailed = listener),
    },
    trusted: [key],
    builtIn: () => Promise.resolve({ id: "sluice-small", version: "1.2.0" }),
    download: (wish, take) =>
      downloadPack({ fetch: serve, base: "https://admin.example", key: "k" }, wish, take),
    now: () => now,
    report: (detail) => void reports.push(detail),
  });
  const model = { preset: "balanced", idleUnloadSeconds: 600, enabled: true } as const;
  await updates.follow({
    model: pack ? { ...model, pack: { allowOlder: false, ...pack } } : model,
  });
  return updates;
}
