import { describe, expect, it } from "vitest";
import { sortedOnce } from "./sorted-once";

describe("sortedOnce", () => {
  it("gives each place once, by number", () => {
    expect(sortedOnce([10, 9, 0, 10, 0, 100])).toEqual([0, 9, 10, 100]);
    expect(sortedOnce([])).toEqual([]);
  });
});
