import { describe, expect, it } from "vitest";
import { remembered } from "./remembered";

describe("remembered", () => {
  it("asks once for what comes again soon, and again for what has not come for long", () => {
    const asked: string[] = [];
    const isLong = remembered((text) => {
      asked.push(text);
      return text.length > 2;
    });
    expect(["abc", "a", "abc", "a"].map(isLong)).toEqual([true, false, true, false]);
    expect(asked).toEqual(["abc", "a"]);
    for (let other = 0; other < 8; other++) isLong(`x${String(other)}`);
    expect(isLong("abc")).toBe(true);
    expect(asked.at(-1)).toBe("abc");
  });
});
