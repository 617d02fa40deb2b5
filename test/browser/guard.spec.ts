/** The page guard's hooks, each way of sending in a real Chromium; the server says what really arrived. */
import type { Page } from "@playwright/test";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { expect, test } from "../support/guard-harness";
import { waitFor } from "../support/wait-for";

const LAB = "https://chatgpt.com/lab";

test.beforeEach(async ({ page }) => {
  await page.goto(LAB);
  await page.locator("#ways button").first().waitFor();
});

const FETCHES = [
  "fetch string",
  "fetch URL object",
  "fetch Request",
  "fetch Blob",
  "fetch typed array",
  "fetch ArrayBuffer",
  "fetch stream",
  "fetch FormData",
  "fetch URLSearchParams",
  "second part",
];

for (const way of FETCHES)
  test(`${way}: a clean text arrives, a stopped one never does`, async ({ page, chat }) => {
    expect(await send(page, way, "Good morning")).toBe("status 200");
    expect(await send(page, way, "please STOP this")).toBe("status 403");
    expect(await send(page, way, "take SWAP out")).toBe("status 200");
    expect(await send(page, way, "this will CLING")).toBe("status 403");
    expectArrived(chat, ["Good morning", "[SAFE_1]"], ["STOP", "SWAP", "CLING"]);
  });

for (const way of ["XMLHttpRequest", "XMLHttpRequest Blob"])
  test(`${way}: a refusal ends as a server's would, events in order`, async ({ page, chat }) => {
    expect(await send(page, way, "Good morning")).toContain("status 200");
    expect(await send(page, way, "please STOP this")).toBe(
      "status 403, readystatechange load loadend",
    );
    expect(await send(page, way, "take SWAP out")).toContain("status 200");
    expect(await send(page, way, "this will CLING")).toContain("status 403");
    expectArrived(chat, ["Good morning", "[SAFE_1]"], ["STOP", "SWAP", "CLING"]);
  });

for (const way of ["sendBeacon", "WebSocket", "WebSocket bytes", "form", "form requestSubmit"])
  test(`${way}: a clean text arrives, a stopped one never does`, async ({ page, chat }) => {
    for (const text of ["please STOP this", "this will CLING", "take SWAP out", "Good morning"])
      await sendWithoutWaiting(page, way, text);
    await waitFor("what may arrive", () =>
      ["Good morning", "[SAFE_1]"].every(
        (text) => entriesHolding(chat.received(), text).length > 0,
      ),
    );
    await waitFor("every decision", async () => (await outcomes(page)).length === 4);
    expect((await outcomes(page)).sort()).toEqual(["refused", "refused", "sent", "sent-changed"]);
    expectArrived(chat, ["Good morning", "[SAFE_1]"], ["STOP", "SWAP", "CLING"]);
  });

/** Sends by one of the lab's ways; what the page saw. */
function send(page: Page, way: string, text: string): Promise<string> {
  return page.evaluate(([by, value]) => window.sendBy(by ?? "", value ?? ""), [way, text]);
}

/** For ways on which a refused text gets no answer. */
function sendWithoutWaiting(page: Page, way: string, text: string): Promise<void> {
  return page.evaluate(
    ([by, value]) => {
      void window.sendBy(by ?? "", value ?? "");
    },
    [way, text],
  );
}

function outcomes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.guardLog.claims.flatMap((claim) => (claim.type === "outcome" ? [claim.outcome] : [])),
  );
}

function expectArrived(chat: ChatServer, present: string[], absent: string[]): void {
  for (const text of present) expect(entriesHolding(chat.received(), text), text).toHaveLength(1);
  for (const text of absent) expect(entriesHolding(chat.received(), text), text).toEqual([]);
}
