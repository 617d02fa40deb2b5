import type { CDPSession, Page } from "@playwright/test";
import { eyesOf } from "../../../test/support/dialog";
import { targetOfPage } from "../../../test/support/targets";
import type { FaultTab } from "./tab";

const AT_ONCE = 100;
const SMALL = { width: 640, height: 360 };

/** Chromium's tab, by its driver. */
export function chromiumTab(page: Page): FaultTab {
  let keys: Promise<CDPSession> | null = null;
  return {
    eyes: eyesOf(page),
    target: () => targetOfPage(page),
    ask: (source) => page.evaluate(source),
    toFront: () => page.bringToFront(),
    press: (key) => page.keyboard.press(key),
    typeKeys: (text) => page.keyboard.type(text, { delay: 4 }),
    async pourKeys(text) {
      keys ??= page.context().newCDPSession(page);
      await pour(await keys, text);
    },
    click: (selector) => page.click(selector),
    chooseFile: (selector, { name, text }) =>
      page.setInputFiles(selector, { name, mimeType: "text/plain", buffer: Buffer.from(text) }),
    makeSmall: () => page.setViewportSize(SMALL),
    setOffline: (offline) => page.context().setOffline(offline),
    async reload() {
      await page.reload({ waitUntil: "domcontentloaded" });
    },
    close: () => page.close(),
  };
}

/** Real key events, in their order, many on their way at once. */
async function pour(keys: CDPSession, text: string): Promise<void> {
  for (let at = 0; at < text.length; at += AT_ONCE)
    await Promise.all(
      [...text.slice(at, at + AT_ONCE)].flatMap((character) => [
        keys.send("Input.dispatchKeyEvent", {
          type: "keyDown",
          key: character,
          text: character,
          unmodifiedText: character,
        }),
        keys.send("Input.dispatchKeyEvent", { type: "keyUp", key: character }),
      ]),
    );
}
