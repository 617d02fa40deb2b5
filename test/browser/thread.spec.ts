/** The main thread on the built extension: typed, judged, changed or stopped before it leaves. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  ACCESS_KEY,
  CLEAN_PROMPT,
  CLIENT,
  CLIENT_PROMPT,
  KEY_PROMPT,
  KEYSTROKES,
  MAIL_PROMPT,
  OTHER_IBAN,
  REASON,
} from "../../scripts/tour/values";
import { giveReason } from "../../scripts/tour/verdict-steps";
import type { ChatServer } from "../pages/chat/server";
import { expectNowhere, textsOf } from "../support/arrived";
import {
  answers,
  CHATGPT,
  CHATGPT_COMPOSER,
  clearComposer,
  composerText,
  OPENWEBUI,
  OPENWEBUI_COMPOSER,
  pasteText,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { pressControl, readDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { killWorker } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = JSON.stringify({
  ...(JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object),
  sites: { openai: ["openwebui.example"] },
});

test.use({ keepBrowser: true, managed: { tenant: "northgate", policy: POLICY } });

test.describe("on the ChatGPT look-alike", () => {
  test.beforeEach(async ({ page }) => {
    await open(page, CHATGPT, CHATGPT_COMPOSER);
  });

  test("a clean prompt leaves as it was typed and no draft leaves before it", async ({
    page,
    chat,
  }) => {
    await typeText(page, CLEAN_PROMPT);
    await draftsHadTheirChance(page);
    await page.keyboard.press("Enter");
    await waitForAnswer(page, 0);
    expect(textsOf(chat)).toEqual([CLEAN_PROMPT]);
    expect(countOf(chat, "draft", "autocomplete")).toBe(0);
    expect(await readDialog(page)).toBeNull();
  });

  test("personal data leaves as placeholders that stay the same in a conversation", async ({
    page,
    chat,
  }) => {
    await typeText(page, CLIENT_PROMPT);
    await page.keyboard.press("Enter");
    const dialog = await waitForDialog(page);
    expect(dialog.text).toContain("[IBAN_1]");
    expect(textsOf(chat)).toEqual([]);
    await pressControl(page, /placeholder/iu);
    await waitForAnswer(page, 0);

    await typeText(page, `Now in English, and mention ${CLIENT.iban} twice: ${CLIENT.iban}.`);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await pressControl(page, /placeholder/iu);
    await waitForAnswer(page, 1);
    const [first, second] = textsOf(chat);
    for (const placeholder of ["[PERSON_1]", "[IBAN_1]", "[PHONE_1]"])
      expect(first).toContain(placeholder);
    expect(second).toBe("Now in English, and mention [IBAN_1] twice: [IBAN_1].");
    for (const value of Object.values(CLIENT)) expectNowhere(chat, value);
  });

  test("a key is stopped, the text stays in the composer and the page goes on", async ({
    page,
    chat,
  }) => {
    await typeText(page, KEY_PROMPT);
    await page.keyboard.press("Enter");
    const dialog = await waitForDialog(page);
    expect(dialog.controls.filter(({ name }) => /send/iu.test(name))).toEqual([]);
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    await waitFor("the text", async () => (await composerText(page)) === KEY_PROMPT);
    expectNowhere(chat, ACCESS_KEY);

    await clearComposer(page);
    await typeText(page, CLEAN_PROMPT);
    await page.keyboard.press("Enter");
    await waitFor("the clean prompt", () => textsOf(chat).includes(CLEAN_PROMPT));
    expectNowhere(chat, ACCESS_KEY);
  });

  test("an attack in a pasted mail needs a reason", async ({ page, chat }) => {
    await pasteText(page, MAIL_PROMPT);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    expect(textsOf(chat)).toEqual([]);
    await giveReason(page, REASON);
    await waitForAnswer(page, 0);
    expect(textsOf(chat)[0]).toContain("Rostock");
  });

  test("an edited turn is judged again", async ({ page, chat }) => {
    await typeText(page, CLEAN_PROMPT);
    await page.keyboard.press("Enter");
    await waitForAnswer(page, 0);
    await page.getByTestId("edit-turn").click();
    await page.getByLabel("Edit message").fill(KEY_PROMPT);
    await page.getByTestId("edit-send").click();
    await waitForDialog(page);
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    expect(textsOf(chat)).toEqual([CLEAN_PROMPT]);
    expectNowhere(chat, ACCESS_KEY);
  });

  test("a regenerated turn leaves with the same placeholders", async ({ page, chat }) => {
    await typeText(page, CLIENT_PROMPT);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await pressControl(page, /placeholder/iu);
    await waitForAnswer(page, 0);
    await page.getByTestId("regenerate").click();
    await waitFor("the regenerated request", async () => {
      if (await readDialog(page)) {
        await waitForDialog(page);
        await pressControl(page, /placeholder/iu);
      }
      return textsOf(chat).length === 2;
    });
    const [first, again] = textsOf(chat);
    expect(again).toBe(first);
    for (const value of Object.values(CLIENT)) expectNowhere(chat, value);
  });

  test("nothing leaks or is lost when the worker dies between keystrokes", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    await page.click(CHATGPT_COMPOSER);
    let kills = 0;
    for (const piece of KEYSTROKES) {
      await page.keyboard.type(piece, { delay: 4 });
      if (await killWorker(context, extensionId)) kills++;
    }
    expect(kills).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await pressControl(page, /placeholder/iu);
    await waitForAnswer(page, 0);
    const whole = KEYSTROKES.join("").replace(OTHER_IBAN, "[IBAN_1]");
    expect(textsOf(chat)).toEqual([whole]);
    expectNowhere(chat, OTHER_IBAN);
  });
});

test("Open WebUI: history that is sent again carries no value either", async ({
  page,
  chat,
  openPage,
}) => {
  const own = await openPage("popup.html");
  await waitFor("the guard on the host that policy names", () =>
    own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
  );
  await page.bringToFront();
  await open(page, OPENWEBUI, OPENWEBUI_COMPOSER);
  await typeText(page, `Is ${OTHER_IBAN} plausible?`, OPENWEBUI_COMPOSER);
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  await pressControl(page, /placeholder/iu);
  await waitForAnswer(page, 0);
  await typeText(page, CLEAN_PROMPT, OPENWEBUI_COMPOSER);
  await page.keyboard.press("Enter");
  await waitFor("the second answer", async () => {
    if (await readDialog(page)) {
      await waitForDialog(page);
      await pressControl(page, /placeholder/iu);
    }
    return (await answers(page)) === 2;
  });
  const turns = chat.received().filter(({ channel }) => channel === "prompt");
  expect(turns).toHaveLength(2);
  expect(turns[1]?.body).toContain("[IBAN_1]");
  expect(turns[1]?.body).toContain(CLEAN_PROMPT);
  expectNowhere(chat, OTHER_IBAN);
});

/** Opens a page whose guard has its policy: the extension's pages name the organisation then. */
async function open(page: Page, url: string, landmark: string): Promise<void> {
  await page.goto(url);
  await page.locator(landmark).first().waitFor();
}

/** Lets the page's own timers for drafts run out. */
async function draftsHadTheirChance(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
}

function countOf(chat: ChatServer, ...channels: string[]): number {
  return chat.received().filter(({ channel }) => channels.includes(channel)).length;
}
