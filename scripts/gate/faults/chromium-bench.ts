/** Chromium, with the extension force-installed where this user may write machine policies. */
import type { BrowserContext, Page } from "@playwright/test";
import type { ChatServer } from "../../../test/pages/chat/server";
import { CHATGPT, CHATGPT_COMPOSER } from "../../../test/support/chat-page";
import {
  backgroundWorker,
  killWorker,
  openExtensionPage,
  waitForOrganisation,
} from "../../../test/support/extension";
import { launchGuarded } from "../../../test/support/launch";
import { closeTarget, commandIn, heapOf, targetOf } from "../../../test/support/targets";
import { pause, waitFor } from "../../../test/support/wait-for";
import { forceInstallPolicy } from "../../setup/browser-policy";
import { ensureBuilt, ensurePacked } from "../../setup/build";
import { extensionId } from "../../setup/extension-id";
import { acquirePolicyInTurn, mayWritePolicy } from "../../setup/managed-policy";
import { NORTHGATE, type Bench } from "./bench";
import { chromiumTab } from "./chromium-tab";
import { freezeAt, listenForFreeze, untilFrozen } from "./freeze";

/** The browser starts a crashed extension again if it was force-installed. */
const RETURNS = { timeoutMs: 40_000 };

export interface ChromiumBench extends Bench {
  readonly context: BrowserContext;
  readonly id: string;
  /** Closes what keeps the extension busy: its own page, the model's document, the worker. */
  rest(): Promise<void>;
}

export async function openChromiumBench(
  chat: ChatServer,
  updateUrl: string | null = null,
): Promise<ChromiumBench> {
  await ensureBuilt();
  const id = extensionId();
  const lease = mayWritePolicy() ? await acquirePolicyInTurn("the gate's faults") : null;
  lease?.write(forceInstallPolicy(id, updateUrl ?? (await ensurePacked()), NORTHGATE));
  const browser = await launchGuarded({
    install: lease ? "forced" : "unpacked",
    resolverRules: chat.resolverRules,
  });
  const { context } = browser;
  // A page of the extension, which wakes its worker and outlives it.
  const own = lease
    ? await waitForOrganisation(context, id, "Northgate")
    : await openExtensionPage(context, id, "popup.html");
  await listenForFreeze(own);
  const model = `chrome-extension://${id}/offscreen.html`;
  const modelDocument = () => waitFor("the model's document", () => targetOf(context, model));
  let document = "";
  const lookForModel = async () => {
    document = await modelDocument();
  };
  return {
    browser: "chromium",
    orphans: true,
    context,
    chat,
    id,
    open: async () => chromiumTab(await openChat(context)),
    async freezeAt(place) {
      await freezeAt(await freshWorker(context, id, own), own, place);
    },
    untilFrozen: (timeoutMs) => untilFrozen(own, timeoutMs),
    kill: () => killWorker(context, id),
    suspend: async () => void (await killWorker(context, id)),
    modelEnds: {
      before: lookForModel,
      after: () => closeTarget(context, document),
    },
    modelSlow: (ms) => ({
      async before() {
        const expression = `for (const end = Date.now() + ${ms}; Date.now() < end; );`;
        await commandIn(context, await modelDocument(), "Runtime.evaluate", { expression });
        await pause(100);
      },
    }),
    crash: {
      before: lookForModel,
      async after() {
        const gone = own.waitForEvent("crash");
        await commandIn(context, document, "Page.crash");
        await gone;
      },
    },
    async isBack() {
      const isOurs = (worker: { url(): string }) => worker.url().includes(id);
      await waitFor("the extension", () => context.serviceWorkers().some(isOurs), RETURNS);
    },
    async heaps(tab) {
      await pause(1_000);
      const worker = await targetOf(context, `chrome-extension://${id}/background.js`);
      const hidden = await targetOf(context, model);
      return {
        page: await heapOf(context, await tab.target()),
        ...(worker === null ? {} : { background: await heapOf(context, worker) }),
        ...(hidden === null ? {} : { model: await heapOf(context, hidden) }),
      };
    },
    async rest() {
      await own.close();
      const hidden = await targetOf(context, model);
      if (hidden !== null) await closeTarget(context, hidden);
      await killWorker(context, id);
    },
    async close() {
      await browser.close();
      lease?.release();
    },
  };
}

async function openChat(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(CHATGPT, { waitUntil: "domcontentloaded" });
  await page.locator(CHATGPT_COMPOSER).waitFor();
  return page;
}

/** A worker that has just started, which no page has met. */
async function freshWorker(context: BrowserContext, id: string, own: Page) {
  const worker = await backgroundWorker(context, id);
  await worker.evaluate(() => void Reflect.set(globalThis, "old", true));
  await killWorker(context, id);
  return waitFor("a fresh worker", async () => {
    await own.evaluate(() => {
      chrome.runtime.sendMessage({ wake: true }).catch((nobody: unknown) => nobody);
    });
    // The browser calls a worker that was started again by the name of the one before.
    const next = await backgroundWorker(context, id);
    const fresh = next.evaluate(() => !Reflect.has(globalThis, "old")).catch(() => false);
    return (await fresh) && next;
  });
}
