import { describe, expect, it } from "vitest";
import { spotFor } from "./where";

const BOX = { left: 100, top: 500, width: 600, height: 80 };
const VIEW = { width: 1000, height: 700 };

describe("where the shield stands", () => {
  it("is at the inner edge, on the side where lines end", () => {
    expect(spotFor(BOX, VIEW, false, () => false)).toEqual({ left: 674, top: 506 });
    expect(spotFor(BOX, VIEW, true, () => false)).toEqual({ left: 106, top: 506 });
  });

  it("makes room for the site's own buttons", () => {
    expect(spotFor(BOX, VIEW, false, (x) => x > 660)).toEqual({ left: 646, top: 506 });
    expect(spotFor(BOX, VIEW, false, () => true)).toBeNull();
  });

  it("is nowhere when the composer cannot be seen", () => {
    expect(spotFor({ ...BOX, top: 690 }, VIEW, false, () => false)).toBeNull();
    expect(spotFor({ ...BOX, width: 0 }, VIEW, false, () => false)).toBeNull();
  });
});
