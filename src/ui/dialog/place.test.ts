import { describe, expect, it } from "vitest";
import { placeFor } from "./place";

const VIEW = { width: 1200, height: 800 };

describe("where the card stands", () => {
  it("is above the composer, in its middle", () => {
    const place = placeFor({ top: 650, left: 300, width: 600, height: 100 }, VIEW);
    expect(place).toEqual({ fromEnd: 158, fromLeft: 350, room: 630 });
  });

  it("is at the bottom when there is no room above", () => {
    const place = placeFor({ top: 200, left: 300, width: 600, height: 500 }, VIEW);
    expect(place).toEqual({ fromEnd: 12, fromLeft: 350, room: 776 });
  });

  it("stays in the window", () => {
    for (const left of [-400, 0, 1100]) {
      const place = placeFor({ top: 900, left, width: 100, height: 40 }, VIEW);
      expect(place?.fromLeft).toBeGreaterThanOrEqual(12);
      expect((place?.fromLeft ?? 0) + 500).toBeLessThanOrEqual(1188);
      expect((place?.fromEnd ?? 0) + (place?.room ?? 0)).toBeLessThanOrEqual(788);
    }
  });

  it("leaves it to the style sheet where there is no composer", () => {
    expect(placeFor(null, VIEW)).toBeNull();
  });
});
