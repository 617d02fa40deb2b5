import { describe, expect, it } from "vitest";
import {
  candidateBackends,
  choiceKey,
  hasRealGpu,
  measureBackends,
  rememberChoice,
  rememberedChoice,
} from "./choose-backend";

const machine = { cores: 2, isolated: true, realGpu: false };
const names = (given: typeof machine) =>
  candidateBackends(given).map(({ provider, threads }) => `${provider}${threads}`);

function memory(content: Record<string, string> = {}) {
  const map = new Map(Object.entries(content));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
}

describe("candidateBackends", () => {
  it("never takes more threads than cores, and one without isolation", () => {
    expect(names(machine)).toEqual(["wasm1", "wasm2"]);
    expect(names({ ...machine, cores: 8 })).toEqual(["wasm1", "wasm2", "wasm4"]);
    expect(names({ ...machine, cores: 8, isolated: false })).toEqual(["wasm1"]);
    expect(names({ ...machine, cores: 1, realGpu: true })).toEqual(["wasm1", "webgpu1"]);
  });
});

describe("hasRealGpu", () => {
  it("counts a fallback adapter, no adapter and a failing GPU as none", async () => {
    const adapter = (info: object | null) => ({ requestAdapter: () => Promise.resolve(info) });
    expect(await hasRealGpu(adapter({ info: { isFallbackAdapter: true } }))).toBe(false);
    expect(await hasRealGpu(adapter({ isFallbackAdapter: true }))).toBe(false);
    expect(await hasRealGpu(adapter(null))).toBe(false);
    expect(await hasRealGpu(undefined)).toBe(false);
    expect(await hasRealGpu({ requestAdapter: () => Promise.reject(new Error("lost")) })).toBe(
      false,
    );
    expect(await hasRealGpu(adapter({ info: { isFallbackAdapter: false } }))).toBe(true);
  });
});

describe("measureBackends", () => {
  const candidates = candidateBackends({ cores: 4, isolated: true, realGpu: true });
  const choose = (times: readonly (number | null)[]) =>
    measureBackends(candidates, (backend) =>
      Promise.resolve(times[candidates.indexOf(backend)] ?? null),
    );

  it("takes the fastest, and the cheaper one where the gain is small", async () => {
    expect(await choose([40, 25, 30, 90])).toEqual({ backend: candidates[1], windowMs: 25 });
    expect(await choose([40, 38, 37, 90])).toEqual({ backend: candidates[0], windowMs: 40 });
  });

  it("leaves out what fails and says so when all fail", async () => {
    expect(await choose([null, 50, null, 20])).toEqual({ backend: candidates[3], windowMs: 20 });
    expect(await choose([null, null, null, null])).toBeNull();
  });
});

describe("remembered choice", () => {
  const candidates = candidateBackends(machine);
  const key = choiceKey("m", "1", "Chrome/156", 2);

  it("comes back for the same key only", () => {
    const store = memory();
    const choice = { backend: { provider: "wasm", threads: 2 }, windowMs: 30 } as const;
    rememberChoice(store, key, choice);
    expect(rememberedChoice(store, key, candidates)).toEqual(choice);
    expect(rememberedChoice(store, choiceKey("m", "2", "Chrome/156", 2), candidates)).toBeNull();
  });

  it("is dropped when it is no candidate any more or is damaged", () => {
    const kept = (value: string) => rememberedChoice(memory({ [key]: value }), key, candidates);
    expect(kept('{"provider":"webgpu","threads":1,"windowMs":9}')).toBeNull();
    expect(kept('{"provider":"wasm","threads":2}')).toBeNull();
    expect(kept("{")).toBeNull();
  });
});
