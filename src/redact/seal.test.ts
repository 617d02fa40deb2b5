import { describe, expect, it } from "vitest";
import { createVaultKey, openVault, sealVault } from "./seal";
import { createVault } from "./vault";

function state() {
  const vault = createVault();
  vault.placeholderFor("PERSON", "Jane Doe");
  return vault.export();
}

describe("sealed vault", () => {
  it("opens with its key for its conversation", async () => {
    const key = await createVaultKey();
    const sealed = await sealVault(state(), key, "c1");
    expect(new TextDecoder().decode(sealed.bytes)).not.toContain("Jane");
    expect(await openVault(sealed, key, "c1")).toEqual({ ok: true, value: state() });
  });

  it("stays shut for another key, another conversation and altered bytes", async () => {
    const key = await createVaultKey();
    const sealed = await sealVault(state(), key, "c1");
    const refused = { ok: false, reason: "wrong-key-or-altered" };
    expect(await openVault(sealed, await createVaultKey(), "c1")).toEqual(refused);
    expect(await openVault(sealed, key, "c2")).toEqual(refused);
    const altered = sealed.bytes.slice();
    altered[3] = (altered[3] ?? 0) ^ 1;
    expect(await openVault({ ...sealed, bytes: altered }, key, "c1")).toEqual(refused);
  });
});
