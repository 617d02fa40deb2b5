import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hmacSha256 } from "./hmac";

it("agrees with Node's HMAC for keys below, at and above a block", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 150 }),
      fc.string({ unit: "grapheme" }),
      (key, message) => {
        const expected = createHmac("sha256", key).update(message, "utf8").digest("hex");
        expect(Buffer.from(hmacSha256(key, message)).toString("hex")).toBe(expected);
      },
    ),
  );
});
