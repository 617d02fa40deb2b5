import { describe, expect, it } from "vitest";
import { checkMs } from "./check-time";

describe("the time a check may take", () => {
  it("is the policy's and a margin for a message", () => {
    expect(checkMs(5_000, [{ text: "Good morning" }])).toBeLessThan(8_100);
    expect(checkMs(5_000, [])).toBe(8_000);
  });

  it("grows with a file, over all its pieces", () => {
    const piece = { text: "x".repeat(200_000) };
    expect(
      checkMs(
        5_000,
        Array.from({ length: 75 }, () => piece),
      ),
    ).toBe(53_000);
  });
});
