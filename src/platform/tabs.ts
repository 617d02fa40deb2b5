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

/** Tabs that show one of these; a tab that closes meanwhile is no error. */
export async function tabsAt(matches: readonly string[]): Promise<number[]> {
  const found = await browser.tabs.query({ url: [...matches] });
  return found.flatMap(({ id }) => id ?? []);
}

/** Shows one of the extension's own pages in place of what the tab is about to load. */
export async function showInstead(tabId: number, path: string): Promise<void> {
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(path) });
}

/** The page that a tab shows stays: it no longer waits for the next one. False for one that is not all there yet. */
export async function stayOnPage(tabId: number): Promise<boolean> {
  const [shown] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      if (document.readyState === "loading") return false;
      window.stop();
      return true;
    },
    injectImmediately: true,
  });
  return shown?.result === true;
}

/** Of the extension's page that asks. */
export async function ownTabId(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}

export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export function setBadge(tabId: number, text: string, colour: string): void {
  void browser.action.setBadgeText({ tabId, text });
  void browser.action.setBadgeBackgroundColor({ tabId, color: colour });
}
