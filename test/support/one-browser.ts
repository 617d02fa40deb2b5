/**
 * The fixtures of any browser test, with one guarded browser for all such tests of a worker and a page for each. Nobody
 * manages it: the built-in policy holds, and the machine's policy file is not needed.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { extensionId } from "../../scripts/setup/extension-id";
import { backgroundWorker } from "./extension";
import { test as base } from "./fixtures";
import { launchGuarded } from "./launch";
import { waitFor } from "./wait-for";

interface Fixtures {
  page: Page;
}

interface WorkerFixtures {
  shared: BrowserContext;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    async ({ built, chatServer, browsers }, use) => {
      await browsers.close();
      const browser = await launchGuarded({
        install: "unpacked",
        resolverRules: chatServer.resolverRules,
      });
      await backgroundWorker(browser.context, built && extensionId());
      await dismissGreeting(browser.context);
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

/** Who installs it alone is greeted, by a tab that would come to the front of the first test's page and stay there. */
async function dismissGreeting(context: BrowserContext): Promise<void> {
  const greeting = await waitFor(
    "the welcome page",
    () => context.pages().find((page) => page.url().endsWith("/welcome.html")),
    { timeoutMs: 60_000 },
  );
  await greeting.close();
}

export { expect } from "@playwright/test";
