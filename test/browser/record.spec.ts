/** What the record holds when the background could not answer, and its file, checked without the browser. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { CLEAN_PROMPT } from "../../scripts/tour/values";
import type { AuditEvent } from "../../src/policy/audit-event";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  clearComposer,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { pressControl, waitForDialog } from "../support/dialog";
import { readDatabases } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

/** Allows what cannot be checked, but for one rule. */
const POLICY = JSON.stringify({
  format: 1,
  tenant: "northgate",
  version: 1,
  organisation: { name: "Northgate" },
  onUnavailable: "allow",
  deadlineMs: 300,
  model: { enabled: false },
  record: { logAllowed: true },
  rules: [
    {
      id: "keys",
      title: { en: "Keys stay." },
      when: { types: ["API_KEY"] },
      action: "block",
      onUnavailable: "warn",
    },
  ],
});

test.setTimeout(120_000);
test.use({ managed: { tenant: "northgate", policy: POLICY } });

test("a message that went out while the background hung was asked about by its rule, and is on record", async ({
  page,
  serviceWorker,
  openPage,
}, testInfo) => {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await typeText(page, "A first message that is checked.");
  await page.keyboard.press("Enter");
  await waitForAnswer(page, 0);

  await clearComposer(page);
  await typeText(page, CLEAN_PROMPT);
  // It hangs as soon as it has answered, so that the message cannot be there before.
  const worker = await serviceWorker();
  await worker.evaluate(() => {
    setTimeout(() => {
      const end = Date.now() + 7_000;
      while (Date.now() < end);
    });
  });
  await page.keyboard.press("Enter");
  const dialog = await waitForDialog(page);
  expect(dialog.text).toMatch(/could not be checked/iu);
  await pressControl(page, /send/iu);
  await waitForAnswer(page, 1);
  await worker.evaluate(() => "back");

  const own = await openPage("watched.html");
  const event = await waitFor("the event of the unchecked message", async () => {
    const rows = (await readDatabases(own))["sluice/events"] ?? [];
    return rows.map((row) => row["event"] as AuditEvent).find((row) => row.unavailable !== null);
  });
  expect(event).toMatchObject({
    kind: "decision",
    site: { id: "chatgpt", host: "chatgpt.com" },
    channel: "prompt",
    action: "warn",
    choice: "send-anyway",
    outcome: "sent",
    unavailable: { what: "background", fallback: "warn" },
    policyVersion: 1,
  });

  const saved = own.waitForEvent("download");
  await own.getByRole("button", { name: "Save as JSON" }).click();
  const file = testInfo.outputPath("record.json");
  await (await saved).saveAs(file);
  expect(verify(file)).toMatchObject({ status: 0 });
  writeFileSync(file, readFileSync(file, "utf8").replace('"send-anyway"', '"cancel"'));
  expect(verify(file)).toMatchObject({ status: 1 });
});

function verify(file: string) {
  const words = ["node_modules/tsx/dist/cli.mjs", "scripts/record.ts", "verify", file];
  return spawnSync(process.execPath, words, { encoding: "utf8" });
}
