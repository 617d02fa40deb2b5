/** What goes around the page guard, and what the browser then does, force-installed and not. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { entriesHolding } from "../pages/chat/received";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  OPENWEBUI,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { killWorker, readDatabases, waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { bodyOf, sendByWorker } from "../support/relay";
import { waitFor } from "../support/wait-for";

const LAB = "https://chatgpt.com/lab";
const PROMPT = "https://chatgpt.com/backend-api/f/conversation";
const OTHER_PROMPT = `${OPENWEBUI}api/chat/completions`;
const POLICY = JSON.stringify({
  ...(JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object),
  sites: { openai: ["openwebui.example"] },
});
test.use({ managed: { tenant: "northgate", policy: POLICY } });

test.describe("where the browser grants it", () => {
  test.use({ keepBrowser: true, install: "forced" });

  test("workers of every kind are stopped, told, and the page goes on", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    await ready(context, extensionId, /Fully guarded/u);
    await page.goto(LAB);
    for (const kind of ["dedicated", "shared", "service"] as const)
      for (const as of ["string", "blob", "bytes", "stream"] as const)
        expect([
          kind,
          as,
          await sendByWorker(page, kind, { url: PROMPT, body: bodyOf(`smuggled ${as}`), as }),
        ]).toEqual([kind, as, "failed"]);
    const other = PROMPT.replace("/f/", "/%66/");
    expect(await sendByWorker(page, "service", { url: other, body: bodyOf("smuggled") })).toBe(
      "failed",
    );
    expect(entriesHolding(chat.received(), "smuggled")).toEqual([]);
    await killWorker(context, extensionId);
    expect(
      await sendByWorker(page, "dedicated", { url: PROMPT, body: bodyOf("smuggled") }),
      "while the background wakes",
    ).toBe("failed");
    const empty = { url: PROMPT, body: '{"action":"variant","messages":[]}' };
    expect(await sendByWorker(page, "service", empty)).toBe("status 200");
    expect(await sendBy(page, "fetch string", "Good morning")).toBe("status 200");
    const told = await trips(context, extensionId);
    expect(told).toContain("worker block refused unapproved");
    expect(told).toContain("worker block refused opaque-body");
    expect(told).toContain("prompt block refused unapproved");
  });

  test("an approval is for one body, one address, one time", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    await ready(context, extensionId, /Fully guarded/u);
    await page.goto(LAB);
    await page.evaluate(async (url) => {
      const body = JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] });
      await fetch(url, { method: "POST", body });
    }, PROMPT);
    const body = JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] });
    expect(await sendByWorker(page, "dedicated", { url: PROMPT, body })).toBe("failed");
    expect(entriesHolding(chat.received(), "Good morning")).toHaveLength(1);
  });

  test("a service worker that passes the page's requests on may do so", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    await ready(context, extensionId, /Fully guarded/u);
    await page.goto(LAB);
    await sendByWorker(page, "service", { url: `${PROMPT}?claim`, body: "{}" });
    await page.reload();
    const status = await page.evaluate(async () => {
      const body = JSON.stringify({ messages: [{ content: { parts: ["Passed on"] } }] });
      const init = { method: "POST", body };
      return (await fetch("/backend-api/f/conversation?relayed", init)).status;
    });
    expect(status).toBe(200);
    expect(entriesHolding(chat.received(), "Passed on")).toHaveLength(1);
  });

  test("hosts of a policy are held too, also when the background has to wake", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    await ready(context, extensionId, /Fully guarded/u);
    await page.goto(OPENWEBUI);
    const message = {
      url: OTHER_PROMPT,
      body: JSON.stringify({ messages: [{ role: "user", content: "smuggled" }] }),
    };
    expect(await sendByWorker(page, "shared", message)).toBe("failed");
    expect(await sendByWorker(page, "dedicated", message)).toBe("failed");
    await killWorker(context, extensionId);
    expect(await sendByWorker(page, "shared", message)).toBe("failed");
    await killWorker(context, extensionId);
    const dedicated = () => sendByWorker(page, "dedicated", { ...message, body: "later" });
    await waitFor("the background to be back", async () => (await dedicated()) === "failed");
    expect(entriesHolding(chat.received(), "smuggled")).toEqual([]);
  });

  test("the record says once how far the browser goes", async ({ page, context, extensionId }) => {
    const popup = await ready(context, extensionId, /Fully guarded/u);
    await killWorker(context, extensionId);
    await page.goto(CHATGPT);
    await typeText(page, "Good morning", CHATGPT_COMPOSER);
    await page.keyboard.press("Enter");
    await waitForAnswer(page, 0);
    const said = await events(popup);
    expect(said.filter(({ kind }) => kind === "coverage").map(({ detail }) => detail)).toEqual([
      "full",
    ]);
  });
});

test.describe("where it does not", () => {
  test("shared and service workers are stopped by a rule, a dedicated one is told of", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    const popup = await ready(context, extensionId, /Partly guarded/u);
    await page.goto(LAB);
    expect(await sendBy(page, "fetch string", "Good morning")).toBe("status 200");
    for (const kind of ["shared", "service"] as const)
      expect(
        await sendByWorker(page, kind, { url: PROMPT, body: bodyOf("smuggled"), as: "blob" }),
      ).toBe("failed");
    expect(entriesHolding(chat.received(), "smuggled")).toEqual([]);
    expect(
      await sendByWorker(page, "dedicated", { url: PROMPT, body: bodyOf("past the guard") }),
    ).toBe("status 200");
    const told = await trips(context, extensionId);
    expect(told).toContain("worker block refused worker-rule");
    expect(told).toContain("prompt block sent unapproved");
    const said = await events(popup);
    expect(said.filter(({ kind }) => kind === "coverage").map(({ detail }) => detail)).toEqual([
      "workers-held",
    ]);
  });
});

/** The extension's policy is in force and its popup says how far the browser goes. */
async function ready(context: BrowserContext, id: string, coverage: RegExp): Promise<Page> {
  const popup = await waitForOrganisation(context, id, "Northgate");
  const chat = await context.newPage();
  await chat.goto(CHATGPT);
  await waitFor("the popup to say how far it goes", async () => {
    const tabId = await popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "https://chatgpt.com/*" });
      return tab?.id ?? null;
    });
    const words = await popup.evaluate(async (tabId) => {
      const ask = { name: "surface.site", request: { tabId } };
      const { coverage } = (await chrome.runtime.sendMessage(ask)) as { coverage: string | null };
      return coverage && chrome.i18n.getMessage(`popup_coverage_${coverage.replace("-", "_")}`);
    }, tabId);
    return coverage.test(words ?? "");
  });
  await chat.close();
  return popup;
}

function sendBy(page: Page, way: string, text: string): Promise<string> {
  return page.evaluate(([by = "", value = ""]) => window.sendBy(by, value), [way, text]);
}

async function trips(context: BrowserContext, id: string): Promise<string[]> {
  const popup = context.pages().find((page) => page.url().includes(id));
  if (!popup) throw new Error("the popup is not open");
  await popup.waitForTimeout(300); // written by and by
  return (await events(popup))
    .filter(({ kind }) => kind === "tripwire")
    .map(({ channel, action, outcome, detail }) => `${channel} ${action} ${outcome} ${detail}`);
}

async function events(popup: Page): Promise<Record<string, string>[]> {
  const rows = await readDatabases(popup);
  return Object.entries(rows)
    .filter(([store]) => store.endsWith("/events"))
    .flatMap(([, entries]) => entries.map((row) => row["event"] as Record<string, string>));
}
