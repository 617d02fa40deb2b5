import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createEventStore } from "./events";
import { type DatabaseNames, openOrReplace } from "./open";
import { createPreviewStore } from "./previews";
import { sealingKey } from "./sealing-key";
import { auditEvent } from "./testing/audit-event";

let remembered: string | null;
let untold: string | null;
const names: DatabaseNames = {
  current: () => Promise.resolve(remembered),
  remember: (name: string) => {
    remembered = name;
    return Promise.resolve();
  },
  untold: () => Promise.resolve(untold),
  rememberUntold: (name) => {
    untold = name;
    return Promise.resolve();
  },
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  remembered = null;
  untold = null;
});

describe("the database", () => {
  it("is made on the first opening and found again on the second", async () => {
    const first = await openOrReplace(names);
    await createEventStore(first.database).append(auditEvent(), false);
    const second = await openOrReplace(names);
    expect(second).toMatchObject({ name: "sluice", movedAside: null });
    expect(await createEventStore(second.database).count()).toBe(1);
  });

  it("is left aside, not erased, when it is not what it should be", async () => {
    const broken = await openDB("sluice", 1, {
      upgrade: (database) => void database.createObjectStore("something-else"),
    });
    broken.close();
    const opened = await openOrReplace(names);
    expect(opened).toMatchObject({ name: "sluice-2", movedAside: "sluice" });
    expect(remembered).toBe("sluice-2");
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain("sluice");
    await opened.told();
    expect(await openOrReplace(names)).toMatchObject({ name: "sluice-2", movedAside: null });
  });

  it("left aside is told of again when the worker died before the record could tell", async () => {
    (await openDB("sluice", 99)).close();
    await openOrReplace(names);
    const next = await openOrReplace(names);
    expect(next).toMatchObject({ name: "sluice-2", movedAside: "sluice" });
    await next.told();
    expect(await openOrReplace(names)).toMatchObject({ movedAside: null });
  });

  it("is left aside when it was made by a newer version", async () => {
    (await openDB("sluice", 99)).close();
    expect(await openOrReplace(names)).toMatchObject({ name: "sluice-2", movedAside: "sluice" });
  });

  it("gives up only when no database can be opened at all", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    await expect(openOrReplace(names)).rejects.toThrow("denied");
    expect(remembered).toBeNull();
  });
});

describe("previews", () => {
  it("come back for the key that sealed them and for no other", async () => {
    const { database } = await openOrReplace(names);
    const previews = createPreviewStore(database, await sealingKey(database));
    await previews.save("one", [{ type: "IBAN", masked: "DE89 •••• 3000" }]);
    expect(await previews.load("one")).toEqual([{ type: "IBAN", masked: "DE89 •••• 3000" }]);
    expect(await previews.load("two")).toEqual([]);
    const other = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    expect(await createPreviewStore(database, other).load("one")).toEqual([]);
  });

  it("are not stored as they read", async () => {
    const { database } = await openOrReplace(names);
    const previews = createPreviewStore(database, await sealingKey(database));
    await previews.save("one", [{ type: "IBAN", masked: "DE89 •••• 3000" }]);
    const stored = await database.get("previews", "one");
    const bytes = new TextDecoder("latin1").decode(stored?.sealed);
    expect(bytes).not.toContain("DE89");
  });

  it("use a key that stays the same and cannot be read", async () => {
    const { database } = await openOrReplace(names);
    const key = await sealingKey(database);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow("not extractable");
    const again = await sealingKey((await openOrReplace(names)).database);
    expect(again).toBeInstanceOf(CryptoKey);
  });
});
