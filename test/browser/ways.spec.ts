/** Every way of sending that a page has, in turn, each with its dialog: what may not leave does not. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ACCESS_KEY, KEY_PROMPT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { CHATGPT } from "../support/chat-page";
import { dismissDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");

test.use({ managed: { tenant: "northgate", policy: POLICY } });

/** Ways in which a page hears nothing of a refusal. */
const DEAF = /^(?:sendBeacon|WebSocket|form)/u;

test("a blocked value leaves by no way of sending that a page has", async ({ page, chat }) => {
  test.setTimeout(240_000);
  await openLab(page);
  const ways = await page.locator("#ways button").allTextContents();
  expect(ways.length).toBeGreaterThan(15);
  const saw: Record<string, string> = {};
  for (const [number, way] of ways.entries()) {
    const seen = sendBy(page, way, KEY_PROMPT);
    await waitForDialog(page);
    await dismissDialog(page);
    await waitForNoDialog(page, way);
    if (!DEAF.test(way)) saw[way] = await seen;
    // What is sent after it has arrived, and so would it have.
    const text = `Good morning from gate ${number + 1}`;
    const after = sendBy(page, way, text);
    await waitFor(`the clean text by ${way}`, () => holds(chat, text));
    expect(holds(chat, ACCESS_KEY), way).toBe(false);
    if (!DEAF.test(way)) await after;
    chat.clear();
  }
  for (const way of ["fetch string", "fetch Request", "fetch stream", "XMLHttpRequest"])
    expect(saw[way], way).toContain("status 403");
  expect(saw["XMLHttpRequest"]).toContain("status 403, readystatechange load loadend");
});

async function openLab(page: Page): Promise<void> {
  await page.goto(`${CHATGPT}lab`);
  await page.locator("#ways button").first().waitFor();
}

/** Sends by a way of the lab page; what the page saw, and nothing when it was closed before. */
function sendBy(page: Page, way: string, text: string): Promise<string> {
  return page
    .evaluate(([by, value]) => window.sendBy(by ?? "", value ?? ""), [way, text])
    .catch(() => "");
}

function holds(chat: ChatServer, value: string): boolean {
  return entriesHolding(chat.received(), value).length > 0;
}
