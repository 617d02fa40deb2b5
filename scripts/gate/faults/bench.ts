/** The browser in which faults are brought about: managed by a made-up company, with the local chat server behind it. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page, Worker } from "@playwright/test";
import type { ChatServer } from "../../../test/pages/chat/server";
import { CHATGPT, CHATGPT_COMPOSER } from "../../../test/support/chat-page";
import {
  backgroundWorker,
  killWorker,
  openExtensionPage,
  waitForOrganisation,
} from "../../../test/support/extension";
import { launchGuarded } from "../../../test/support/launch";
import { waitFor } from "../../../test/support/wait-for";
import { forceInstallPolicy, type ManagedValues } from "../../setup/browser-policy";
import { ensureBuilt, ensurePacked } from "../../setup/build";
import { extensionId } from "../../setup/extension-id";
import { acquirePolicyInTurn, mayWritePolicy, type PolicyLease } from "../../setup/managed-policy";
import { listenForFreeze } from "./freeze";

export interface Bench {
  readonly context: BrowserContext;
  readonly chat: ChatServer;
  readonly id: string;
  /** A page of the extension, which wakes its worker and outlives it. */
  readonly own: Page;
  /** Null where this user may not write machine policies: the extension is unpacked then, and nobody manages it. */
  readonly lease: PolicyLease | null;
  open(): Promise<Page>;
  /** A worker that has just started, which no page has met. */
  freshWorker(): Promise<Worker>;
  close(): Promise<void>;
}

/** With an admin endpoint that nobody can reach. */
const NORTHGATE: ManagedValues = {
  tenant: "northgate",
  endpoint: "http://127.0.0.1:9",
  enrolmentToken: "made-up",
  policy: readFileSync("scripts/tour/northgate.policy.json", "utf8"),
};

export async function openBench(chat: ChatServer, updateUrl: string | null = null): Promise<Bench> {
  await ensureBuilt();
  const id = extensionId();
  const lease = mayWritePolicy() ? await acquirePolicyInTurn("the gate's faults") : null;
  lease?.write(forceInstallPolicy(id, updateUrl ?? (await ensurePacked()), NORTHGATE));
  const browser = await launchGuarded({
    install: lease ? "forced" : "unpacked",
    resolverRules: chat.resolverRules,
  });
  const { context } = browser;
  const own = lease
    ? await waitForOrganisation(context, id, "Northgate")
    : await openExtensionPage(context, id, "popup.html");
  await listenForFreeze(own);
  return {
    context,
    chat,
    id,
    own,
    lease,
    open: () => openChat(context),
    async freshWorker() {
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
