/** Reading and changing real editors as the content script does: ProseMirror, TipTap, a text area. */
import type { Page } from "@playwright/test";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  composerText,
  OPENWEBUI,
  OPENWEBUI_COMPOSER,
  typeText,
} from "../support/chat-page";
import { expect, test } from "../support/guard-harness";
import { waitFor } from "../support/wait-for";

const IBAN = "DE75 8504 3721 9968 3521 07";

test.beforeEach(async ({ page, bundles }) => {
  await page.addInitScript({ content: bundles.composer });
});

for (const [editor, url, selector] of [
  ["ProseMirror", CHATGPT, CHATGPT_COMPOSER],
  ["TipTap", OPENWEBUI, OPENWEBUI_COMPOSER],
] as const)
  test.describe(editor, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(url);
      await page.locator(selector).waitFor();
    });

    test("typed and pasted text is read with its lines", async ({ page }) => {
      await typeText(page, "first line\nsecond line", selector);
      await waitFor("the scan", async () => (await changes(page)).length > 0);
      expect((await changes(page)).at(-1)).toEqual(["typing", "first line\nsecond line"]);
      await page.evaluate(() => navigator.clipboard.writeText(" and more"));
      await page.keyboard.press("ControlOrMeta+V");
      await waitFor("the paste", async () => (await changes(page)).at(-1)?.[0] === "paste");
      expect((await changes(page)).at(-1)?.[1]).toBe("first line\nsecond line and more");
    });

    test("one value is replaced and nothing else, and undo brings it back", async ({ page }) => {
      await typeText(page, `Is it ${IBAN} or not?\nThanks`, selector);
      const done = await page.evaluate((iban) => window.hands.replace(iban, "[IBAN_1]"), IBAN);
      expect(done).toBe(true);
      expect(await page.evaluate(() => window.hands.text())).toBe("Is it [IBAN_1] or not?\nThanks");
      await page.keyboard.press("ControlOrMeta+Z");
      expect(await page.evaluate(() => window.hands.text())).toBe(`Is it ${IBAN} or not?\nThanks`);
    });

    test("what is underlined is the value itself", async ({ page }) => {
      await typeText(page, `Hello\nIs it ${IBAN} or not?`, selector);
      expect(await page.evaluate((iban) => window.hands.underline(iban), IBAN)).toBe(IBAN);
    });

    test("a text that would be lost is written back, line by line", async ({ page }) => {
      await page.evaluate(() => window.hands.write("first line\nsecond line"));
      expect(await page.evaluate(() => window.hands.text())).toBe("first line\nsecond line");
      expect(await composerText(page, selector)).toMatch(/^first line\s+second line$/u);
    });

    test("Enter and the button count as sending, Shift and Enter do not", async ({ page }) => {
      await typeText(page, "one\ntwo", selector);
      expect(await page.evaluate(() => window.hands.sent)).toEqual([]);
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => window.hands.sent)).toEqual(["one\ntwo"]);
    });
  });

test("a text area is read, changed and written as its framework expects", async ({ page }) => {
  await page.goto(OPENWEBUI);
  await page.locator(OPENWEBUI_COMPOSER).waitFor();
  const seen = await page.evaluate((iban) => {
    document.querySelector("#chat-input")?.remove();
    const form = document.createElement("form");
    const area = document.createElement("textarea");
    const inputs: string[] = [];
    area.addEventListener("input", () => inputs.push(area.value));
    form.append(area);
    document.body.append(form);
    area.value = `Is it ${iban} or not?`;
    const replaced = window.hands.replace(iban, "[IBAN_1]");
    area.value = "";
    window.hands.write("back again");
    return { replaced, inputs };
  }, IBAN);
  expect(seen).toEqual({ replaced: true, inputs: ["Is it [IBAN_1] or not?", "back again"] });
});

function changes(page: Page): Promise<[string, string][]> {
  return page.evaluate(() => window.hands.changes);
}
