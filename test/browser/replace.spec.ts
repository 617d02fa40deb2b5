/** A value replaced before it is sent: its placeholder means the same person in the whole conversation. */
import { readFileSync } from "node:fs";
import { CLIENT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  composerText,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { pressControl, waitForDialog } from "../support/dialog";
import { expect, test } from "../support/fixtures";
import { shieldWords } from "../support/shield";
import { waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");
const OTHER = "Tobias Lindqvist";

test.use({ managed: { tenant: "northgate", policy: POLICY } });

test("the second person of a conversation gets a placeholder of his own", async ({
  page,
  chat,
}) => {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await typeText(page, `Write a short reference letter for my colleague ${CLIENT.name}.`);
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  await pressControl(page, /placeholder/iu);
  await waitForAnswer(page, 0);
  expect(new URL(page.url()).pathname).toMatch(/^\/c\//u);

  await typeText(page, `Now one for my colleague ${OTHER}, please.`);
  await waitFor("the finding", async () => /^1 thing found/u.test(await shieldWords(page)));
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Enter");
  const replaced = "Now one for my colleague [PERSON_2], please.";
  await waitFor("the placeholder", async () => (await composerText(page)) === replaced);
  await page.keyboard.press("Enter");
  await waitForAnswer(page, 1);
  expect(entriesHolding(chat.received(), replaced)).toHaveLength(1);
  expect(entriesHolding(chat.received(), OTHER)).toEqual([]);
});
