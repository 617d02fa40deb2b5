/** The page guard's hooks, each way of sending in a real Chromium; the server says what really arrived. */
import { entriesHolding } from "../pages/chat/received";
import { expect, test } from "../support/guard-harness";

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
    const send = (text: string) =>
      page.evaluate(([by, value]) => window.sendBy(by ?? "", value ?? ""), [way, text]);
    expect(await send("Good morning")).toBe("status 200");
    expect(entriesHolding(chat.received(), "Good morning")).toHaveLength(1);
    expect(await send("please STOP this")).toBe("status 403");
    expect(entriesHolding(chat.received(), "STOP")).toHaveLength(0);
    expect(await send("take SWAP out")).toBe("status 200");
    expect(entriesHolding(chat.received(), "[SAFE_1]")).toHaveLength(1);
    expect(entriesHolding(chat.received(), "SWAP")).toHaveLength(0);
    expect(await send("this will CLING")).toBe("status 403");
    expect(entriesHolding(chat.received(), "CLING")).toHaveLength(0);
  });
