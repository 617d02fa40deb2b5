import { browser } from "./api";

const IDS = ["sluice-guard", "sluice-gate"];

/** Guards hosts that policy names beyond the built-in ones; replaces what was registered before. */
export async function guardHosts(matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: IDS });
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (matches.length === 0) return;
  const shared = {
    matches: [...matches],
    runAt: "document_start" as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([
    { ...shared, id: "sluice-guard", js: ["content-scripts/guard.js"], world: "MAIN" },
    { ...shared, id: "sluice-gate", js: ["content-scripts/gate.js"] },
  ]);
}
