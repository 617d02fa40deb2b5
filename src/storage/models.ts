/**
 * Packs of models, whole or still on their way, in a database of their own: as long as they are, they must not get in
 * the record's way, and the model's worker reads them too.
 */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export interface StoredModel {
  readonly sha256: string;
  /** Bytes that are here, from the pack's beginning. */
  readonly have: number;
  /** Where each file lies within the pack, once it was checked; null before. */
  readonly files: Readonly<Record<string, { offset: number; bytes: number }>> | null;
}

interface ModelSchema extends DBSchema {
  packs: { key: string; value: StoredModel };
  /** By pack and the place of the first byte. */
  chunks: { key: [sha256: string, at: number]; value: Uint8Array<ArrayBuffer> };
}

export interface ModelStore {
  /** Null when nothing of it is here. */
  find(sha256: string): Promise<StoredModel | null>;
  /** In one step with the count of what is here; rejects when `at` is not where it goes on, or without room. */
  append(sha256: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All bytes that are here. */
  bytes(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Notes that it was checked. */
  checked(sha256: string, files: NonNullable<StoredModel["files"]>): Promise<void>;
  /** A file of a checked pack; rejects when there is none. */
  file(sha256: string, name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Drops every pack but these. */
  keep(sha256s: readonly string[]): Promise<void>;
}

const NAME = "sluice-models";

export function createModelStore(): ModelStore {
  let opening: Promise<IDBPDatabase<ModelSchema>> | null = null;

  function database(): Promise<IDBPDatabase<ModelSchema>> {
    opening ??= openDB<ModelSchema>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("packs", { keyPath: "sha256" });
        fresh.createObjectStore("chunks");
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opening = null;
      },
      terminated() {
        opening = null;
      },
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  const all = (sha256: string) => IDBKeyRange.bound([sha256, 0], [sha256, Infinity]);

  async function range(sha256: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    const open = await database();
    const starts = (await open.getAllKeys("chunks", all(sha256))).map(([, at]) => at);
    const out = new Uint8Array(to - from);
    for (const [index, start] of starts.entries()) {
      if (start >= to || (starts[index + 1] ?? Infinity) <= from) continue;
      const chunk = (await open.get("chunks", [sha256, start])) ?? new Uint8Array();
      const part = chunk.subarray(Math.max(0, from - start), to - start);
      out.set(part, Math.max(0, start - from));
    }
    return out;
  }

  return {
    find: async (sha256) => (await (await database()).get("packs", sha256)) ?? null,
    async append(sha256, at, bytes) {
      const transaction = (await database()).transaction(["packs", "chunks"], "readwrite");
      const packs = transaction.objectStore("packs");
      const have = (await packs.get(sha256))?.have ?? 0;
      if (have !== at) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        throw new Error("the pack does not go on there");
      }
      await Promise.all([
        transaction.objectStore("chunks").put(bytes, [sha256, at]),
        packs.put({ sha256, have: at + bytes.length, files: null }),
        transaction.done,
      ]);
    },
    async bytes(sha256) {
      const { have = 0 } = (await (await database()).get("packs", sha256)) ?? {};
      return range(sha256, 0, have);
    },
    async checked(sha256, files) {
      const open = await database();
      const known = await open.get("packs", sha256);
      if (known) await open.put("packs", { ...known, files });
    },
    async file(sha256, name) {
      const entry = (await (await database()).get("packs", sha256))?.files?.[name];
      if (!entry) throw new Error("no such file in the pack");
      return range(sha256, entry.offset, entry.offset + entry.bytes);
    },
    async keep(sha256s) {
      const transaction = (await database()).transaction(["packs", "chunks"], "readwrite");
      for (const sha256 of await transaction.objectStore("packs").getAllKeys()) {
        if (sha256s.includes(sha256)) continue;
        await transaction.objectStore("packs").delete(sha256);
        await transaction.objectStore("chunks").delete(all(sha256));
      }
      await transaction.done;
    },
  };
}
