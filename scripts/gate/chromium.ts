import type { BrowserContext, Page } from "@playwright/test";
import type { ChatServer } from "../../test/pages/chat/server";
import type { Tab } from "../../test/pages/hostile/trick";
import { backgroundWorker, openExtensionPage, readDatabases } from "../../test/support/extension";
import { launchGuarded } from "../../test/support/launch";
import { pause } from "../../test/support/wait-for";
import { ensureBuilt, ensurePacked } from "../setup/build";
import { forceInstallPolicy } from "../setup/browser-policy";
import { extensionId } from "../setup/extension-id";
import { acquirePolicyInTurn, mayWritePolicy } from "../setup/managed-policy";
import { tripsIn, whole, type GateBrowser } from "./browser";

/** The record is written by and by. */
const WRITTEN_MS = 500;
const POLL_MS = 100;

/** Chromium with the extension, or bare to compare with. Nobody manages it: the built-in policy holds. */
export async function openChromium(
  chat: ChatServer,
  install: "forced" | "unpacked" | "none",
): Promise<GateBrowser> {
  if (install !== "none") await ensureBuilt();
  const id = extensionId();
  // Also where nothing is forced: what another run has put into the file would be in force here as well.
  const lease = mayWritePolicy() ? await acquirePolicyInTurn("the gate") : null;
  if (install === "forced") lease?.write(forceInstallPolicy(id, await ensurePacked(), {}));
  else lease?.writeRaw(null);
  const browser = await launchGuarded({
    install,
    resolverRules: chat.resolverRules,
    extraArgs: ["--short-reporting-delay"], // of a minute
  });
  const { context } = browser;
  if (install !== "none") await backgroundWorker(context, id);
  return {
    open: async () => tabOf(await context.newPage(), id),
    async trips() {
      if (install === "none") return [];
      await pause(WRITTEN_MS);
      const page = await openExtensionPage(context, id, "popup.html");
      const rows = await readDatabases(page);
      await page.close();
      return tripsIn(rows);
    },
    async close() {
      await browser.close();
      lease?.release();
    },
  };
}

function tabOf(page: Page, id: string): Tab {
  return {
    async go(path) {
      await page.goto(whole(path), { waitUntil: "domcontentloaded" });
    },
    async back() {
      await page.goBack({ waitUntil: "commit" });
    },
    ask: (source) => page.evaluate(source),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async until(source, ms = 3_000) {
      for (let waited = 0; waited < ms; waited += POLL_MS) {
        if (await page.evaluate(source).catch(() => false)) return true;
        await pause(POLL_MS);
      }
      return false;
    },
    async another(path) {
      const next = await page.context().newPage();
      await next.goto(whole(path), { waitUntil: "domcontentloaded" });
      return tabOf(next, id);
    },
    close: () => page.close(),
    reloadExtension: () => reloadExtension(page.context(), id),
  };
}

async function reloadExtension(context: BrowserContext, id: string): Promise<void> {
  const worker = context.serviceWorkers().find((one) => one.url().includes(id));
  await worker?.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
}
