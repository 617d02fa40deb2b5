/** A page whose messages leave in a way that nobody sees: what policy says of it holds from the second one on. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  clearComposer,
  composerText,
  typeText,
} from "../support/chat-page";
import { readDatabases } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { shieldWords } from "../support/shield";
import { pause, waitFor } from "../support/wait-for";

const POLICY = JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object;
const BLIND = /can't see what this page sends/u;
const SEND = '[data-testid="send-button"]';

for (const onBlind of ["block", "warn"] as const)
  test.describe(`under "${onBlind}"`, () => {
    test.use({
      managed: { tenant: "northgate", policy: JSON.stringify({ ...POLICY, onBlind }) },
    });

    test(`the page ${onBlind === "block" ? "gets no further press on Enter or Send until it is loaded anew" : "goes on, marked"}`, async ({
      page,
      openPage,
    }) => {
      await page.goto(CHATGPT);
      await page.locator(CHATGPT_COMPOSER).waitFor();
      await hideMessages(page);
      await typeText(page, "the first");
      await page.keyboard.press("Enter");
      await waitFor("the shield", async () => BLIND.test(await shieldWords(page)));
      expect(await taken(page)).toEqual(["Enter: the first"]);

      await typeText(page, "the second");
      await page.keyboard.press("Enter");
      await pause(300);
      if (onBlind === "warn") {
        expect(await taken(page)).toEqual(["Enter: the first", "Enter: the second"]);
        return;
      }
      expect(await composerText(page)).toBe("the second");
      await page.click(SEND);
      await pause(300);
      expect(await composerText(page)).toBe("the second");
      expect(await taken(page)).toEqual(["Enter: the first"]);
      // A line break is no message.
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.type("and more");
      expect(await composerText(page)).toMatch(/^the second\s+and more$/u);

      const popup = await openPage("popup.html");
      await expect
        .poll(() => blindEvents(popup))
        .toEqual([
          ["no-request-seen", "unknown"],
          ["press-held", "not-sent"],
          ["press-held", "not-sent"],
        ]);

      await page.bringToFront();
      await page.reload();
      await page.locator(CHATGPT_COMPOSER).waitFor();
      await clearComposer(page);
      await typeText(page, "Good morning");
      await page.keyboard.press("Enter");
      await waitFor("the answer", async () => (await page.getByTestId("regenerate").count()) === 1);
    });
  });

/** The page sends by a way of its own: nothing of it is on the wire. */
function hideMessages(page: Page): Promise<void> {
  return page.evaluate(
    ([composer = "", button = ""]) => {
      const away: string[] = [];
      Object.assign(window, { away });
      const send = (event: UIEvent, how: string) => {
        const editor = document.querySelector<HTMLElement>(composer);
        const text = editor?.innerText.trim() ?? "";
        if (!editor || text === "") return;
        event.preventDefault();
        event.stopImmediatePropagation();
        away.push(`${how}: ${text}`);
        editor.focus();
        document.execCommand("selectAll");
        document.execCommand("delete");
      };
      window.addEventListener(
        "keydown",
        (event) => event.key === "Enter" && !event.shiftKey && send(event, "Enter"),
        true,
      );
      for (const type of ["pointerdown", "mouseup", "click"] as const)
        window.addEventListener(
          type,
          (event) =>
            event.target instanceof Element && event.target.closest(button) && send(event, type),
          true,
        );
    },
    [CHATGPT_COMPOSER, SEND],
  );
}

function taken(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { away: string[] }).away);
}

async function blindEvents(own: Page): Promise<unknown[]> {
  return ((await readDatabases(own))["sluice/events"] ?? [])
    .map((row) => row["event"] as { kind: string; detail: string; outcome: string })
    .filter(({ kind }) => kind === "blind")
    .map(({ detail, outcome }) => [detail, outcome]);
}
