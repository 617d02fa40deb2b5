import { browser } from "./api";

/** Values pushed by IT; null where the browser has none to give (Firefox rejects without a policy). */
export async function readManaged(): Promise<Record<string, unknown> | null> {
  try {
    return await browser.storage.managed.get(null);
  } catch (noManifest) {
    return noManifest === undefined ? {} : null;
  }
}

export function onManagedChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") listener();
  });
}
