/** After a message was refused: the guard shows where the value is, and leaves alone what the user wrote meanwhile. */
import type { Page } from "@playwright/test";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../scripts/tour/values";
import { PAGES } from "../pages/chat/behaviours";
import { answers } from "../support/chat-page";
import { dismissDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { test, expect } from "../support/one-browser";
import { textOf, type } from "../support/site-thread";
import { waitFor } from "../support/wait-for";

/** Longer than the message that is refused, so that its offsets are places in here. */
const DRAFT =
  "Please compare the two offers for the new label printer, and say which one is cheaper after five years.";

for (const id of ["chatgpt", "copilot"]) {
  const site = PAGES.find((page) => page.id === id);
  if (!site) throw new Error(`${id} has no page`);
  const { host, path, composer, name } = site;

  test(`${name}: a draft is left alone when an older message was changed and refused`, async ({
    page,
    chat,
  }) => {
    await page.goto(`https://${host}${path}`);
    await type(page, composer, CLEAN_PROMPT);
    await page.keyboard.press("Enter");
    await waitFor("the answer", async () => (await answers(page)) === 1, { timeoutMs: 45_000 });
    await type(page, composer, DRAFT);
    await page.getByTestId("edit-turn").last().click();
    await page.getByLabel("Edit message").fill(KEY_PROMPT);
    await page.getByTestId("edit-send").click();
    await waitForDialog(page);
    await dismissDialog(page);
    await waitForNoDialog(page);
    await page.getByTestId("regenerate-thread-error-button").waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await page.keyboard.type("x");
    expect(await textOf(page, composer)).toBe(DRAFT);
    expect(chat.received().filter(({ body }) => body.includes(ACCESS_KEY))).toEqual([]);
  });

  test(`${name}: the value of a refused message is selected, to be written over`, async ({
    page,
  }) => {
    await page.goto(`https://${host}${path}`);
    await type(page, composer, KEY_PROMPT);
    await page.keyboard.press("Enter");
    await waitForDialog(page, 45_000);
    await dismissDialog(page);
    await waitForNoDialog(page);
    await waitFor("the text", async () => (await textOf(page, composer)) === KEY_PROMPT);
    await waitFor("the selection", async () => (await selected(page)) === ACCESS_KEY);
    await page.keyboard.type("a key");
    expect(await textOf(page, composer)).toBe(KEY_PROMPT.replace(ACCESS_KEY, "a key"));
  });
}

function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLTextAreaElement
      ? at.value.slice(at.selectionStart, at.selectionEnd)
      : String(getSelection());
  });
}
