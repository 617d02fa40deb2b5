import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha256";

describe("sha256", () => {
  it("gives the digest that others give, at every length around a block", () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5_000 }),
        (bytes) => sha256(bytes) === createHash("sha256").update(bytes).digest("hex"),
      ),
      { numRuns: 50 },
    );
  });
});
