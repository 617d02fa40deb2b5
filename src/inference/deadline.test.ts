import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isTimeout, withDeadline } from "./deadline";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

describe("reading stops so early that the answer arrives", () => {
  it("keeps a tenth of a second before any run is known", () => {
    const { reading } = withDeadline(5_000, 0, undefined);
    vi.advanceTimersByTime(4_899);
    expect(reading.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(reading.aborted && isTimeout(reading)).toBe(true);
  });

  it("keeps two runs more once the first has shown what one takes", () => {
    const { reading, expect: expectRun } = withDeadline(5_000, 0, undefined);
    vi.advanceTimersByTime(300);
    expectRun(300);
    vi.advanceTimersByTime(3_999);
    expect(reading.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(reading.aborted).toBe(true);
  });

  it("stops at once when a run has shown that there is no time for another", () => {
    const { reading, expect: expectRun } = withDeadline(5_000, 0, undefined);
    vi.advanceTimersByTime(4_000);
    expectRun(2_000);
    vi.advanceTimersByTime(1);
    expect(reading.aborted).toBe(true);
  });

  it("never keeps more than half of the time", () => {
    const { reading, expect: expectRun } = withDeadline(1_000, 0, undefined);
    expectRun(60_000);
    vi.advanceTimersByTime(499);
    expect(reading.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(reading.aborted).toBe(true);
  });

  it("fails the whole request at the deadline itself, and not after it was cleared", async () => {
    const late = withDeadline(1_000, 0, undefined);
    vi.advanceTimersByTime(1_000);
    expect(await late.failure).toMatchObject({ ok: false, reason: "timeout" });
    const cleared = withDeadline(1_000, 0, undefined);
    cleared.expect(10);
    cleared.clear();
    vi.advanceTimersByTime(2_000);
    expect(cleared.reading.aborted).toBe(false);
  });
});
