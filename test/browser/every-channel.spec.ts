/**
 * Every way in which a page can send, force-installed: a clean text arrives byte for byte, one with a value arrives with
 * a placeholder in its place and nothing else changed, a blocked one does not arrive and the page goes on.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ACCESS_KEY, OTHER_IBAN } from "../../scripts/tour/values";
import { bundlePage } from "../pages/bundle";
import { ROWS } from "../pages/channels";
import type { Row, Sent } from "../pages/channels/row";
import type { Received } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { expectNowhere, textsOf } from "../support/arrived";
import { CHATGPT, composerText, typeText } from "../support/chat-page";
import { readDatabases, waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { pause, waitFor } from "../support/wait-for";

const POLICY = JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object;
const TYPED = "A half-written question";
const SETTLE_MS = 500;
const AT_ONCE = 4;
const SMALL = { width: 270, height: 230 };
const USUAL = { width: 1280, height: 800 };

test.use({
  install: "forced",
  managed: {
    tenant: "northgate",
    policy: JSON.stringify({
      ...POLICY,
      onBlind: "block",
      user: { confirmChanges: false },
      // Rules find both values; what the model adds is not looked at here.
      model: { enabled: false },
    }),
  },
});

const clean = (row: number) =>
  `Three friendly sentences for Übermut & Söhne, please, letter ${row}`;
const secret = (row: number) => `Our job ${row} uses ${ACCESS_KEY} and fails, why?`;
const account = (row: number) => `Is ${OTHER_IBAN} right for "Übermut & Söhne", no ${row}?`;
const replaced = (row: number) => account(row).replace(OTHER_IBAN, "[IBAN_1]");

test("by every channel: blocked with a usable page, untouched when clean, changed in its place alone", async ({
  page,
  chat,
  context,
  extensionId,
}) => {
  test.setTimeout(120_000);
  const popup = await waitForOrganisation(context, extensionId, "Northgate");
  await page.bringToFront();
  await page.goto(CHATGPT);
  await typeText(page, TYPED);
  await page.addScriptTag({ content: await bundlePage("test/pages/channels/client.ts") });
  chat.clear();

  // Without room for a dialog the answer is no, at once.
  await page.setViewportSize(SMALL);
  const blocked = await sendByAll(page, secret);
  const judged = ROWS.filter(({ refused }) => !refused).length;
  await waitFor("all to be refused", async () => (await blockedIn(popup)).length === judged);
  await page.setViewportSize(USUAL);
  const heard = blocked.map(({ status }, row) => [ROWS[row]?.name, status]);
  expect(heard.filter(([, status]) => status !== null && status !== 403)).toEqual([]);
  expect(new Set((await blockedIn(popup)).map(({ outcome }) => outcome))).toEqual(
    new Set(["not-sent"]),
  );
  expect(sentByRow(chat)).toEqual([]);

  const sent = await sendByAll(page, clean);
  expect(await arrived(chat, ({ refused }) => !refused)).toEqual(
    expected(chat, clean, ({ refused }) => !refused, sent),
  );

  chat.clear();
  await sendByAll(page, account);
  const changes = ({ refused, unchangeable }: Row) => !refused && !unchangeable;
  expect(await arrived(chat, changes)).toEqual(expected(chat, replaced, changes));
  expectNowhere(chat, OTHER_IBAN);
  expectNowhere(chat, ACCESS_KEY);

  expect(await composerText(page)).toBe(TYPED);
  await page.locator("#prompt-textarea").press("Enter");
  await waitFor("what was typed", () => textsOf(chat).includes(TYPED));
});

/** A few at a time, as a busy page does. */
function sendByAll(page: Page, textOf: (row: number) => string): Promise<Sent[]> {
  return page.evaluate(
    async ([texts, atOnce]) => {
      const sent: Sent[] = [];
      for (let row = 0; row < texts.length; row += atOnce) {
        const some = texts.slice(row, row + atOnce);
        sent.push(...(await Promise.all(some.map((text, at) => window.sendByRow(row + at, text)))));
      }
      return sent;
    },
    [ROWS.map((_, row) => textOf(row)), AT_ONCE] as const,
  );
}

interface Seen {
  readonly name: string;
  readonly type: string;
  readonly body: string;
  readonly sha256: string;
}

/** All that came by these rows, once nothing more comes. */
async function arrived(chat: ChatServer, by: (row: Row) => boolean): Promise<Seen[]> {
  const wanted = ROWS.filter(by).length;
  await waitFor("all to arrive", () => sentByRow(chat).length >= wanted, {
    timeoutMs: 10_000,
  }).catch(() => null); // the comparison says which did not
  await pause(SETTLE_MS);
  return sentByRow(chat)
    .map(([row, { contentType, body, sha256 }]) => ({
      name: ROWS[row]?.name ?? "",
      type: contentType.replace(boundaryOf(contentType), "BOUNDARY"),
      body,
      sha256,
    }))
    .sort(byName);
}

/** The same as it must be; boundaries are the browser's own, and of compressed bodies the bytes are. */
function expected(
  chat: ChatServer,
  textOf: (row: number) => string,
  by: (row: Row) => boolean,
  sent: readonly Sent[] = [],
): Seen[] {
  return ROWS.flatMap((row, number) => {
    if (!by(row)) return [];
    const came = sentByRow(chat).find(([at]) => at === number)?.[1];
    const body = Buffer.from(row.arrives(textOf(number), boundaryOf(came?.contentType ?? "")));
    const bytes = row.name.includes("gzip") ? sent[number]?.bytes : body;
    const sha256 = bytes ? digest(Buffer.from(bytes)) : (came?.sha256 ?? "");
    return [{ name: row.name, type: row.type, body: body.toString("utf8"), sha256 }];
  }).sort(byName);
}

function sentByRow(chat: ChatServer): (readonly [number, Received])[] {
  return chat.received().flatMap((entry) => {
    const row = new URL(entry.url, CHATGPT).searchParams.get("row");
    return row === null ? [] : [[Number(row), entry] as const];
  });
}

function boundaryOf(contentType: string): string {
  return /boundary=(.+)$/u.exec(contentType)?.[1] ?? "BOUNDARY";
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function byName(one: Seen, other: Seen): number {
  return one.name < other.name ? -1 : 1;
}

async function blockedIn(popup: Page): Promise<Record<string, string>[]> {
  return Object.entries(await readDatabases(popup))
    .filter(([store]) => store.endsWith("/events"))
    .flatMap(([, rows]) => rows.map((row) => row["event"] as Record<string, string>))
    .filter(({ kind, action }) => kind === "decision" && action === "block");
}
