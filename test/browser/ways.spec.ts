/** Every way of sending that a page has, in turn: what may not leave does not, and what is replaced is replaced. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ACCESS_KEY, KEY_PROMPT, OTHER_IBAN } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { expectNowhere } from "../support/arrived";
import { CHATGPT } from "../support/chat-page";
import {
  dismissDialog,
  pressControl,
  readDialog,
  waitForDialog,
  waitForNoDialog,
} from "../support/dialog";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");

test.use({ managed: { tenant: "northgate", policy: POLICY } });

test("a blocked value leaves by no way of sending that a page has", async ({ page, chat }) => {
  test.setTimeout(240_000);
  await openLab(page);
  const ways = await page.locator("#ways button").allTextContents();
  expect(ways.length).toBeGreaterThan(15);
  const arrived: string[] = [];
  const saw: Record<string, string> = {};
  for (const [number, way] of ways.entries()) {
    const text = `Good morning from gate ${number + 1}`;
    const clean = await send(page, way, text);
    await waitFor(`the clean text by ${way}`, () => holds(chat, text)).catch(() =>
      arrived.push(`${way}: a clean text did not arrive (page saw ${clean})`),
    );
    saw[way] = await send(page, way, KEY_PROMPT);
    if (holds(chat, ACCESS_KEY)) arrived.push(`${way}: the key arrived`);
    chat.clear();
  }
  expect(arrived).toEqual([]);
  for (const way of ["fetch string", "fetch Request", "fetch stream", "XMLHttpRequest"])
    expect(saw[way], way).toContain("status 403");
  expect(saw["XMLHttpRequest"]).toContain("status 403, readystatechange load loadend");
});

test("values are replaced in whatever body the page built", async ({ page, chat }) => {
  await openLab(page);
  const text = `Is ${OTHER_IBAN} the right account?`;
  const readable = [
    "fetch string",
    "fetch Request",
    "fetch Blob",
    "fetch typed array",
    "fetch stream",
    "second part",
    "XMLHttpRequest",
  ];
  for (const way of readable) {
    expect(await send(page, way, text, /placeholder/iu), way).toContain("status 200");
    expect(holds(chat, "[IBAN_1]"), way).toBe(true);
    expectNowhere(chat, OTHER_IBAN);
    chat.clear();
  }
});

async function openLab(page: Page): Promise<void> {
  await page.goto(`${CHATGPT}lab`);
  await page.locator("#ways button").first().waitFor();
}

/** Sends by a way of the lab page and answers the dialog, if one comes; what the page saw. */
async function send(page: Page, way: string, text: string, answer?: RegExp): Promise<string> {
  let seen: string | null = null;
  let asked = "";
  const sending = page
    .evaluate(([by, value]) => window.sendBy(by ?? "", value ?? ""), [way, text])
    .then((result) => {
      seen = result;
    });
  await waitFor(`${way} to end`, async () => {
    const dialog = await readDialog(page);
    if (dialog) {
      asked += ` after “${dialog.name}”`;
      await waitForDialog(page);
      if (answer) await pressControl(page, answer);
      else await dismissDialog(page);
      await waitForNoDialog(page, `${way}: “${dialog.name}”`);
    }
    return seen !== null;
  });
  await sending;
  return `${seen ?? ""}${asked}`;
}

function holds(chat: ChatServer, value: string): boolean {
  return entriesHolding(chat.received(), value).length > 0;
}
