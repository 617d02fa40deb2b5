/** What a person does on the look-alike pages: type, paste, send, read. */
import type { Page } from "@playwright/test";
import { waitFor } from "./wait-for";

export const CHATGPT = "https://chatgpt.com/";
export const CHATGPT_COMPOSER = "#prompt-textarea";
export const OPENWEBUI = "https://openwebui.example/";
export const OPENWEBUI_COMPOSER = "#chat-input";

/** Types like a person: real key events, in the composer. */
export async function typeText(page: Page, text: string, composer = CHATGPT_COMPOSER) {
  await page.click(composer);
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press("Shift+Enter");
    await page.keyboard.type(line, { delay: 4 });
  }
}

/** Pastes through the real clipboard. */
export async function pasteText(page: Page, text: string, composer = CHATGPT_COMPOSER) {
  await page.click(composer);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press("ControlOrMeta+V");
  await waitFor("the pasted text in the composer", async () => (await composerText(page)) !== "");
}

/** Empties the composer by the keyboard. */
export async function clearComposer(page: Page, composer = CHATGPT_COMPOSER) {
  await page.click(composer);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
}

/** What stands in the composer. */
export async function composerText(page: Page, composer = CHATGPT_COMPOSER): Promise<string> {
  return (await page.locator(composer).innerText()).trim();
}

/** How many answers have been finished on this page. */
export function answers(page: Page): Promise<number> {
  return page.getByTestId("regenerate").count();
}

/** Waits until one more answer than `before` stands finished. */
export async function waitForAnswer(page: Page, before: number): Promise<void> {
  await waitFor("the answer", async () => (await answers(page)) > before);
}
