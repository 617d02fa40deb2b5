/** A message that is longer than the model has time for: its likeliest parts are read, and the dialog says so. */
import type { Page } from "@playwright/test";
import { CLEAN_PROMPT, CLIENT } from "../../scripts/tour/values";
import { textsOf } from "../support/arrived";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  composerText,
  pasteText,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { pressControl, waitForDialog, waitForNoDialog } from "../support/dialog";
import { waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { linesOf, report } from "../support/long-text";
import { waitFor } from "../support/wait-for";

/** Far less than twice `HALF` takes. */
const DEADLINE_MS = 5_000;
const HALF = 80_000;

const policy = JSON.stringify({
  format: 1,
  tenant: "long",
  version: 1,
  organisation: { name: "Long Texts Ltd" },
  deadlineMs: DEADLINE_MS,
  onUnavailable: "warn",
  rules: [
    {
      id: "people",
      title: { en: "Names stay inside." },
      when: { types: ["PERSON"] },
      action: "tokenise",
    },
  ],
});

test.use({ managed: { tenant: "long", policy } });

test.beforeEach(async ({ page, chat, context, extensionId }) => {
  test.setTimeout(120_000);
  await (await waitForOrganisation(context, extensionId, "Long Texts Ltd")).close();
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await warmUp(page);
  chat.clear();
});

test("a name in the middle of 160 kB is found in time, and the rest is told to be unread", async ({
  page,
  chat,
}) => {
  const text = `${report(HALF)}\nPlease thank Mrs ${CLIENT.name} for the keys.\n${report(HALF)}`;
  await pasteText(page, text);
  await page.keyboard.press("Enter");
  const dialog = await waitForDialog(page, 60_000);
  expect(dialog.text).toContain("part of it could not be checked in time");
  expect(dialog.text).toContain("[PERSON_1]");
  expect(textsOf(chat)).toEqual([]);
  await pressControl(page, /^Send with placeholders/u);
  await waitForNoDialog(page);
  // The look-alike repeats all of it word by word: nobody waits for that.
  await waitFor("the message at the site", () => textsOf(chat).length === 1);
  const [sent = ""] = textsOf(chat);
  expect(sent).not.toContain(CLIENT.name);
  expect(linesOf(sent)).toBe(linesOf(text.replace(CLIENT.name, "[PERSON_1]")));
});

test("what was not read goes back to the composer whole when its user edits", async ({
  page,
  chat,
}) => {
  const text = report(2 * HALF);
  await pasteText(page, text);
  await page.keyboard.press("Enter");
  const dialog = await waitForDialog(page, 60_000);
  expect(dialog.name).toContain("Part of this message could not be checked");
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  await waitFor("the text", async () => linesOf(await composerText(page)) === linesOf(text));
  expect(textsOf(chat)).toEqual([]);
});

/** The model is in memory once it has read a message. */
async function warmUp(page: Page): Promise<void> {
  await typeText(page, CLEAN_PROMPT);
  await page.keyboard.press("Enter");
  await waitForAnswer(page, 0);
}
