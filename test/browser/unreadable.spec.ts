/** A body that the guard cannot read, on the built extension: what policy says of it is what happens. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { KEY_PROMPT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import { CHATGPT, CHATGPT_COMPOSER, typeText } from "../support/chat-page";
import { pressControl, readDialog, waitForDialog, waitForNoDialog } from "../support/dialog";
import { readDatabases } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { shieldWords } from "../support/shield";
import { waitFor } from "../support/wait-for";

const POLICY = JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object;
/** What nobody has seen of this site: the text lies where no rule points. */
const BODY = JSON.stringify({ wrapped: { of: "the tender of Monday" } });
/** Longer than a message may take from its key to its request. */
const THOUGHT_MS = 7_000;
const BLIND = /can't see what this page sends/u;

for (const [onBlind, answer, status, outcome] of [
  ["warn", /^Send as it is/u, 200, "sent"],
  ["warn", /^Edit/u, 403, "not-sent"],
  ["allow", null, 200, "sent"],
  ["block", null, 403, "refused"],
] as const)
  test.describe(`under "${onBlind}"`, () => {
    test.use({
      managed: { tenant: "northgate", policy: JSON.stringify({ ...POLICY, onBlind }) },
    });

    test(`it ends with ${status}${answer ? ` when answered by ${answer.source}` : ""}, and says so`, async ({
      page,
      chat,
      openPage,
    }) => {
      await page.goto(CHATGPT);
      await page.locator(CHATGPT_COMPOSER).waitFor();
      await typeText(page, "Good morning");
      const answered = sendOpaque(page);
      if (answer) {
        const dialog = await waitForDialog(page);
        expect(dialog.text).toContain("can’t read");
        expect(entriesHolding(chat.received(), "tender")).toEqual([]);
        await pressControl(page, answer);
        await waitForNoDialog(page);
      }
      expect(await answered).toBe(status);
      expect(await readDialog(page)).toBeNull();
      expect(entriesHolding(chat.received(), "tender")).toHaveLength(status === 200 ? 1 : 0);
      await waitFor("the shield", async () => BLIND.test(await shieldWords(page)));

      const popup = await openPage("popup.html");
      const event = await waitFor("its event", async () =>
        (await eventsIn(popup)).find(({ kind }) => kind === "blind"),
      );
      expect(event).toMatchObject({ action: onBlind, outcome, detail: "no-text-found" });
    });
  });

test.describe("a message that was seen", () => {
  test.use({ managed: { tenant: "northgate", policy: JSON.stringify(POLICY) } });

  test("makes no page blind, however long its user thinks about it", async ({ page, openPage }) => {
    await page.goto(CHATGPT);
    await page.locator(CHATGPT_COMPOSER).waitFor();
    await typeText(page, KEY_PROMPT);
    await page.keyboard.press("Enter");
    await waitForDialog(page);
    await page.waitForTimeout(THOUGHT_MS);
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);
    const popup = await openPage("popup.html");
    await waitFor("its event", async () =>
      (await eventsIn(popup)).some(({ kind }) => kind === "decision"),
    );
    expect((await eventsIn(popup)).filter(({ kind }) => kind === "blind")).toEqual([]);
  });
});

async function eventsIn(own: Page): Promise<readonly { readonly kind: string }[]> {
  const rows = Object.values(await readDatabases(own)).flat();
  return rows.flatMap(({ event }) => (event ? [event as { kind: string }] : []));
}

/** Status of a request whose body is no shape of this site's. */
function sendOpaque(page: Page): Promise<number> {
  return page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch("/backend-api/f/conversation", { method: "POST", headers, body });
    return response.status;
  }, BODY);
}
