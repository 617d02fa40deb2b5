import { browser } from "./api";

export interface TabSummary {
  readonly id: number;
  readonly url: string;
}

export async function tab(id: number | null): Promise<TabSummary | null> {
  if (id !== null) {
    try {
      const found = await browser.tabs.get(id);
      return { id, url: found.url ?? "" };
    } catch (closed) {
      return closed === undefined ? null : null;
    }
  }
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.id === undefined ? null : { id: active.id, url: active.url ?? "" };
}

export function onTabRemoved(listener: (id: number) => void): void {
  browser.tabs.onRemoved.addListener((id) => listener(id));
}

export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export function setBadge(tabId: number, text: string, colour: string): void {
  void browser.action.setBadgeText({ tabId, text });
  void browser.action.setBadgeBackgroundColor({ tabId, color: colour });
}
