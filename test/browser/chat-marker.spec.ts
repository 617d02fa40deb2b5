/** A message's marker comes back in another chat: policy decides, and it is on record; in its own chat it is nothing. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AuditEvent } from "../../src/policy/audit-event";
import type { PolicyInput } from "../../src/policy/schema";
import { CHATGPT, CHATGPT_COMPOSER, typeText, waitForAnswer } from "../support/chat-page";
import { dismissDialog, pressControl, readDialog, waitForDialog } from "../support/dialog";
import { readDatabases, waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = JSON.parse(
  readFileSync("scripts/tour/northgate.policy.json", "utf8"),
) as PolicyInput;
const STAYS = {
  id: "one-chat",
  title: { en: "What was cleaned for one chat stays in it." },
  when: { types: ["CANARY"], subtypes: ["CHAT_MARKER"] },
  action: "block",
} as const satisfies PolicyInput["rules"][number];
const MARKER = /\[REF#[a-z2-7]{12}\]/u;

test.use({
  managed: {
    tenant: "northgate",
    policy: JSON.stringify({ ...POLICY, chatMarkers: true, rules: [STAYS, ...POLICY.rules] }),
  },
});
test.setTimeout(120_000);

test("a chat's marker in another chat's message and answer, and in its own", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  const popup = await waitForOrganisation(context, extensionId, "Northgate");
  const seen = async () =>
    ((await readDatabases(popup))["sluice/events"] ?? [])
      .map((row) => row["event"] as AuditEvent)
      .filter(({ kind }) => kind === "canary")
      .map(({ channel, detail }) => `${channel} ${detail}`);

  await open(page);
  await typeText(page, "Please thank the customer with the account DE75 8504 3721 9968 3521 07.");
  await page.keyboard.press("Enter");
  const dialog = await waitForDialog(page);
  expect(dialog.text).toMatch(MARKER);
  await pressControl(page, /placeholder/iu);
  await waitForAnswer(page, 0);
  const marker = MARKER.exec(JSON.stringify(chat.received()))?.[0] ?? "";
  expect(JSON.stringify(chat.received())).toContain(`account [IBAN_1]${marker}.`);
  expect(marker).not.toBe("");

  const coded = Buffer.from(`so it is ${marker}, as said`).toString("base64");
  chat.script("coded", {
    type: "text/event-stream",
    pieces: [`event: delta\ndata: ${JSON.stringify({ v: `Decode ${coded} please.` })}\n\n`],
  });
  expect(await ask(page)).toContain(coded);

  const other = await context.newPage();
  await open(other);
  expect(await ask(other)).toContain(coded);
  await expect.poll(seen).toEqual(["answer chat-marker:chatgpt.com"]);

  await typeText(other, `The customer ${marker} was thanked.`);
  await other.keyboard.press("Enter");
  expect((await waitForDialog(other)).text).toContain(STAYS.title.en);
  await expect
    .poll(seen)
    .toEqual(["answer chat-marker:chatgpt.com", "prompt chat-marker:chatgpt.com"]);
  await dismissDialog(other);
  expect(JSON.stringify(chat.received())).not.toContain("was thanked");

  await page.bringToFront();
  await typeText(page, `And ${marker}?`);
  await page.keyboard.press("Enter");
  await waitForAnswer(page, 1);
  expect(await readDialog(page)).toBeNull();
  expect(await seen()).toHaveLength(2);
  expect(JSON.stringify(await readDatabases(popup))).not.toContain(marker.slice(5, -1));
});

async function open(page: Page): Promise<void> {
  await page.bringToFront();
  await page.goto(CHATGPT);
  await waitFor("the composer", () => page.locator(CHATGPT_COMPOSER).isVisible());
}

/** A message by the page's own script, answered with what is scripted. */
function ask(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const message = { author: { role: "user" }, content: { parts: ["What was it?"] } };
    const init = { method: "POST", body: JSON.stringify({ messages: [message] }) };
    return (await fetch("/backend-api/f/conversation?script=coded", init)).text();
  });
}
