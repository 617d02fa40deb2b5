/** The extension's own pages: for everybody, on a narrow screen, by keyboard, in the reader's language. */
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { KEY_PROMPT } from "../../scripts/tour/values";
import { CHATGPT, CHATGPT_COMPOSER, typeText } from "../support/chat-page";
import { waitForDialog, waitForNoDialog } from "../support/dialog";
import { expect, test } from "../support/fixtures";
import { pause, waitFor } from "../support/wait-for";

const POLICY = readFileSync("scripts/tour/northgate.policy.json", "utf8");
const MOST_TABS = 60;

test.describe("managed", () => {
  test.use({ keepBrowser: true, managed: { tenant: "northgate", policy: POLICY } });

  test("a decision is explained rule by rule, all by keyboard, and every page is fit for all", async ({
    page,
    openPage,
    context,
  }) => {
    test.setTimeout(120_000);
    await blockOne(page);
    for (const file of ["popup.html", "watched.html", "watched.html#watched", "welcome.html"]) {
      const own = await openPage(file);
      await waitFor("its words", async () => (await own.locator("body").innerText()).length > 80);
      if (file === "popup.html") {
        await tabTo(own, /held back|blocked/iu);
        await own.keyboard.press("Enter");
        await tabTo(own, /^Why, rule by rule/u);
        await own.keyboard.press("Enter");
        await waitFor("the rules", async () =>
          /Found: 1, needed: 1, decided by this rule: 1/u.test(
            await own.locator(".why-rules").innerText(),
          ),
        );
      }
      for (const colorScheme of ["light", "dark"] as const) {
        await own.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page: own }).analyze();
        expect(violations.map(({ id, nodes }) => [file, id, nodes[0]?.html])).toEqual([]);
      }
      await own.setViewportSize({ width: 320, height: 640 });
      const width = await own.evaluate(() => document.documentElement.scrollWidth);
      expect([file, width]).toEqual([file, 320]);
      await own.close();
    }
    expect(context.pages().filter((each) => each.url().includes("welcome"))).toEqual([]);
  });

  test("the tabs of the full page are gone through by keyboard", async ({ openPage }) => {
    const own = await openPage("watched.html");
    await tabTo(own, /^Activity/u);
    await own.keyboard.press("ArrowRight");
    await waitFor("the second tab", async () => (await nameOfFocus(own)) === "What is watched");
    await waitFor("its panel", async () =>
      (await own.locator("#panel").innerText()).includes("chatgpt.com"),
    );
  });

  test.describe("in German", () => {
    test.use({ uiLanguage: "de" });

    test("rules are told in the reader's words", async ({ page, openPage }) => {
      const { rules } = JSON.parse(POLICY) as { rules: { title: { en: string; de?: string } }[] };
      const german = rules.flatMap(({ title }) => title.de ?? []);
      expect(german.length).toBeGreaterThan(0);
      await blockOne(page);
      const watched = await openPage("watched.html#watched");
      await waitFor("the rules", async () => (await watched.locator(".rules li").count()) > 0);
      const words = await watched.locator(".rules").innerText();
      for (const title of german) expect(words).toContain(title);
      const popup = await openPage("popup.html");
      await popup.locator(".item-line").first().click();
      await popup.getByText("Warum, Regel für Regel").click();
      await waitFor("the steps", async () =>
        /Gefunden: 1, nötig: 1/u.test(await popup.locator(".why-rules").innerText()),
      );
    });
  });
});

test("who installs it alone is greeted", async ({ context }) => {
  await waitFor("the welcome page", () =>
    context.pages().some((each) => each.url().endsWith("/welcome.html")),
  );
});

test.describe("force-installed", () => {
  test.use({ install: "forced", managed: { tenant: "northgate", policy: POLICY } });

  test("who was given it is not", async ({ context }) => {
    await pause(3_000);
    expect(context.pages().filter((each) => each.url().includes("welcome"))).toEqual([]);
  });
});

/** Leaves one blocked message in the record. */
async function blockOne(page: Page): Promise<void> {
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await typeText(page, KEY_PROMPT);
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (name.test(await nameOfFocus(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}

function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? "" : (activeElement?.textContent?.trim() ?? "");
  });
}
