/** What every look-alike is put through: clean passes, values are replaced, keys stay, drafts are not sent. */
import { expect, test, type Page } from "@playwright/test";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT, OTHER_IBAN } from "../../scripts/tour/values";
import type { LookAlike } from "../pages/chat/look-alike";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { answers, clearComposer, waitForAnswer } from "./chat-page";
import { pressControl, readDialog, waitForDialog, waitForNoDialog } from "./dialog";
import { waitFor } from "./wait-for";

const IBAN_PROMPT = `Is ${OTHER_IBAN} a plausible account?`;
const IBAN_SENT = "Is [IBAN_1] a plausible account?";
/** The model may have to be loaded first. */
const FIRST_MS = 45_000;
const NEXT_PROMPT = "And now a haiku about rain, please.";

export async function walkThrough(page: Page, chat: ChatServer, site: LookAlike): Promise<void> {
  const { composer } = site;
  const prompts = () =>
    chat.received().flatMap((entry) => {
      const prompt = site.promptIn({ ...entry, url: entry.url.replace(/\?.*$/u, "") });
      return prompt === null ? [] : [prompt];
    });
  await page.goto(`https://${site.host}${site.path}`);
  await page.locator(composer).waitFor();

  await test.step("a clean prompt leaves as it was typed", async () => {
    await type(page, composer, CLEAN_PROMPT);
    await page.keyboard.press("Enter");
    await waitFor("the first answer", async () => (await answers(page)) === 1, {
      timeoutMs: FIRST_MS,
    });
    expect(prompts()).toEqual([CLEAN_PROMPT]);
    expect(await page.locator(".prose").last().innerText()).toContain(CLEAN_PROMPT);
    expect(await readDialog(page)).toBeNull();
  });

  await test.step("personal data leaves as placeholders", async () => {
    await type(page, composer, IBAN_PROMPT);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await sendWithPlaceholders(page);
    await waitForAnswer(page, 1);
    expect(prompts()).toEqual([CLEAN_PROMPT, IBAN_SENT]);
    expectNowhere(chat, OTHER_IBAN);
  });

  await test.step("a key is stopped, the text is kept and the page goes on", async () => {
    await type(page, composer, KEY_PROMPT);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    await page.getByTestId("regenerate-thread-error-button").waitFor();
    await waitFor("the text", async () => (await textOf(page, composer)) === KEY_PROMPT);
    await clearComposer(page, composer);
    await type(page, composer, NEXT_PROMPT);
    await page.keyboard.press("Enter");
    await waitFor("the next answer", async () => (await answers(page)) === 3);
    expect(prompts()).toEqual([CLEAN_PROMPT, IBAN_SENT, NEXT_PROMPT]);
    expectNowhere(chat, ACCESS_KEY);
  });

  if (site.isDraft)
    await test.step("no draft left before or beside them", () => {
      expect(chat.received().filter(({ channel }) => channel === "draft")).toEqual([]);
    });
}

/** A dialog that was drawn late takes no key yet, and a person presses again. */
async function sendWithPlaceholders(page: Page): Promise<void> {
  const closed = async () => (await readDialog(page)) === null;
  for (let tries = 0; tries < 5; tries++) {
    await pressControl(page, /placeholder/iu);
    if (await waitFor("the dialog to close", closed, { timeoutMs: 1_500 }).catch(() => false))
      return;
  }
}

/** Key by key, without a person's pauses: drafts get their chance at every one. */
async function type(page: Page, composer: string, text: string): Promise<void> {
  await page.click(composer);
  await page.keyboard.type(text);
}

async function textOf(page: Page, composer: string): Promise<string> {
  const element = page.locator(composer);
  const area = (await element.evaluate(({ nodeName }) => nodeName)) === "TEXTAREA";
  return (await (area ? element.inputValue() : element.innerText())).trim();
}

function expectNowhere(chat: ChatServer, value: string): void {
  const found = entriesHolding(chat.received(), value);
  expect(found.map(({ channel, url }) => `${channel} ${url}`)).toEqual([]);
}
