/** A chat on a host that nobody named: told of when policy asks for it, and left alone. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { OTHER_IBAN } from "../../scripts/tour/values";
import type { AuditEvent } from "../../src/policy/audit-event";
import { entriesHolding } from "../pages/chat/received";
import { librechat } from "../pages/chat/sites/librechat";
import { answers, OPENWEBUI, OPENWEBUI_COMPOSER } from "../support/chat-page";
import { readDatabases } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { waitFor } from "../support/wait-for";

const POLICY = JSON.stringify({
  ...(JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object),
  sites: { discover: true },
});

test.setTimeout(120_000);
test.use({ managed: { tenant: "northgate", policy: POLICY } });

const CHATS = [
  { id: "open-webui", address: OPENWEBUI, composer: OPENWEBUI_COMPOSER },
  {
    id: "librechat",
    address: `https://${librechat.host}${librechat.path}`,
    composer: librechat.composer,
  },
] as const;

/** What was told of: id and host, in order. */
async function found(own: Page): Promise<(string | null | undefined)[][]> {
  return ((await readDatabases(own))["sluice/events"] ?? [])
    .map((row) => row["event"] as AuditEvent)
    .filter(({ kind }) => kind === "discovered")
    .map(({ site, detail }) => [site?.id, site?.host, detail]);
}

async function opened(openPage: (file: string) => Promise<Page>): Promise<Page> {
  const own = await openPage("watched.html");
  await own.getByText("Northgate").first().waitFor();
  return own;
}

test("each is known by what it tells of itself, before a word is written", async ({
  page,
  chat,
  openPage,
}) => {
  const own = await opened(openPage);
  const told: unknown[] = [];
  for (const { id, address, composer } of CHATS) {
    for (let visit = 0; visit < 2; visit++) {
      await page.goto(address);
      await page.locator(composer).waitFor();
    }
    told.push([id, new URL(address).host, null]);
    await expect.poll(() => found(own)).toEqual(told);
    const { host } = new URL(address);
    // Its page asks at each visit, and we once.
    const asked = chat
      .received()
      .filter((entry) => entry.host === host && entry.url === "/api/config");
    expect(asked).toHaveLength(3);
  }
  expect(chat.received().filter(({ channel }) => channel !== "page")).toEqual([]);
});

test("each is known by where it posts, told once, and goes on unguarded", async ({
  page,
  chat,
  openPage,
}) => {
  const own = await opened(openPage);
  // As where only those who are signed in are told.
  await page.route("**/api/config", (route) => route.fulfill({ status: 401, body: "{}" }));
  const told: unknown[] = [];
  for (const { id, address, composer } of CHATS) {
    const { host } = new URL(address);
    await page.goto(address);
    for (const count of [1, 2]) {
      await page.click(composer);
      await page.keyboard.type(`Is ${OTHER_IBAN} a plausible account?`);
      await page.keyboard.press("Enter");
      await waitFor("an answer", async () => (await answers(page)) === count);
    }
    told.push([id, host, null]);
    await expect.poll(() => found(own)).toEqual(told);
    // Told of, not guarded: what the policy replaces elsewhere leaves as it is.
    expect(entriesHolding(chat.received(), OTHER_IBAN).map((entry) => entry.host)).toContain(host);
  }
  expect(chat.received().filter(({ url }) => url === "/api/config")).toEqual([]);
});
