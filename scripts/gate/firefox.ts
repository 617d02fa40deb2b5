import type { KeyInput, Page } from "puppeteer-core";
import { LOOK_ALIKE_HOSTS } from "../../test/pages/chat/server";
import type { Tab } from "../../test/pages/hostile/trick";
import { readDatabasesHere } from "../../test/support/extension";
import { firefoxPath, launchFirefox, type GuardedFirefox } from "../../test/support/firefox";
import { firefoxSpot } from "../../test/support/firefox-dialog";
import { pause } from "../../test/support/wait-for";
import { POINTING_MS, PRESSING_MS, tripsIn, whole, type Before, type GateBrowser } from "./browser";

const READING_MS = 20_000;
const WRITTEN_MS = 500;
const POLL_MS = 100;
/** Until the dialog counts keys after the focus came. */
const FOCUS_MS = 600;
/** The driver never hears that a page of an extension has loaded. */
const OWN_PAGE_MS = 2_000;

/** Firefox with the extension, or bare. The look-alike hosts must answer on port 443. */
export async function openFirefox(
  install: "unpacked" | "none",
  before: Before | null,
): Promise<GateBrowser> {
  const firefox = await launchFirefox(firefoxPath() ?? "", LOOK_ALIKE_HOSTS, false);
  await before?.(async () => tabOf(firefox, await firefox.browser.newPage()));
  if (install !== "none") await firefox.install();
  return {
    open: async () => tabOf(firefox, await firefox.browser.newPage()),
    alone: () => Promise.reject(new Error("no trick needs an undriven Firefox")),
    async trips() {
      if (install === "none") return [];
      await pause(WRITTEN_MS);
      const own = await firefox.browser.newPage();
      await own.goto(firefox.address("watched.html"), { timeout: OWN_PAGE_MS }).catch(() => null);
      const rows = await Promise.race([own.evaluate(readDatabasesHere), pause(READING_MS)]);
      await own.close().catch(() => undefined);
      if (!rows) throw new Error("the extension's record could not be read");
      return tripsIn(rows);
    },
    close: () => firefox.close(),
  };
}

function tabOf(firefox: GuardedFirefox, page: Page): Tab {
  return {
    async go(path) {
      await page.goto(whole(path), { waitUntil: "domcontentloaded" });
    },
    async back() {
      // The driver waits for a page to load, which one out of the cache does not.
      await page.evaluate("history.back()").catch(() => undefined);
    },
    ask: (source) => page.evaluate(source),
    hover: (x, y) => page.mouse.move(x, y),
    async click(x, y) {
      await page.mouse.move(x, y);
      await pause(POINTING_MS);
      await page.mouse.click(x, y, { delay: PRESSING_MS });
    },
    spot: (name) => firefoxSpot(page, name),
    async press(key) {
      if (!(await page.evaluate("document.hasFocus()"))) {
        await page.bringToFront(); // others get no keys
        await pause(FOCUS_MS);
      }
      const held = key.replace("Space", " ").split("+") as KeyInput[]; // its protocol has no name for it
      const last = held.pop() as KeyInput;
      for (const one of held) await page.keyboard.down(one);
      await page.keyboard.press(last);
      for (const one of held) await page.keyboard.up(one);
    },
    type: (text) => page.keyboard.type(text),
    async until(source, ms = 3_000) {
      for (let waited = 0; waited < ms; waited += POLL_MS) {
        if (await page.evaluate(source).catch(() => false)) return true;
        await pause(POLL_MS);
      }
      return false;
    },
    async another(path) {
      const next = await firefox.browser.newPage();
      await next.goto(whole(path), { waitUntil: "domcontentloaded" });
      return tabOf(firefox, next);
    },
    close: () => page.close(),
    // No driver can do it; the trick is not for Firefox.
    reloadExtension: () => Promise.resolve(),
  };
}
