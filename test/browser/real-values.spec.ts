/** Real values behind placeholders: for the user's eyes and clipboard, never for the page. */
import type { Page } from "@playwright/test";
import { CHATGPT, CHATGPT_COMPOSER, typeText, waitForAnswer } from "../support/chat-page";
import { accessibilityTree, pressControl, readDialog, waitForDialog } from "../support/dialog";
import { expect, test } from "../support/one-browser";
import { waitFor } from "../support/wait-for";

const VALUE = "DE75 8504 3721 9968 3521 07";

test.setTimeout(120_000);

test.beforeEach(async ({ page }) => {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await typeText(page, `Please thank the customer with the account ${VALUE} for me.`);
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  const closed = async () => (await readDialog(page)) === null;
  for (let tries = 0; tries < 20 && !(await closed()); tries++)
    await pressControl(page, /placeholder/iu).catch(() => undefined);
  await waitForAnswer(page, 0);
  // The page knows what was typed in it; what is asked here is whether it learns more from a card.
  await page.evaluate((value) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes(value)) node.nodeValue = "…";
    (document.activeElement as HTMLElement | null)?.blur();
  }, VALUE);
});

/** What assistive technology reads on the page. */
async function read(page: Page): Promise<string> {
  const nodes = await accessibilityTree(page);
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ""))
    .join("\n");
}

/** Everything by which a page could come at what a card shows. */
function pageReads(page: Page): Promise<string> {
  return page.evaluate((value) => {
    const seen: string[] = [document.documentElement.outerHTML, document.documentElement.innerText];
    for (const element of document.querySelectorAll("*"))
      seen.push(element.shadowRoot?.textContent ?? "");
    for (let x = 0; x < innerWidth; x += 40)
      for (let y = 0; y < innerHeight; y += 20) {
        const element = document.elementFromPoint(x, y);
        seen.push(element?.shadowRoot?.textContent ?? "");
        const place = document.caretPositionFromPoint(x, y);
        seen.push(place?.offsetNode.nodeValue ?? "");
      }
    getSelection()?.removeAllRanges();
    const find = (window as unknown as { find: (text: string) => boolean }).find;
    if (find(value)) seen.push(`found: ${value}`);
    getSelection()?.removeAllRanges();
    document.execCommand("selectAll");
    seen.push(getSelection()?.toString() ?? "");
    return seen.join("\n");
  }, VALUE);
}

async function selectAnswer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let last: Node | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes("[IBAN_1]")) last = node;
    if (last) getSelection()?.selectAllChildren(last.parentElement ?? last);
  });
}

test("what is selected is copied with real values, and the page cannot read the card", async ({
  page,
}) => {
  await page.evaluate(() => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    for (const type of ["keydown", "copy", "click", "pointerdown", "selectionchange"])
      addEventListener(
        type,
        (event) => noted.push(`${type} ${(event.target as Node).nodeName}`),
        true,
      );
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => {
      noted.push(`clipboard ${text}`);
      return write(text);
    };
  });
  await selectAnswer(page);
  await waitFor("the card", async () => (await read(page)).includes("Copy with real values"));
  expect(await read(page)).toContain(`[IBAN_1] ${VALUE}`);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Enter");
  await waitFor("the copy", async () => (await read(page)).includes("Copied"));
  expect(await page.evaluate(() => JSON.stringify(Object(window).noted))).not.toContain(VALUE);
  const clipboard = await page.evaluate(() => navigator.clipboard.readText());
  expect(clipboard).toContain(VALUE);
  expect(clipboard).not.toContain("[IBAN_1]");
});

test("a page that looks everywhere finds no value while the card stands", async ({ page }) => {
  await selectAnswer(page);
  await waitFor("the card", async () => (await read(page)).includes(VALUE));
  expect(await pageReads(page)).not.toContain(VALUE);
});

test("by keyboard alone: Alt+↓ lists, Enter copies, Escape closes", async ({ page }) => {
  await page.keyboard.press("Alt+ArrowDown");
  await waitFor("the card", async () => (await read(page)).includes(`[IBAN_1] ${VALUE}`));
  await page.keyboard.press("Enter");
  await waitFor("the copy", async () => (await read(page)).includes("Copied"));
  await page.keyboard.press("Escape");
  await waitFor("the card to go", async () => !(await read(page)).includes(VALUE));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(VALUE);
});

test("a page's own key and selection events open nothing that it could press", async ({ page }) => {
  await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true }));
  });
  await page.waitForTimeout(600);
  expect(await read(page)).not.toContain(VALUE);
});
