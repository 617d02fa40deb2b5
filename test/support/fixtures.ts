/**
 * What browser tests start from: look-alike chat sites, the machine's policy file, and a fresh Chromium with
 * the built extension. `test.use({ managed, install })` chooses how it is rolled out.
 */
import { test as base, type BrowserContext, type Page, type Worker } from "@playwright/test";
import {
  forceInstallPolicy,
  managedValuesPolicy,
  type ManagedValues,
} from "../../scripts/setup/browser-policy";
import { ensurePacked } from "../../scripts/setup/build";
import { extensionId as idOf } from "../../scripts/setup/extension-id";
import {
  acquirePolicyInTurn,
  mayWritePolicy,
  type PolicyLease,
} from "../../scripts/setup/managed-policy";
import { mayHaveOwnPolicies, ownPolicies } from "../../scripts/setup/own-policies";
import { startChatServer, type ChatServer } from "../pages/chat/server";
import { createBrowsers, type Browsers } from "./browsers";
import { backgroundWorker, openExtensionPage } from "./extension";
import { launchGuarded } from "./launch";
import { rememberBackend } from "./model-choice";

interface TestFixtures {
  /** Managed values the browser starts with; null: nobody manages it. */
  managed: ManagedValues | null;
  /** How the extension comes in. */
  install: "unpacked" | "forced";
  /** Of the browser's own interface; empty: the machine's. */
  uiLanguage: string;
  /** The next test that asks for the same browser gets this one, tidied: for tests that read no whole record. */
  keepBrowser: boolean;
  context: BrowserContext;
  page: Page;
  /** The look-alike server with an empty record. */
  chat: ChatServer;
  extensionId: string;
  popupUrl: string;
  /** Opens one of the extension's pages, e.g. `popup.html`. */
  openPage: (file: string) => Promise<Page>;
  serviceWorker: () => Promise<Worker>;
  /** Changes the managed values under the running browser; Chromium notices within about 5 s. */
  setManaged: (values: ManagedValues | null) => void;
}

interface WorkerFixtures {
  built: string;
  chatServer: ChatServer;
  /** Null when this user may not write policies; with a folder where the browsers of this worker have their own. */
  policyLease: (PolicyLease & { readonly folder?: string }) | null;
  browsers: Browsers;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  managed: [null, { option: true }],
  install: ["unpacked", { option: true }],
  uiLanguage: ["", { option: true }],
  keepBrowser: [false, { option: true }],

  built: [
    async ({}, use) => {
      await use(await ensurePacked());
    },
    { scope: "worker", timeout: 180_000 },
  ],
  chatServer: [
    async ({}, use) => {
      const server = await startChatServer({ stateFolder: ".sluice" });
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  policyLease: [
    async ({}, use) => {
      const lease = await policiesForTests();
      await use(lease);
      lease?.release();
    },
    { scope: "worker", timeout: 300_000 },
  ],

  browsers: [
    async ({ policyLease }, use) => {
      const browsers = createBrowsers(() => policyLease?.writeRaw(null));
      await use(browsers);
      await browsers.close();
    },
    { scope: "worker" },
  ],

  chat: async ({ chatServer }, use) => {
    chatServer.clear();
    await use(chatServer);
  },
  extensionId: async ({ built }, use) => {
    await use(built && idOf());
  },
  context: async (
    {
      built,
      chatServer,
      policyLease,
      browsers,
      managed,
      install,
      uiLanguage,
      keepBrowser,
      extensionId,
      colorScheme,
    },
    use,
  ) => {
    const scheme = colorScheme === "dark" ? "dark" : "light";
    const wish = JSON.stringify([managed, install, uiLanguage, scheme]);
    const context = await browsers.take(wish, keepBrowser, async () => {
      writePolicy(policyLease, extensionId, built, install, managed);
      const browser = await launchGuarded({
        install,
        resolverRules: chatServer.resolverRules,
        policies: policyLease?.folder,
        colorScheme: scheme,
        extraArgs: uiLanguage === "" ? [] : [`--lang=${uiLanguage}`],
      });
      await backgroundWorker(browser.context, extensionId);
      await rememberBackend(browser.context, extensionId);
      return browser;
    });
    await use(context);
    await browsers.give();
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  popupUrl: async ({ extensionId }, use) => {
    await use(`chrome-extension://${extensionId}/popup.html`);
  },
  openPage: async ({ context, extensionId }, use) => {
    await use((file) => openExtensionPage(context, extensionId, file));
  },
  serviceWorker: async ({ context, extensionId }, use) => {
    await use(() => backgroundWorker(context, extensionId));
  },
  setManaged: async ({ policyLease, extensionId, built, install }, use) => {
    await use((values) => writePolicy(policyLease, extensionId, built, install, values));
  },
});

export { expect } from "@playwright/test";

function policiesForTests(): PolicyLease | Promise<PolicyLease> | null {
  if (!mayWritePolicy()) return null;
  return mayHaveOwnPolicies() ? ownPolicies() : acquirePolicyInTurn("the browser tests");
}

function writePolicy(
  lease: PolicyLease | null,
  id: string,
  updateUrl: string,
  install: "unpacked" | "forced",
  values: ManagedValues | null,
): void {
  if (install === "unpacked" && values === null) {
    lease?.writeRaw(null);
    return;
  }
  if (!lease)
    throw new Error("managed values need root: Chromium's policy folder is the machine's");
  const policies =
    install === "forced"
      ? forceInstallPolicy(id, updateUrl, values ?? {})
      : managedValuesPolicy(id, values ?? {});
  lease.write(policies);
}
