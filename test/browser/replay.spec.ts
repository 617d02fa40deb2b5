/** An approval that its own request never used, in the real browser: what else may leave by it. */
import { readFileSync } from "node:fs";
import { entriesHolding } from "../pages/chat/received";
import { waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { bodyOf, sendByWorker } from "../support/relay";
import { waitFor } from "../support/wait-for";

const LAB = "https://chatgpt.com/lab";
const PROMPT = "https://chatgpt.com/backend-api/f/conversation";
const OTHER = "https://chatgpt.com/backend-api/conversation";

test.use({
  managed: {
    tenant: "northgate",
    policy: readFileSync("scripts/tour/northgate.policy.json", "utf8"),
  },
  install: "forced",
});

test("it is for no other body, address or tab, and for its own once", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  const popup = await waitForOrganisation(context, extensionId, "Northgate");
  const other = await context.newPage();
  await other.goto(LAB);
  await page.goto(LAB);
  await waitFor("the last look", () =>
    popup.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "https://chatgpt.com/*" });
      const ask = { name: "surface.site", request: { tabId: tab?.id ?? null } };
      const { coverage } = (await chrome.runtime.sendMessage(ask)) as { coverage: string | null };
      return coverage === "full";
    }),
  );
  const body = bodyOf("Good morning");
  // The page's own policy stops the request after it was judged, so that its approval stays behind.
  const sent = await page.evaluate(
    async ([url = "", text = ""]) => {
      const rule = document.createElement("meta");
      rule.httpEquiv = "Content-Security-Policy";
      rule.content = "connect-src 'none'";
      document.head.append(rule);
      return fetch(url, { method: "POST", body: text }).then(
        ({ status }) => `status ${status}`,
        () => "failed",
      );
    },
    [PROMPT, body],
  );
  expect(sent).toBe("failed");
  expect(chat.received().filter(({ method }) => method === "POST")).toEqual([]);

  const replay = (by: typeof page, url: string, text: string) =>
    sendByWorker(by, "dedicated", { url, body: text });
  expect(await replay(page, PROMPT, bodyOf("Good morning, and more"))).toBe("failed");
  expect(await replay(page, OTHER, body)).toBe("failed");
  expect(await replay(page, `${PROMPT}?again`, body)).toBe("failed");
  expect(await replay(other, PROMPT, body)).toBe("failed");
  expect(entriesHolding(chat.received(), "Good morning")).toEqual([]);
  // It was there all the time: what was judged may leave, once.
  expect(await replay(page, PROMPT, body)).toBe("status 200");
  expect(await replay(page, PROMPT, body)).toBe("failed");
  expect(entriesHolding(chat.received(), "Good morning")).toHaveLength(1);
});
