/** The same build in Firefox: one thread through page, background, model and record. */
import { test as base, expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../scripts/tour/values";
import { LOOK_ALIKE_HOSTS, startChatServer, type ChatServer } from "../pages/chat/server";
import { entriesHolding } from "../pages/chat/received";
import { CHATGPT, CHATGPT_COMPOSER } from "../support/chat-page";
import { firefoxPath, launchFirefox, type GuardedFirefox } from "../support/firefox";
import { report } from "../support/long-text";
import { pause, waitFor } from "../support/wait-for";

const SETTLE_MS = 1_000;
/** Line by line, an editor would take minutes for so many. */
const LONG = 1_000_000;

interface FirefoxFixtures {
  chat: ChatServer;
  firefox: GuardedFirefox;
}

const test = base.extend<FirefoxFixtures>({
  chat: async ({}, use) => {
    const chat = await startChatServer({ stateFolder: ".sluice", port: 443 });
    await use(chat);
    await chat.close();
  },
  firefox: async ({ chat: _chat }, use) => {
    const firefox = await launchFirefox(firefoxPath() ?? "", LOOK_ALIKE_HOSTS);
    await use(firefox);
    await firefox.close();
  },
});

/** Port 443 is root's, and so is installing Firefox. */
if (firefoxPath() !== null && process.getuid?.() === 0) {
  test("Firefox: a clean prompt passes, a key is stopped, the text comes back, the record has it", async ({
    firefox,
    chat,
  }) => {
    test.setTimeout(120_000);
    const page = await firefox.browser.newPage();
    await page.bringToFront();
    await page.goto(CHATGPT);
    await page.waitForSelector(CHATGPT_COMPOSER);

    await send(page, CLEAN_PROMPT);
    await waitFor("the clean prompt", () => prompts(chat).length === 1, { timeoutMs: 40_000 });
    expect(prompts(chat)[0]).toContain(CLEAN_PROMPT);

    await waitFor("the answer", async () => (await page.$("[data-testid=regenerate]")) !== null);
    await send(page, KEY_PROMPT);
    await waitFor("an empty composer", async () => (await composerText(page)) === "");
    await pause(SETTLE_MS);
    await waitFor(
      "the text to come back",
      async () => {
        await page.keyboard.press("Escape");
        return (await composerText(page)) === KEY_PROMPT;
      },
      { everyMs: SETTLE_MS },
    );
    expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
    expect(chat.received().filter(({ channel }) => /draft|autocomplete/u.test(channel))).toEqual(
      [],
    );

    const own = await firefox.browser.newPage();
    // The driver never hears that a page of an extension has loaded.
    await own.goto(firefox.address("watched.html"), { timeout: 2_000 }).catch(() => null);
    await waitFor("the entry", async () =>
      (await own.evaluate(() => document.body.innerText)).includes("Access key blocked"),
    );
  });

  test("Firefox: a long text that was refused comes back whole", async ({ firefox, chat }) => {
    test.setTimeout(150_000);
    const text = `${report(LONG)}\n${KEY_PROMPT}`;
    const page = await firefox.browser.newPage();
    await page.bringToFront();
    await page.goto(CHATGPT);
    await page.waitForSelector(CHATGPT_COMPOSER);
    await paste(page, text);
    await waitFor("the paste", async () => sameWords(await composerText(page), text));
    await page.keyboard.press("Enter");
    await waitFor("an empty composer", async () => (await composerText(page)) === "");
    await waitFor(
      "the text to come back",
      async () => {
        await page.keyboard.press("Escape");
        return sameWords(await composerText(page), text);
      },
      { timeoutMs: 60_000, everyMs: SETTLE_MS },
    );
    expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
  });
}

/** Editors have their own ways of breaking lines. */
function sameWords(one: string, other: string): boolean {
  return one.split(/\s+/u).join(" ") === other.split(/\s+/u).join(" ");
}

async function paste(page: Page, text: string): Promise<void> {
  await page.click(CHATGPT_COMPOSER);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.down("Control");
  await page.keyboard.press("v");
  await page.keyboard.up("Control");
}

async function send(page: Page, text: string): Promise<void> {
  await page.click(CHATGPT_COMPOSER);
  await page.keyboard.type(text, { delay: 4 });
  await page.keyboard.press("Enter");
}

function composerText(page: Page): Promise<string> {
  return page.$eval(CHATGPT_COMPOSER, (element) => (element as HTMLElement).innerText.trim());
}

function prompts(chat: ChatServer): string[] {
  return chat
    .received()
    .filter(({ channel }) => channel === "prompt")
    .map(({ body }) => body);
}
