/** A chat on a host that nobody named: told of when policy asks for it, and left alone. */
import { readFileSync } from "node:fs";
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

test("each is told once, by kind and host, and goes on unguarded", async ({
  page,
  chat,
  openPage,
}) => {
  const own = await openPage("watched.html");
  await own.getByText("Northgate").first().waitFor();
  const found = async () =>
    ((await readDatabases(own))["sluice/events"] ?? [])
      .map((row) => row["event"] as AuditEvent)
      .filter(({ kind }) => kind === "discovered");
  const chats = [
    [OPENWEBUI, OPENWEBUI_COMPOSER],
    [`https://${librechat.host}${librechat.path}`, librechat.composer],
  ] as const;
  for (const [address, composer] of chats) {
    await page.goto(address);
    for (const count of [1, 2]) {
      await page.click(composer);
      await page.keyboard.type(`Is ${OTHER_IBAN} a plausible account?`);
      await page.keyboard.press("Enter");
      await waitFor("an answer", async () => (await answers(page)) === count);
    }
    await expect.poll(async () => (await found()).at(-1)?.site?.host).toBe(new URL(address).host);
    // Told of, not guarded: what the policy replaces elsewhere leaves as it is.
    const { host } = new URL(address);
    expect(entriesHolding(chat.received(), OTHER_IBAN).map((entry) => entry.host)).toContain(host);
  }
  expect((await found()).map(({ site, detail }) => [site, detail])).toEqual([
    [{ id: "open-webui", host: new URL(OPENWEBUI).host }, null],
    [{ id: "librechat", host: librechat.host }, null],
  ]);
});
