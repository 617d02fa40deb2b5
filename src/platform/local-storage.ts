import { browser } from "./api";

export async function readLocal(key: string): Promise<unknown> {
  const found = await browser.storage.local.get(key);
  return found[key];
}

export function writeLocal(key: string, value: unknown): Promise<void> {
  return browser.storage.local.set({ [key]: value });
}
