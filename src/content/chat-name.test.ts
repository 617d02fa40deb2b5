import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchForName } from "./chat-name";

describe("the name of a new chat", () => {
  let name: string | null;
  let told: string[];
  const closed = new AbortController();

  beforeEach(() => {
    vi.useFakeTimers();
    name = null;
    told = [];
  });
  afterEach(() => vi.useRealTimers());

  const watch = (signal = new AbortController().signal) =>
    watchForName(
      () => name,
      signal,
      (said) => told.push(said),
    );

  it("is told once, when the address shows it", () => {
    watch().soon();
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual([]);
    name = "c-1";
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual(["c-1"]);
  });

  it("is not waited for for ever, nor by a gate that closed", () => {
    watch().soon();
    watch(closed.signal).soon();
    closed.abort();
    name = "c-1";
    vi.advanceTimersByTime(250);
    expect(told).toEqual(["c-1"]);
    name = null;
    watch().soon();
    vi.advanceTimersByTime(30_000);
    name = "c-2";
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual(["c-1"]);
  });
});
