/** A leak in two messages: a card in halves, a name here and a diagnosis there; and a chat that starts afresh. */
import type { Page } from "@playwright/test";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { answers, CHATGPT, CHATGPT_COMPOSER, typeText, waitForAnswer } from "../support/chat-page";
import { pressControl, readDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { killWorker } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const NAME = "Write a short birthday greeting to our colleague Henrike Petersen, please.";
const DIAGNOSIS =
  "She was diagnosed with multiple sclerosis last week. What should we ask her next?";
const FIRST_HALF = "The number begins with 4539 1488";
const SECOND_HALF = "and the rest of it is 0343 6467";
/** The model may have to be loaded first. */
const FIRST_MS = 45_000;

const POLICY = JSON.stringify({
  format: 1,
  tenant: "northgate",
  version: 1,
  organisation: { name: "Northgate" },
  deadlineMs: 40_000,
  rules: [
    {
      id: "patients",
      title: { en: "Names and diagnoses do not leave in one chat." },
      when: {
        together: { types: [["PERSON"], ["MEDICAL_CONDITION"]], within: "conversation" },
      },
      action: "warn",
      reason: "none",
    },
    {
      id: "cards",
      title: { en: "Cards leave as placeholders." },
      when: { types: ["CREDIT_CARD"] },
      action: "tokenise",
    },
  ],
});

test.use({ keepBrowser: true, managed: { tenant: "northgate", policy: POLICY } });

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
});

test("the second half of a card is replaced, also when the worker ended between them", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  await sendFreely(page, FIRST_HALF);
  expect(await killWorker(context, extensionId)).toBe(true);
  await send(page, SECOND_HALF);
  const dialog = await waitForDialog(page, FIRST_MS);
  expect(dialog.text).toContain("Together with what you sent earlier in this chat: a card number");
  await pressControl(page, /placeholder/iu);
  await waitForAnswer(page, 1);
  expect(holding(chat, "and the rest of it is [CARD_1]")).toBe(1);
  expect(holding(chat, "0343 6467")).toBe(0);
});

test("a diagnosis after a name is held, and not in a new chat", async ({ page, chat }) => {
  await sendFreely(page, NAME);
  await send(page, DIAGNOSIS);
  const dialog = await waitForDialog(page, FIRST_MS);
  expect(dialog.text).toContain("Together with what you sent earlier in this chat: a name");
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  expect(holding(chat, "sclerosis")).toBe(0);

  await page.locator("#new-chat").click();
  await sendFreely(page, DIAGNOSIS);
  expect(holding(chat, "sclerosis")).toBe(1);
  expect(holding(chat, "Petersen")).toBe(1);
});

async function send(page: Page, text: string): Promise<void> {
  await typeText(page, text);
  await page.keyboard.press("Enter");
}

/** Sends what nobody minds, and waits for its answer. */
async function sendFreely(page: Page, text: string): Promise<void> {
  const before = await answers(page);
  await send(page, text);
  await waitFor("the answer", async () => (await answers(page)) > before, { timeoutMs: FIRST_MS });
  expect(await readDialog(page)).toBeNull();
}

/** Messages that arrived with this in them. */
function holding(chat: ChatServer, value: string): number {
  return entriesHolding(chat.received(), value).filter(({ channel }) => channel === "prompt")
    .length;
}
