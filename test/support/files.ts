/** Files as people give them to a page: chosen, dropped from outside the browser, pasted. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { test, type Page } from "@playwright/test";

export const FILE_WAYS = ["chosen", "dropped", "pasted"] as const;
export type FileWay = (typeof FILE_WAYS)[number];

/** `composer` is where it is dropped and pasted. */
export async function giveFile(
  page: Page,
  way: FileWay,
  composer: string,
  name: string,
  content: string,
): Promise<void> {
  if (way === "chosen") {
    const file = { name, mimeType: "text/plain", buffer: Buffer.from(content) };
    return page.locator("#upload-files").setInputFiles(file);
  }
  if (way === "dropped") return drop(page, composer, name, content);
  await page.click(composer);
  // A clipboard with a text file can be had by no means of a browser; what the page is told of it is the same.
  await page.locator(composer).evaluate(
    (target, [called = "", text = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([text], called, { type: "text/plain" }));
      const options = { clipboardData, bubbles: true, cancelable: true, composed: true };
      target.dispatchEvent(new ClipboardEvent("paste", options));
    },
    [name, content],
  );
}

/** By the browser's own input, as from a file manager. */
async function drop(page: Page, composer: string, name: string, content: string): Promise<void> {
  const path = test.info().outputPath("dropped", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const box = await page.locator(composer).boundingBox();
  if (!box) throw new Error(`there is no ${composer} to drop a file on`);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at });
  await session.detach();
}
