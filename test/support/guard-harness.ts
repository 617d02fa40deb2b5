/** The page guard alone, without the extension, in a real Chromium on the look-alike hosts. */
import { build } from "esbuild";
import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { startChatServer, type ChatServer } from "../pages/chat/server";
import { launchGuarded } from "./launch";

interface TestFixtures {
  /** Which of the two worlds' scripts runs first. */
  guardFirst: boolean;
  chat: ChatServer;
  page: Page;
}

interface WorkerFixtures {
  chatServer: ChatServer;
  bare: BrowserContext;
  bundles: Record<"guard" | "content" | "composer", string>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  guardFirst: [true, { option: true }],
  chatServer: [
    async ({}, use) => {
      const server = await startChatServer({ stateFolder: ".sluice" });
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  bare: [
    async ({ chatServer }, use) => {
      const browser = await launchGuarded({
        install: "none",
        resolverRules: chatServer.resolverRules,
      });
      await use(browser.context);
      await browser.close();
    },
    { scope: "worker" },
  ],
  bundles: [
    async ({}, use) => {
      const [guard, content, composer] = await Promise.all([
        bundle("guard-bundle", true),
        bundle("guard-bundle", false),
        bundle("composer-bundle", false),
      ]);
      await use({ guard, content, composer });
    },
    { scope: "worker" },
  ],
  chat: async ({ chatServer }, use) => {
    chatServer.clear();
    await use(chatServer);
  },
  page: async ({ bare, bundles, guardFirst }, use) => {
    const page = await bare.newPage();
    await page.addInitScript({ content: guardFirst ? bundles.guard : bundles.content });
    await use(page);
    await page.close();
  },
});

export { expect } from "@playwright/test";

async function bundle(entry: string, guardFirst: boolean): Promise<string> {
  const built = await build({
    entryPoints: [`test/pages/hostile/${entry}.ts`],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: { GUARD_FIRST: String(guardFirst) },
  });
  return built.outputFiles[0]?.text ?? "";
}
