/** A token that was planted in the company's documents comes back in an answer: it is on record, by its name alone. */
import { readFileSync } from "node:fs";
import type { AuditEvent } from "../../src/policy/audit-event";
import { bareToken, tokenHash } from "../../src/detect/canaries";
import { CHATGPT, CHATGPT_COMPOSER } from "../support/chat-page";
import { readDatabases, waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";

const TOKEN = "NG-7Q2X-K9WD-31MB-VT6R";
const SALT = "5f0a6c2b9d8e4f1730a1b2c3d4e5f607";
const BARE = bareToken(TOKEN);

test.use({
  managed: {
    tenant: "northgate",
    policy: JSON.stringify({
      ...(JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object),
      canaries: [{ id: "wiki", salt: SALT, length: BARE.length, sha256: tokenHash(SALT, BARE) }],
    }),
  },
});

test("once an answer, also in pieces, and nothing of an answer without it", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  const popup = await waitForOrganisation(context, extensionId, "Northgate");
  const answerOf = (...pieces: string[]) => ({
    type: "text/event-stream",
    pieces: pieces.map((v) => `event: delta\ndata: ${JSON.stringify({ v })}\n\n`),
  });
  chat.script("other", answerOf("The reference is NG-7Q2X-K9WD-31MB-VT6S", ", as you know."));
  chat.script("planted", answerOf("The reference is NG-7Q2X-", "K9WD-31MB", "-VT6R, as you know."));
  await page.bringToFront();
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  const seen = async () =>
    ((await readDatabases(popup))["sluice/events"] ?? [])
      .map((row) => row["event"] as AuditEvent)
      .filter(({ kind }) => kind === "canary");
  const ask = (script: string) =>
    page.evaluate(async (name) => {
      const message = { author: { role: "user" }, content: { parts: ["Which reference?"] } };
      const init = { method: "POST", body: JSON.stringify({ messages: [message] }) };
      return (await fetch(`/backend-api/f/conversation?script=${name}`, init)).text();
    }, script);

  expect(await ask("other")).toContain("VT6S");
  const answer = await ask("planted");
  expect(answer).toContain("VT6R");
  await expect.poll(async () => (await seen()).map(({ detail }) => detail)).toEqual(["wiki"]);
  expect(await seen()).toMatchObject([{ site: { id: "chatgpt", host: "chatgpt.com" } }]);
  expect(JSON.stringify(await readDatabases(popup))).not.toMatch(/7Q2X|VT6R/iu);
});
