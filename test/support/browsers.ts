/** Browsers of a test worker: most live for one test, some for all that follow each other and want the same one. */
import type { BrowserContext } from "@playwright/test";
import { LOOK_ALIKE_HOSTS } from "../pages/chat/server";
import type { GuardedBrowser } from "./launch";

export interface Browsers {
  /** One that was kept, if it was launched for the same `wish` and `keep` asks for it; else a fresh one. */
  take(wish: string, keep: boolean, launch: () => Promise<GuardedBrowser>): Promise<BrowserContext>;
  /** After a test that passed (after any other its worker ends): tidied for the next one, or closed. */
  give(): Promise<void>;
  /** For who starts a browser in another way, under another policy. */
  close(): Promise<void>;
}

/** `closed` is told when a browser has ended, whose policy nobody needs any more. */
export function createBrowsers(closed: () => void): Browsers {
  let current: { wish: string; keep: boolean; browser: GuardedBrowser } | null = null;

  async function close(): Promise<void> {
    const ended = current;
    current = null;
    if (!ended) return;
    await ended.browser.close();
    closed();
  }

  return {
    close,
    async take(wish, keep, launch) {
      if (current && (!keep || current.wish !== wish)) await close();
      current ??= { wish, keep, browser: await launch() };
      return current.browser.context;
    },
    async give() {
      if (current?.keep) await tidy(current.browser.context);
      else await close();
    },
  };
}

/** One blank tab, and nothing that a page of the test before has stored. What the extension has recorded stays. */
async function tidy(context: BrowserContext): Promise<void> {
  const before = context.pages();
  const blank = await context.newPage();
  for (const page of before) await page.close();
  const session = await context.newCDPSession(blank);
  for (const host of LOOK_ALIKE_HOSTS)
    await session.send("Storage.clearDataForOrigin", {
      origin: `https://${host}`,
      storageTypes: "all",
    });
  await session.detach();
}
