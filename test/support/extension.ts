/** The extension's side of a test: its worker, its pages, and what is in its database. */
import type { BrowserContext, Page, Worker } from "@playwright/test";
import { waitFor } from "./wait-for";

export type StoredRow = Readonly<Record<string, unknown>>;

/** The background worker, awake or as soon as it wakes. */
export function backgroundWorker(context: BrowserContext, id: string): Promise<Worker> {
  return waitFor(
    "the extension's service worker",
    () => context.serviceWorkers().find((worker) => worker.url().includes(id)),
    { timeoutMs: 60_000 },
  );
}

/** Stops the background worker as Chromium does when memory is short; false when it was not running. */
export async function killWorker(context: BrowserContext, id: string): Promise<boolean> {
  const browser = context.browser();
  if (!browser) throw new Error("this context has no browser to ask");
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send("Target.getTargets");
    const worker = targetInfos.find(
      ({ type, url }) => type === "service_worker" && url.startsWith(`chrome-extension://${id}/`),
    );
    if (!worker) return false;
    await session.send("Target.closeTarget", { targetId: worker.targetId });
    return true;
  } finally {
    await session.detach();
  }
}

/** Opens one of the extension's own pages. */
export async function openExtensionPage(
  context: BrowserContext,
  id: string,
  file: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${file}`);
  return page;
}

/** Opens the popup as a page and waits until it names the organisation whose policy is in force. */
export async function waitForOrganisation(
  context: BrowserContext,
  id: string,
  organisation: string,
): Promise<Page> {
  await backgroundWorker(context, id);
  const popup = await openExtensionPage(context, id, "popup.html");
  await waitFor(
    `a policy of ${organisation}`,
    async () => (await popup.locator("body").innerText()).includes(organisation),
    { timeoutMs: 60_000, everyMs: 250 },
  );
  return popup;
}

/** Every row of every IndexedDB store of the extension, by `database/store`; read from one of its pages. */
export function readDatabases(extensionPage: Page): Promise<Record<string, StoredRow[]>> {
  return extensionPage.evaluate(readDatabasesHere);
}

/** As `readDatabases`; runs in the page, so it calls nothing of this file. */
export async function readDatabasesHere(): Promise<Record<string, StoredRow[]>> {
  // No named function in here: a loader that keeps names would leave its helper behind.
  const rows: Record<string, StoredRow[]> = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.name ?? "IndexedDB failed"));
    });
    for (const store of database.objectStoreNames)
      rows[`${name}/${store}`] = await new Promise((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as StoredRow[]);
        request.onerror = () => reject(new Error(request.error?.name ?? "IndexedDB failed"));
      });
    database.close();
  }
  return rows;
}
