/** The way in which `npm run gate -- --faults` stops the worker, and a message that could not be proved by it. */
import { readFileSync } from "node:fs";
import { chromiumTab } from "../../scripts/gate/faults/chromium-tab";
import { freezeAt, listenForFreeze, untilFrozen } from "../../scripts/gate/faults/freeze";
import { lostWords } from "../../scripts/gate/faults/judge";
import { stillAnswers } from "../../scripts/gate/faults/user";
import { CLIENT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import { textsOf } from "../support/arrived";
import { CHATGPT, CHATGPT_COMPOSER, composerText, typeText } from "../support/chat-page";
import { pressControl, waitForDialog } from "../support/dialog";
import { killWorker } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");
const ACCOUNT_PROMPT = `Write a friendly reminder that the money goes to ${CLIENT.iban} before Friday.`;

test.use({ managed: { tenant: "northgate", policy: POLICY } });

test("the text comes back when the worker dies and nobody can prove what was to be sent", async ({
  page,
  chat,
  context,
  extensionId,
  serviceWorker,
  openPage,
}) => {
  const own = await openPage("popup.html");
  await listenForFreeze(own);
  await freezeAt(await serviceWorker(), own, { port: "guard", hears: "prove" });
  await page.bringToFront();
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await typeText(page, ACCOUNT_PROMPT);
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  await pressControl(page, /placeholder/iu);
  await untilFrozen(own, 20_000);
  // What the dead worker knew of the message is gone with it.
  await own.evaluate(() => chrome.storage.session.clear());
  expect(await killWorker(context, extensionId)).toBe(true);
  await waitFor("the text", async () => (await composerText(page)) !== "");
  const composer = await composerText(page);
  expect(lostWords({ written: ACCOUNT_PROMPT, composer, sent: [] })).toBe(0);
  expect(textsOf(chat)).toEqual([]);
  expect(entriesHolding(chat.received(), CLIENT.iban)).toEqual([]);
  expect(await stillAnswers(chromiumTab(page), chat)).toBe(true);
});
