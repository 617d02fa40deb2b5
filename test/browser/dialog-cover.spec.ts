/** What a page draws over the dialog: it is raised again, and until it can be seen nothing can be sent. */
import type { Page } from "@playwright/test";
import { pointOf, readDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { expect, open, test, told } from "../support/gallery";
import { waitFor } from "../support/wait-for";

declare global {
  interface Window {
    wasFullScreen?: boolean;
  }
}

const SEND = /^Send with placeholders/u;
const SENT = { choice: "send-redacted", reason: null, keep: [] };

test("a popover in a shadow root does not stay above it", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  await cover(page, false);
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  expect(await told(page)).toEqual([]);
  await waitFor("it on top", () => onTop(page));
  await waitForDialog(page);
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([SENT]);
});

test("a see-through cover that keeps coming back lets nothing be sent, and Edit is still there", async ({
  page,
}) => {
  await open(page, "warn");
  await waitForDialog(page);
  await cover(page, true);
  await page.waitForTimeout(300);
  const at = await pointOf(page, SEND);
  for (let times = 0; times < 12; times++) {
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(120);
  }
  expect(await told(page)).toEqual([]);
  expect(await readDialog(page)).not.toBeNull();
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "edit", reason: null, keep: [] }]);
});

test("a click on the button itself sends when nothing covers it", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  const { x, y } = await pointOf(page, SEND);
  await page.mouse.click(x, y);
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([SENT]);
});

test("what fills the screen gives way to it", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  await page.evaluate(() => {
    addEventListener("fullscreenchange", () => (window.wasFullScreen = true), true);
    addEventListener("click", () => void document.querySelector("main")?.requestFullscreen(), {
      once: true,
    });
  });
  await page.mouse.click(5, 5);
  await waitFor("full screen", () => page.evaluate(() => window.wasFullScreen === true));
  await waitFor("its end", () => page.evaluate(() => document.fullscreenElement === null));
  await waitFor("it on top", () => onTop(page));
  await waitForDialog(page);
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([SENT]);
});

test("a notice and a dialog stand beside each other", async ({ page }) => {
  await page.evaluate(() => window.gallery.notice("coached", 1));
  await open(page, "change");
  await waitForDialog(page);
  await page.evaluate(() => window.gallery.notice("refused", 1));
  await page.waitForTimeout(500);
  await waitForDialog(page);
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([SENT]);
});

/** Puts a cover nobody sees over everything, from where the page's document does not hear of it. */
async function cover(page: Page, again: boolean): Promise<void> {
  await page.evaluate((again) => {
    const home = document.createElement("section");
    document.body.append(home);
    const sheet = document.createElement("div");
    sheet.popover = "manual";
    for (const [name, value] of [
      ["position", "fixed"],
      ["inset", "0"],
      ["width", "100vw"],
      ["height", "100vh"],
      ["background", "rgb(0 0 0 / 0.01)"],
      ["pointer-events", "none"],
    ] as const)
      sheet.style.setProperty(name, value);
    home.attachShadow({ mode: "open" }).append(sheet);
    sheet.showPopover();
    if (again)
      setInterval(() => {
        sheet.hidePopover();
        sheet.showPopover();
      }, 50);
  }, again);
}

/** Is our element what a click in the middle of the card would meet? */
async function onTop(page: Page): Promise<boolean> {
  const { x, y } = await pointOf(page, SEND);
  return page.evaluate(
    ([left, top]) => {
      for (const sheet of document.querySelectorAll<HTMLElement>("section"))
        sheet.shadowRoot
          ?.querySelector<HTMLElement>("[popover]")
          ?.style.removeProperty("pointer-events");
      return (
        document.elementFromPoint(left ?? 0, top ?? 0)?.matches("html > div, dialog > div") ?? false
      );
    },
    [x, y],
  );
}
