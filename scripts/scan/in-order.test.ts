import { describe, expect, it } from "vitest";
import { inOrder } from "./in-order";

describe("inOrder", () => {
  it("keeps the order though later work is done first, and works ahead no further than told", async () => {
    let active = 0;
    let most = 0;
    const inputs = (async function* () {
      for (let i = 0; i < 12; i += 1) yield await Promise.resolve(i);
    })();
    const outputs: number[] = [];
    const work = async (input: number) => {
      active += 1;
      most = Math.max(most, active);
      for (let i = 0; i < 12 - input; i += 1) await Promise.resolve();
      active -= 1;
      return input;
    };
    for await (const output of inOrder(inputs, 4, work)) outputs.push(output);
    expect(outputs).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(most).toBeLessThanOrEqual(4);
  });
});
