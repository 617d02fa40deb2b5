/** The fixtures of any browser test, with one guarded browser for all tests of a file and a page for each. */
import type { BrowserContext, Page } from "@playwright/test";
import { managedValuesPolicy, type ManagedValues } from "../../scripts/setup/browser-policy";
import { extensionId } from "../../scripts/setup/extension-id";
import { backgroundWorker } from "./extension";
import { test as base } from "./fixtures";
import { launchGuarded } from "./launch";

interface Fixtures {
  page: Page;
}

interface WorkerFixtures {
  /** Managed values that hold for the whole file. */
  managedForAll: ManagedValues;
  shared: BrowserContext;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  managedForAll: [{}, { option: true, scope: "worker" }],
  shared: [
    async ({ built, chatServer, policyLease, managedForAll }, use) => {
      if (!policyLease) throw new Error("managed values need root");
      policyLease.write(managedValuesPolicy(built && extensionId(), managedForAll));
      const browser = await launchGuarded({
        install: "unpacked",
        resolverRules: chatServer.resolverRules,
      });
      await backgroundWorker(browser.context, extensionId());
      await use(browser.context);
      await browser.close();
      policyLease.writeRaw(null);
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
