import { webcrypto } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSealedSession } from "./sealed-session";
import { memorySession } from "./testing/memory-session";
import { createVaults } from "./vaults";

const key = (await webcrypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
  "encrypt",
  "decrypt",
])) as CryptoKey;

describe("vaults", () => {
  it.each(["new", "null", "c-1"])(
    "a chat that gets the name %s takes over its vault",
    async (name) => {
      const vaults = createVaults(createSealedSession(memorySession(), key));
      const fresh = await vaults.of(7, null);
      expect(await vaults.of(7, name)).toBe(fresh);
      expect(await vaults.of(7, null)).not.toBe(fresh);
    },
  );

  it("opens a vault for a conversation that is called new at once", async () => {
    const vaults = createVaults(createSealedSession(memorySession(), key));
    expect(await vaults.of(7, "new")).toBeDefined();
  });
});
