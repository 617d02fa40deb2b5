/** Firefox ends the content scripts of an extension that is installed anew, and brings the new ones into open tabs. */
import { expect, test } from "@playwright/test";
import { lostWords } from "../../scripts/gate/faults/judge";
import { composerText, typeText, type FaultTab } from "../../scripts/gate/faults/tab";
import { firefoxTab } from "../../scripts/gate/faults/firefox-tab";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../scripts/tour/values";
import { LOOK_ALIKE_HOSTS, startChatServer } from "../pages/chat/server";
import { entriesHolding } from "../pages/chat/received";
import { textsOf } from "../support/arrived";
import { CHATGPT, CHATGPT_COMPOSER } from "../support/chat-page";
import { waitForDialogIn } from "../support/dialog-driver";
import { firefoxPath, launchFirefox, type GuardedFirefox } from "../support/firefox";
import { pause, waitFor } from "../support/wait-for";

/** Until a message that was sent has left the composer. */
const SETTLE_MS = 1_000;

/** Port 443 is root's, and so is installing Firefox. */
if (firefoxPath() !== null && process.getuid?.() === 0)
  test("Firefox: a new version under a dialog and under a draft loses no word and lets nothing through", async () => {
    test.setTimeout(240_000);
    const chat = await startChatServer({ stateFolder: ".sluice", port: 443 });
    const firefox = await launchFirefox(firefoxPath() ?? "", LOOK_ALIKE_HOSTS);
    try {
      const asked = await open(firefox);
      await typeText(asked, KEY_PROMPT);
      const drafted = await open(firefox);
      await typeText(drafted, CLEAN_PROMPT);
      await asked.toFront();
      await asked.press("Enter");
      await waitForDialogIn(asked.eyes, 60_000);

      await firefox.install();
      await textIsBack(asked, KEY_PROMPT);
      await waitFor("no dialog", async () => (await asked.eyes.read()) === null);

      await drafted.toFront();
      await drafted.press("Enter");
      await pause(SETTLE_MS);
      await textIsBack(drafted, CLEAN_PROMPT);
      expect(textsOf(chat)).toEqual([]);
      expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
    } finally {
      await firefox.close();
      await chat.close();
    }
  });

async function open({ browser }: GuardedFirefox): Promise<FaultTab> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(CHATGPT, { waitUntil: "domcontentloaded" });
  await page.waitForSelector(CHATGPT_COMPOSER);
  return firefoxTab(page);
}

async function textIsBack(tab: FaultTab, written: string): Promise<void> {
  await waitFor(
    "the text",
    async () => lostWords({ written, composer: await composerText(tab), sent: [] }) === 0,
    { timeoutMs: 40_000, everyMs: 250 },
  );
}
