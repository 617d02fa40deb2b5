import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AddressFilter } from "../platform/web-request";
import { watchAddresses, type AddressWireDeps } from "./address-wire";

const NO_TAB: AddressFilter = { urls: ["none"] };
let standing: AddressFilter[];

beforeEach(() => {
  vi.useFakeTimers();
  standing = [];
});
afterEach(() => void vi.useRealTimers());

function stand(filter: AddressFilter): () => void {
  standing.push(filter);
  return () => {
    standing = standing.filter((one) => one !== filter);
  };
}

function start(over: Partial<AddressWireDeps> = {}) {
  return watchAddresses({
    look: { check: () => true },
    coverage: { answered: Promise.resolve("full") },
    hold: stand,
    holdReports: () => stand({ urls: [], type: "csp_report" }),
    ofNoTab: NO_TAB,
    watch: stand,
    tabsAt: () => Promise.resolve([7]),
    watched: () => [],
    now: () => Date.now(),
    ...over,
  });
}

const isForAll = ({ urls, tabId, type }: AddressFilter) =>
  urls[0] === "<all_urls>" && tabId === undefined && type === undefined;

describe("listeners for addresses", () => {
  it("stand for everything until those for guarded tabs and workers have had time to stand", async () => {
    start();
    expect(standing.some(isForAll)).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(standing).toContain(NO_TAB);
    expect(standing.map(({ tabId }) => tabId)).toContain(7);
    expect(standing.some(isForAll)).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(standing.some(isForAll)).toBe(false);
    expect(standing).toContain(NO_TAB);
  });

  it("stand for everything as long as nobody knows which tabs are guarded", async () => {
    let answer: (tabs: number[]) => void = () => undefined;
    start({ tabsAt: () => new Promise((resolve) => (answer = resolve)) });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(standing.some(isForAll)).toBe(true);
    answer([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(standing.some(isForAll)).toBe(false);
    expect(standing).not.toContain(NO_TAB);
  });

  it("go with the last guarded tab", async () => {
    let guarded: number[] = [7, 8];
    const wire = start({ tabsAt: () => Promise.resolve(guarded), watched: () => guarded });
    await vi.advanceTimersByTimeAsync(2_000);
    guarded = [8];
    wire.changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(standing.map(({ tabId }) => tabId).filter((id) => id !== undefined)).toEqual([8]);
    expect(standing).toContain(NO_TAB);
    guarded = [];
    wire.changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(standing.filter(({ tabId, type }) => tabId !== undefined || type)).toEqual([]);
    expect(standing).not.toContain(NO_TAB);
  });
});
