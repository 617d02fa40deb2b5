import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import type { ChatServer } from "../../test/pages/chat/server";
import type { Tab } from "../../test/pages/hostile/trick";
import { spotOf } from "../../test/support/dialog-spot";
import { backgroundWorker, openExtensionPage, readDatabases } from "../../test/support/extension";
import {
  chromiumArgs,
  chromiumPath,
  launchGuarded,
  type LaunchOptions,
} from "../../test/support/launch";
import { removeFolder } from "../../test/support/remove-folder";
import { pause } from "../../test/support/wait-for";
import { ensureBuilt, ensurePacked } from "../setup/build";
import { forceInstallPolicy } from "../setup/browser-policy";
import { extensionId } from "../setup/extension-id";
import { acquirePolicyInTurn, mayWritePolicy } from "../setup/managed-policy";
import { POINTING_MS, PRESSING_MS, tripsIn, whole, type Before, type GateBrowser } from "./browser";

/** The record is written by and by. */
const WRITTEN_MS = 500;
const POLL_MS = 100;

/** Chromium with the extension, or bare to compare with. Nobody manages it: the built-in policy holds. */
export async function openChromium(
  chat: ChatServer,
  install: "forced" | "unpacked" | "none",
  before: Before | null,
): Promise<GateBrowser> {
  if (install !== "none") await ensureBuilt();
  const id = extensionId();
  // Also where nothing is forced: what another run has put into the file would be in force here as well.
  const lease = mayWritePolicy() ? await acquirePolicyInTurn("the gate") : null;
  lease?.writeRaw(null);
  const profile = freshProfile();
  const options: LaunchOptions = {
    install,
    profile,
    resolverRules: chat.resolverRules,
    // A page with a bad certificate gets no reports sent.
    trusted: chat.certificateHash,
    extraArgs: ["--short-reporting-delay"], // of a minute
  };
  if (before && install !== "none") {
    const early = await launchGuarded({ ...options, install: "none" });
    await before(async () => tabOf(await early.context.newPage(), id));
    await early.close();
  }
  if (install === "forced") lease?.write(forceInstallPolicy(id, await ensurePacked(), {}));
  const browser = await launchGuarded(options);
  const { context } = browser;
  if (install === "none") await before?.(async () => tabOf(await context.newPage(), id));
  if (install !== "none") await backgroundWorker(context, id);
  return {
    open: async () => tabOf(await context.newPage(), id),
    alone: (path) => alone(path, options),
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
      await removeFolder(profile);
      lease?.release();
    },
  };
}

async function alone(path: string, options: LaunchOptions): Promise<{ close(): Promise<void> }> {
  const profile = freshProfile();
  const args = ["--headless=new", `--user-data-dir=${profile}`, ...chromiumArgs(options)];
  const running = spawn(chromiumPath(), [...args, whole(path)], { stdio: "ignore" });
  await once(running, "spawn");
  return {
    async close() {
      const ended = once(running, "exit");
      running.kill();
      await ended;
      await removeFolder(profile);
    },
  };
}

function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), "sluice-gate-"));
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
    hover: (x, y) => page.mouse.move(x, y),
    async click(x, y) {
      await page.mouse.move(x, y);
      await pause(POINTING_MS);
      await page.mouse.click(x, y, { delay: PRESSING_MS });
    },
    spot: (name) => spotOf(page, name),
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
