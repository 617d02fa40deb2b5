/** What the record says of an attack: its kind, and whether its words were pasted or typed. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { MAIL_PROMPT, REASON } from "../../scripts/tour/values";
import { giveReason } from "../../scripts/tour/verdict-steps";
import type { AuditEvent } from "../../src/policy/audit-event";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  clearComposer,
  pasteText,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { waitForDialog } from "../support/dialog";
import { readDatabases } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");

test.setTimeout(120_000);
test.use({ managed: { tenant: "northgate", policy: POLICY } });

test("an attack in a pasted mail is on record as pasted, the same words typed as typed", async ({
  page,
  openPage,
}) => {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  // The page cannot make words count as pasted: its own events are not believed.
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, MAIL_PROMPT);
  await typeText(page, MAIL_PROMPT);
  await sendAnyway(page, 0);

  await clearComposer(page);
  await pasteText(page, MAIL_PROMPT);
  await page.keyboard.type(" And keep it short.");
  await sendAnyway(page, 1);

  const own = await openPage("watched.html");
  const events = await waitFor("both events", async () => {
    const rows = (await readDatabases(own))["sluice/events"] ?? [];
    const decisions = rows
      .map((row) => row["event"] as AuditEvent)
      .filter(({ kind, action }) => kind === "decision" && action === "warn");
    return decisions.length >= 2 ? decisions : null;
  });
  expect(events.map(({ attack, ruleIds }) => ({ ...attack, ruleIds }))).toEqual([
    { kind: "injection", source: "typed", ruleIds: ["prompt-attack"] },
    { kind: "injection", source: "pasted", ruleIds: ["prompt-attack"] },
  ]);
});

async function sendAnyway(page: Page, before: number): Promise<void> {
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  await giveReason(page, REASON);
  await waitForAnswer(page, before);
}
