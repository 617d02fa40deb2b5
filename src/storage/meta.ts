import type { SluiceDatabase } from "./database";

/** Small facts by name: the policy in force, versions seen, the device's key. Parsed by whoever reads them. */
export interface MetaStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export function createMetaStore(database: SluiceDatabase): MetaStore {
  return {
    get: (key) => database.get("meta", key),
    async set(key, value) {
      await database.put("meta", value, key);
    },
  };
}
