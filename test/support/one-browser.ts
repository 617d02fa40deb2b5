/**
 * The fixtures of any browser test, with one guarded browser for all tests of a file and a page for each. Nobody
 * manages it: the built-in policy holds, and the machine's policy file is not needed.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { extensionId } from "../../scripts/setup/extension-id";
import { backgroundWorker } from "./extension";
import { test as base } from "./fixtures";
import { launchGuarded } from "./launch";

interface Fixtures {
  page: Page;
}

interface WorkerFixtures {
  shared: BrowserContext;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    async ({ built, chatServer }, use) => {
      const browser = await launchGuarded({
        install: "unpacked",
        resolverRules: chatServer.resolverRules,
      });
      await backgroundWorker(browser.context, built && extensionId());
      await use(browser.context);
      await browser.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  page: async ({ shared }, use) => {
    const page = await shared.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from "@playwright/test";
