import type { SessionStorage } from "../../platform/session-storage";

/** Session storage that keeps JSON, as browsers do. */
export function memorySession(): SessionStorage {
  const stored = new Map<string, string>();
  return {
    get: (key) => {
      const text = stored.get(key);
      return Promise.resolve(text === undefined ? undefined : JSON.parse(text));
    },
    set: (key, value) => Promise.resolve(void stored.set(key, JSON.stringify(value))),
    remove: (key) => Promise.resolve(void stored.delete(key)),
    keys: () => Promise.resolve([...stored.keys()]),
  };
}
