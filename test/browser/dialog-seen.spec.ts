/** Nothing is sent by a dialog that could not be read, or that somebody pressed who had not looked. */
import type { Page } from "@playwright/test";
import { pointOf, readDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { expect, open, test, told } from "../support/gallery";

const SEND = /^Send with placeholders/u;
const SENT = { choice: "send-redacted", reason: null, keep: [] };

test("who presses on and on has not looked; after a moment's rest a press counts", async ({
  page,
}) => {
  await open(page, "change");
  await waitForDialog(page);
  const { x, y } = await pointOf(page, SEND);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  const before = (await told(page)).length;
  await page.mouse.move(x, y);
  const opening = open(page, "change");
  for (let times = 0; times < 12; times++) {
    await page.mouse.click(x, y, { delay: 40 });
    await page.waitForTimeout(120);
  }
  await opening;
  expect((await told(page)).length).toBe(before);
  await page.waitForTimeout(700);
  await page.mouse.click(x, y);
  await waitForNoDialog(page);
  expect((await told(page)).slice(before)).toEqual([SENT]);
});

for (const [name, css] of [
  ["is zoomed out", "html { zoom: 0.05 }"],
  ["is see-through", "html { opacity: 0.01 }"],
  ["is blurred", "html { filter: blur(9px) }"],
] as const)
  test(`a page that ${name} gets no message sent`, async ({ page }) => {
    await open(page, "change");
    await waitForDialog(page);
    await style(page, css);
    await page.waitForTimeout(700);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    expect(await told(page)).toEqual([]);
    expect(await readDialog(page)).not.toBeNull();
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await page.waitForTimeout(900);
    await page.keyboard.press("Enter");
    await waitForNoDialog(page);
    expect(await told(page)).toEqual([SENT]);
  });

test("keys count only once they have come here for a moment", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  await page.evaluate(() => document.querySelector<HTMLElement>("#composer")?.focus());
  await page.waitForTimeout(60);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  expect(await told(page)).toEqual([]);
  await page.waitForTimeout(600);
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([SENT]);
});

test("a value is kept by no press that came too early", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  await style(page, "html { opacity: 0.01 }");
  await page.waitForTimeout(300);
  const { x, y } = await pointOf(page, /^Keep/u);
  await page.mouse.click(x, y);
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await page.waitForTimeout(900);
  const { x: right, y: down } = await pointOf(page, SEND);
  await page.mouse.click(right, down);
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([SENT]);
});

test("a page that registers names of colours and measures changes neither", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  const fair = await page.screenshot();
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  await page.evaluate(() => {
    for (const name of ["ground", "line", "text", "muted", "brand", "on-brand"])
      CSS.registerProperty({
        name: `--${name}`,
        syntax: "<color>",
        inherits: false,
        initialValue: "transparent",
      });
  });
  await style(page, ":root { --from-end: -60px; --from-left: -200px; --room: 100px }");
  await open(page, "change");
  await waitForDialog(page);
  expect(fair.equals(await page.screenshot())).toBe(true);
});

/** The gallery's own policy lets no style elements in. */
async function style(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
