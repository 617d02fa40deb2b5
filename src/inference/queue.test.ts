import { describe, expect, it } from "vitest";
import { createBatchQueue } from "./queue";

function queueOf(run: (batch: readonly number[]) => Promise<readonly number[]>, limit = 4) {
  return createBatchQueue({ run, groupOf: (item: number) => item % 2, batchLimit: () => limit });
}

const double = (batch: readonly number[]) => Promise.resolve(batch.map((item) => 2 * item));

describe("createBatchQueue", () => {
  it("survives a rejected run: run 1 rejects, run 2 succeeds", async () => {
    let runs = 0;
    const queue = queueOf((batch) => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error("lost")) : double(batch);
    });
    await expect(queue.submit([1])).rejects.toThrow("lost");
    await expect(queue.submit([2])).resolves.toEqual([4]);
  });

  it("batches items of one group across requests, up to the limit", async () => {
    const batches: (readonly number[])[] = [];
    const queue = queueOf((batch) => {
      batches.push(batch);
      return double(batch);
    }, 3);
    const answers = await Promise.all([queue.submit([1, 3, 2]), queue.submit([5, 7])]);
    expect(answers).toEqual([
      [2, 6, 4],
      [10, 14],
    ]);
    expect(batches).toEqual([[5, 7, 1], [3], [2]]);
  });

  it("lets all who ask take turns, and tells each output when it is there", async () => {
    const order: number[] = [];
    const queue = queueOf(double, 1);
    const note = (output: number) => void order.push(output / 2);
    const long = queue.submit([1, 3, 5, 7], undefined, note);
    const other = queue.submit([2, 4, 6, 8, 10], undefined, note);
    const short = queue.submit([9], undefined, note);
    await Promise.all([long, other, short]);
    expect(order).toEqual([9, 1, 2, 3, 4, 5, 6, 7, 8, 10]);
  });

  it("lets one that comes later neither wait for the others nor hold them up", async () => {
    const order: number[] = [];
    const queue = queueOf(double, 1);
    const note = (output: number) => void order.push(output / 2);
    let later: Promise<unknown> = Promise.resolve();
    const first = queue.submit([1, 2, 3, 4, 5, 6], undefined, (output) => {
      note(output);
      if (output === 6) later = queue.submit([11, 12, 13], undefined, note);
    });
    await first;
    await later;
    expect(order).toEqual([1, 2, 3, 4, 11, 5, 12, 6, 13]);
  });

  it("drops what is cancelled before it began and rejects it with the reason", async () => {
    const seen: number[] = [];
    const queue = queueOf((batch) => {
      seen.push(...batch);
      return double(batch);
    });
    const controller = new AbortController();
    const kept = queue.submit([2]);
    const dropped = queue.submit([4, 6], controller.signal);
    controller.abort(new DOMException("enough", "AbortError"));
    await expect(dropped).rejects.toThrow("enough");
    await expect(kept).resolves.toEqual([4]);
    await expect(queue.submit([8], controller.signal)).rejects.toThrow("enough");
    expect(seen).toEqual([2]);
    expect(queue.waiting).toBe(0);
  });

  it("rejects a run that gives too few outputs", async () => {
    const queue = queueOf(() => Promise.resolve([]));
    await expect(queue.submit([1])).rejects.toThrow(RangeError);
  });
});
