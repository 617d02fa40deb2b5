import type { MetaStore } from "../../storage/meta";

/** Facts by name, as the database keeps them: what is stored is a copy. */
export function memoryMeta(): MetaStore {
  const facts = new Map<string, unknown>();
  return {
    get: (name) => Promise.resolve(structuredClone(facts.get(name))),
    set: (name, value) => Promise.resolve(void facts.set(name, structuredClone(value))),
  };
}
