/** A chat whose wire has changed since this version was built: blind to it, until policy brings a site pack. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ACCESS_KEY, KEY_PROMPT, OTHER_IBAN } from "../../scripts/tour/values";
import { claude } from "../../src/sites/claude";
import type { SitePack } from "../../src/sites/pack";
import { packOf } from "../../src/sites/pack-of";
import { entriesHolding } from "../pages/chat/received";
import { dismissDialog, pressControl, waitForDialog } from "../support/dialog";
import { waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const NOW = "/api/organizations/0a1b2c/turns/v9";
const PACK: SitePack = {
  ...packOf(claude, 2, "2099-12-31"),
  endpoints: [
    {
      id: "turn",
      methods: ["POST"],
      paths: [
        "/api/organizations/*/turns/v*",
        "/api/organizations/*/chat_conversations/*/completion",
      ],
      channel: "prompt",
      texts: [{ path: ["turn", "said", "*", "words"], role: "prompt" }],
      blockedAnswer: {
        status: 400,
        contentType: "application/json",
        body: '{"type":"error","error":{"type":"invalid_request_error","message":"Not sent"}}',
      },
    },
  ],
};

const policyWith = (version: number, pack: unknown) => ({
  tenant: "northgate",
  policy: JSON.stringify({
    ...(JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object),
    version,
    onBlind: "block",
    model: { enabled: false },
    sites: { packs: [pack] },
  }),
});

test.use({ managed: policyWith(1, { ...PACK, hosts: ["claude.ai", "elsewhere.example"] }) });

test("a chat that was rebuilt is judged again with a pack, and a bad pack changes nothing", async ({
  page,
  chat,
  context,
  extensionId,
  setManaged,
}) => {
  const popup = await waitForOrganisation(context, extensionId, "Northgate");
  await page.bringToFront();
  await page.goto("https://claude.ai/new");
  await page.locator('[data-testid="chat-input"]').waitFor();
  const old = NOW.replace("turns/v9", "chat_conversations/1/completion");

  await test.step("with the built-in site the message is unreadable or not seen at all", async () => {
    expect(await send(page, old, "Good morning")).toBe(403);
    expect(await send(page, NOW, "Only a few words")).toBe(200);
    expect(await told(popup)).toEqual(["claude:refused:1:hosts[1]"]);
    chat.clear();
  });

  await test.step("a good pack reaches the page that is open", async () => {
    setManaged(policyWith(2, PACK));
    await waitFor("the pack", async () => (await send(page, old, "Good morning")) === 200, {
      timeoutMs: 20_000,
    });
    const sending = send(page, NOW, `Is ${OTHER_IBAN} right?`);
    await waitForDialog(page);
    await pressControl(page, /placeholder/iu);
    expect(await sending).toBe(200);
    expect(entriesHolding(chat.received(), "Is [IBAN_1] right?")).toHaveLength(1);
    const stopped = send(page, NOW, KEY_PROMPT);
    await waitForDialog(page);
    await dismissDialog(page);
    // As the pack says that this site's server refuses.
    expect(await stopped).toBe(400);
    for (const value of [ACCESS_KEY, OTHER_IBAN])
      expect(entriesHolding(chat.received(), value)).toEqual([]);
    await waitFor("the event", async () => (await told(popup)).includes("claude:2:applied"));
  });
});

/** A message in the new shape, as the rebuilt page would send it. */
function send(page: Page, path: string, words: string): Promise<number> {
  return page.evaluate(
    async ([to = "", text = ""]) => {
      const body = JSON.stringify({ turn: { said: [{ words: text }], model: "new" } });
      const headers = { "content-type": "application/json" };
      return (await fetch(to, { method: "POST", headers, body })).status;
    },
    [path, words],
  );
}

/** What the record says of packs. */
async function told(popup: Page): Promise<string[]> {
  return popup.evaluate(async () => {
    const ask = { name: "surface.activity", request: { before: null, limit: 50, kinds: "all" } };
    const { items } = (await chrome.runtime.sendMessage(ask)) as {
      items: { event: { kind: string; detail: string } }[];
    };
    return items.filter(({ event }) => event.kind === "site-pack").map(({ event }) => event.detail);
  });
}
