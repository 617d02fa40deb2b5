/** A message that the page sends where no site sends any: known by what its user has just written. */
import type { Page } from "@playwright/test";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import { expect, test } from "../support/one-browser";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  clearComposer,
  composerText,
  typeText,
} from "../support/chat-page";
import { waitForDialog, waitForNoDialog } from "../support/dialog";
import { pause, waitFor } from "../support/wait-for";

const SAVED_MS = 600;

/** Enter sends to `/v2/op`, by the way that is named; what is typed is saved at `/v2/keep`. */
async function renamed(page: Page, way: "fetch" | "xhr" | "beacon"): Promise<void> {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await page.evaluate(
    ([selector, by]) => {
      const composer = document.querySelector<HTMLElement>(selector) as HTMLElement;
      const answers: number[] = ((window as unknown as { answers: number[] }).answers = []);
      const send = (url: string, k: string) => {
        const body = JSON.stringify({ op: 7, k });
        if (by === "beacon") return navigator.sendBeacon(url, body);
        if (by === "fetch")
          return void fetch(url, { method: "POST", body }).then(({ status }) =>
            answers.push(status),
          );
        const form = new FormData();
        form.set("k", k);
        const xhr = new XMLHttpRequest();
        xhr.open("POST", url);
        xhr.onloadend = () => answers.push(xhr.status);
        xhr.send(form);
      };
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        event.stopImmediatePropagation();
        send("/v2/op", composer.innerText.trim());
        composer.replaceChildren(document.createElement("p"));
      };
      document.addEventListener("keydown", onKey, true);
      let timer = 0;
      composer.addEventListener("input", () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => send("/v2/keep", composer.innerText.trim()), 400);
      });
    },
    [CHATGPT_COMPOSER, way] as const,
  );
}

const statuses = (page: Page) =>
  page.evaluate(() => (window as unknown as { answers: number[] }).answers);

for (const way of ["fetch", "xhr", "beacon"] as const)
  test(`a key is asked about and kept, and a clean message leaves untouched: ${way}`, async ({
    page,
    chat,
  }) => {
    await renamed(page, way);
    const at = (path: string) => chat.received().filter(({ url }) => url === path);

    await typeText(page, KEY_PROMPT);
    await pause(SAVED_MS);
    expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
    await page.keyboard.press("Enter");
    const dialog = await waitForDialog(page);
    expect(dialog.text).toMatch(/key/iu);
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    await waitFor("the text", async () => (await composerText(page)) === KEY_PROMPT);
    await pause(SAVED_MS); // the page saves it once more, and nobody is asked again
    await waitForNoDialog(page);
    expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);

    await clearComposer(page);
    await typeText(page, CLEAN_PROMPT);
    await waitFor("the saved draft", () => at("/v2/keep").length > 0);
    await page.keyboard.press("Enter");
    await waitFor("the message", () => at("/v2/op").length > 0);
    const [message] = at("/v2/op");
    if (way === "xhr") expect(message?.body).toContain(CLEAN_PROMPT);
    else expect(message?.body).toBe(JSON.stringify({ op: 7, k: CLEAN_PROMPT }));
    if (way !== "beacon") expect(await statuses(page)).toContain(403);
  });
