/** What becomes of a prompt when a process of the guard dies under it, and when it is very long. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page, Worker } from "@playwright/test";
import { ACCESS_KEY, CLEAN_PROMPT, CLIENT, KEY_PROMPT } from "../../scripts/tour/values";
import { expectNowhere, textsOf } from "../support/arrived";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  composerText,
  pasteText,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { pressControl, readDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { killWorker, waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { linesOf, report } from "../support/long-text";
import { closeTarget, targetOf } from "../support/targets";
import { waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");
/** Only the model knows that this holds a name. */
const NAME_PROMPT = `Write a short reference letter for my colleague ${CLIENT.name}.`;
const NEXT_NAME_PROMPT = `My colleague ${CLIENT.name} moves to another team, please write a farewell.`;

test.use({ keepBrowser: true, managed: { tenant: "northgate", policy: POLICY } });

test.beforeEach(async ({ page, context, extensionId }) => {
  // A worker that is still starting has told the page nothing yet: then the first message waits for another limit.
  await (await waitForOrganisation(context, extensionId, "Northgate")).close();
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
});

test("a key does not leave when the worker is killed in the middle of its check", async ({
  page,
  chat,
  context,
  extensionId,
  serviceWorker,
}) => {
  await typeText(page, KEY_PROMPT);
  await sendAndKill(page, context, extensionId, await serviceWorker());
  await waitForDialog(page);
  expectNowhere(chat, ACCESS_KEY);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  await waitFor("the text", async () => (await composerText(page)) === KEY_PROMPT);
  expectNowhere(chat, ACCESS_KEY);
  expect(textsOf(chat)).toEqual([]);
});

test("a clean prompt arrives once though the worker is killed in the middle of its check", async ({
  page,
  chat,
  context,
  extensionId,
  serviceWorker,
}) => {
  await typeText(page, CLEAN_PROMPT);
  await sendAndKill(page, context, extensionId, await serviceWorker());
  await waitForAnswer(page, 0);
  expect(textsOf(chat)).toEqual([CLEAN_PROMPT]);
  expect(await readDialog(page)).toBeNull();
});

test("a name is found as before after the model's document was closed", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  await sendName(page, NAME_PROMPT, 0);
  const address = `chrome-extension://${extensionId}/offscreen.html`;
  const before = await waitFor("the model's document", () => targetOf(context, address));
  await closeTarget(context, before);
  await waitFor("its end", async () => (await targetOf(context, address)) !== before);
  await sendName(page, NEXT_NAME_PROMPT, 1);
  expect(await targetOf(context, address)).not.toBeNull();
  expect(textsOf(chat)).toEqual(
    [NAME_PROMPT, NEXT_NAME_PROMPT].map((text) => text.replace(CLIENT.name, "[PERSON_1]")),
  );
  expectNowhere(chat, CLIENT.name);
});

test("a name does not leave when the model's document is closed in the middle of its check", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  test.setTimeout(120_000);
  await sendName(page, NAME_PROMPT, 0);
  const address = `chrome-extension://${extensionId}/offscreen.html`;
  const before = await waitFor("the model's document", () => targetOf(context, address));
  await pasteText(page, `${report(30_000)}\n${NEXT_NAME_PROMPT}`);
  await page.keyboard.press("Enter");
  await closeTarget(context, before);
  const dialog = await waitForDialog(page, 60_000);
  expect(dialog.text).toMatch(/\[PERSON_1\]|could not be checked/u);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  expect(textsOf(chat)).toHaveLength(1);
  expectNowhere(chat, CLIENT.name);
});

for (const [size, bytes] of [
  ["100 kB", 100_000],
  ["1 MB", 1_000_000],
] as const)
  test(`a key near the end of a paste of ${size} does not leave, and the text is kept`, async ({
    page,
    chat,
  }) => {
    test.setTimeout(300_000);
    const text = `${report(bytes)}\n${KEY_PROMPT}\nThank you.`;
    await pasteText(page, text);
    await page.keyboard.press("Enter");
    await waitForDialog(page, 120_000);
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    await waitFor("the text", async () => linesOf(await composerText(page)) === linesOf(text), {
      timeoutMs: 60_000,
    });
    expect(textsOf(chat)).toEqual([]);
    expectNowhere(chat, ACCESS_KEY);
  });

/** Presses Enter while the worker is too busy to answer, and kills it with the question in its queue. */
async function sendAndKill(page: Page, context: BrowserContext, id: string, worker: Worker) {
  expect(await worker.evaluate(() => "alive")).toBe("alive");
  const busy = worker
    .evaluate(() => {
      const end = Date.now() + 10_000;
      while (Date.now() < end) Math.random();
    })
    .catch((killed: unknown) => killed);
  await page.keyboard.press("Enter");
  await waitFor("the site to take the text", async () => (await composerText(page)) === "");
  expect(await killWorker(context, id)).toBe(true);
  expect(await busy, "the worker was killed before it could answer").toBeInstanceOf(Error);
}

async function sendName(page: Page, text: string, answered: number): Promise<void> {
  await typeText(page, text);
  await page.keyboard.press("Enter");
  const dialog = await waitForDialog(page);
  expect(dialog.text).toContain("[PERSON_1]");
  await pressControl(page, /placeholder/iu);
  await waitForAnswer(page, answered);
}
