/** The page surfaces without the extension, in a bare Chromium. */
import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { serveGallery, type GalleryServer } from "../pages/ui/serve";
import type { Case } from "../pages/ui/cases";
import { launchGuarded } from "./launch";

interface WorkerFixtures {
  bare: BrowserContext;
  server: GalleryServer;
}

export const test = base.extend<{ page: Page; language: string }, WorkerFixtures>({
  language: ["en", { option: true }],
  server: [
    async ({}, use) => {
      const server = await serveGallery();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  bare: [
    async ({}, use) => {
      const browser = await launchGuarded({ install: "none", resolverRules: "" });
      await use(browser.context);
      await browser.close();
    },
    { scope: "worker" },
  ],
  page: async ({ bare, server, language }, use) => {
    const page = await bare.newPage();
    await page.goto(`${server.url}?language=${language}`);
    await page.focus("#composer");
    await use(page);
    await page.close();
  },
});

export { expect } from "@playwright/test";

/** Opens the dialog of this case. */
export async function open(page: Page, name: Case): Promise<void> {
  await page.evaluate((which) => window.gallery.dialog(which), name);
}

/** What the dialogs answered and told so far. */
export function told(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.gallery.told);
}
