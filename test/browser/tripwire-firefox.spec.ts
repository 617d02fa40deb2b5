/** Firefox lets every install hold requests: what the guard let go arrives, what went around it does not. */
import { expect, test as base } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { entriesHolding } from "../pages/chat/received";
import { LOOK_ALIKE_HOSTS, startChatServer, type ChatServer } from "../pages/chat/server";
import { firefoxPath, launchFirefox } from "../support/firefox";
import { bodyOf, relayInPage, type Relayed, type WorkerKind } from "../support/relay";
import { waitFor } from "../support/wait-for";

const PROMPT = "https://chatgpt.com/backend-api/f/conversation";
const WAYS = [
  "fetch string",
  "fetch Request",
  "fetch Blob",
  "fetch typed array",
  "fetch FormData",
  "fetch URLSearchParams",
  "XMLHttpRequest",
  "XMLHttpRequest Blob",
];

const test = base.extend<{ chat: ChatServer; lab: Page }>({
  chat: async ({}, use) => {
    const chat = await startChatServer({ stateFolder: ".sluice", port: 443 });
    await use(chat);
    await chat.close();
  },
  lab: async ({ chat: _chat }, use) => {
    const firefox = await launchFirefox(firefoxPath() ?? "", LOOK_ALIKE_HOSTS);
    await use(await firefox.browser.newPage());
    await firefox.close();
  },
});

if (firefoxPath() !== null && process.getuid?.() === 0)
  test("Firefox: approved bodies arrive by every way, workers' do not", async ({
    lab: page,
    chat,
  }) => {
    test.setTimeout(120_000);
    await page.goto("https://chatgpt.com/lab");
    await page.waitForSelector("#ways button");
    await waitFor(
      "a first clean text",
      async () => (await sendBy(page, "fetch string", "Good morning")) === "status 200",
      { timeoutMs: 40_000 },
    );
    for (const [at, way] of WAYS.entries())
      expect([way, await sendBy(page, way, `Good morning to ${at}`)]).toEqual([
        way,
        expect.stringContaining("status 200"),
      ]);
    for (const way of ["sendBeacon", "form"]) {
      await sendBy(page, way, `Good evening to ${way.length}`);
      await waitFor(way, () => entriesHolding(chat.received(), `to ${way.length}`).length > 0);
    }
    for (const kind of ["dedicated", "shared", "service"] as const)
      for (const as of ["string", "blob"] as const)
        expect([
          kind,
          as,
          await sendByWorker(page, kind, { url: PROMPT, body: bodyOf("smuggled"), as }),
        ]).toEqual([kind, as, "failed"]);
    expect(entriesHolding(chat.received(), "smuggled")).toEqual([]);
  });

function sendBy(page: Page, way: string, text: string): Promise<string> {
  return page.evaluate((by, value) => window.sendBy(by, value), way, text);
}

function sendByWorker(page: Page, kind: WorkerKind, message: Relayed): Promise<string> {
  return page.evaluate(relayInPage, kind, message);
}
