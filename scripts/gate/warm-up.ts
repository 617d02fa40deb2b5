/** A guard that is still starting refuses everything: tricks would look stopped that are not. */
import { waitFor } from "../../test/support/wait-for";
import type { GateBrowser } from "./browser";

const CLEAN = `fetch("/backend-api/f/conversation", {
  method: "POST",
  signal: AbortSignal.timeout(8_000),
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] }),
}).then(({ status }) => status, () => 0)`;
/** Long enough for the browser to be asked what it lets extensions hold. */
const STARTS_MS = 120_000;

/**
 * Resolves when a clean message passes. One that waits for its user, as when the model is not there in time, is given up
 * and sent again.
 */
export async function warmUp(browser: GateBrowser): Promise<void> {
  const tab = await browser.open();
  await tab.go("/");
  await waitFor("a clean message to pass", async () => (await tab.ask(CLEAN)) === 200, {
    timeoutMs: STARTS_MS,
    everyMs: 500,
  });
  await tab.close();
}
