import { browser } from "./api";

/** Memory that outlives the worker but not the browser; content scripts cannot read it. */
export interface SessionStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

export const sessionStorage: SessionStorage = {
  async get(key) {
    const found = await browser.storage.session.get(key);
    return found[key];
  },
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (key) => browser.storage.session.remove(key),
  keys: async () => Object.keys(await browser.storage.session.get(null)),
};
