import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeyInput, Page } from "puppeteer-core";
import { firefoxEyes } from "../../../test/support/firefox-dialog";
import { contextOf } from "../../../test/support/firefox-protocol";
import type { FaultTab } from "./tab";

/** Firefox's tab, by its driver. */
export function firefoxTab(page: Page): FaultTab {
  const folder = mkdtempSync(join(tmpdir(), "sluice-file-"));
  return {
    eyes: firefoxEyes(page),
    target: () => Promise.resolve(contextOf(page)),
    ask: (source) => page.evaluate(source),
    toFront: () => page.bringToFront(),
    async press(keys) {
      const held = keys.split("+");
      const last = held.pop() as KeyInput;
      for (const key of held) await page.keyboard.down(key as KeyInput);
      await page.keyboard.press(last);
      for (const key of held.reverse()) await page.keyboard.up(key as KeyInput);
    },
    typeKeys: (text) => page.keyboard.type(text, { delay: 4 }),
    pourKeys: (text) => page.keyboard.type(text),
    click: (selector) => page.click(selector),
    async chooseFile(selector, { name, text }) {
      writeFileSync(join(folder, name), text);
      const input = (await page.$(selector)) as Awaited<ReturnType<Page["$"]>> & {
        uploadFile(path: string): Promise<void>;
      };
      await input.uploadFile(join(folder, name));
    },
    makeSmall: () => page.setViewport({ width: 640, height: 360 }),
    setOffline: (offline) => page.setOfflineMode(offline),
    async reload() {
      await page.reload({ waitUntil: "domcontentloaded" });
    },
    async close() {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
