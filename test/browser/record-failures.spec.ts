/** What holds when the model's files or the record are not what they should be: the rules, and the truth about it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../scripts/tour/values";
import type { AuditEvent } from "../../src/policy/audit-event";
import type { PolicyInput } from "../../src/policy/schema";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { textsOf } from "../support/arrived";
import { expect, test } from "../support/broken-extension";
import {
  CHATGPT,
  CHATGPT_COMPOSER,
  clearComposer,
  composerText,
  typeText,
  waitForAnswer,
} from "../support/chat-page";
import { pressControl, waitForDialog, waitForNoDialog } from "../support/dialog";
import { killWorker, readDatabases } from "../support/extension";
import { waitFor } from "../support/wait-for";

const MODEL = "models/sluice-small/model.onnx";
const NORTHGATE = JSON.parse(
  readFileSync("scripts/tour/northgate.policy.json", "utf8"),
) as PolicyInput;

test.setTimeout(120_000);

test.describe("with a model file that was altered", () => {
  test.use({ damage: { extension: flipBytes } });

  test("rules stop a key, the built-in policy warns about the rest, and the record says why", async ({
    page,
    chat,
    openPage,
  }) => {
    await openChat(page);
    await expectKeyStopped(page, chat);

    await typeText(page, CLEAN_PROMPT);
    await page.keyboard.press("Enter");
    const dialog = await waitForDialog(page);
    expect(dialog.text).toMatch(/could not be checked/iu);
    expect(textsOf(chat)).toEqual([]);
    await pressControl(page, /send/iu);
    await waitForAnswer(page, 0);
    expect(textsOf(chat)).toEqual([CLEAN_PROMPT]);
    expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);

    const events = await waitForEvents(openPage, "the warned message", (all) =>
      all.some(({ action }) => action === "warn"),
    );
    expect(events.find(({ action }) => action === "warn")).toMatchObject({
      unavailable: { what: "model", fallback: "warn" },
      choice: "send-anyway",
      outcome: "sent",
      model: null,
    });
    expectModelRefused(events, "altered");
    await expectWatchedSays(openPage, "activity", "The model was not loaded; rules went on");
    await expectWatchedSays(openPage, "about", "Altered, so it is not used; rules go on");
  });
});

for (const fallback of ["block", "allow"] as const)
  test.describe(`with a model file that is gone and a policy of ${fallback}`, () => {
    const rules = NORTHGATE.rules.map(({ onUnavailable: _own, ...rule }) => rule);
    const policy = JSON.stringify({ ...NORTHGATE, rules, onUnavailable: fallback });
    test.use({ damage: { extension: removeModel }, managed: { tenant: "northgate", policy } });

    test(`rules stop a key, and what no model has seen meets "${fallback}"`, async ({
      page,
      chat,
      openPage,
    }) => {
      await openChat(page);
      await expectKeyStopped(page, chat);

      await typeText(page, CLEAN_PROMPT);
      await page.keyboard.press("Enter");
      if (fallback === "block") {
        const dialog = await waitForDialog(page);
        expect(dialog.controls.filter(({ name }) => /send/iu.test(name))).toEqual([]);
        await page.keyboard.press("Escape");
        await waitForNoDialog(page);
        await waitFor("the text", async () => (await composerText(page)) === CLEAN_PROMPT);
        expect(textsOf(chat)).toEqual([]);
      } else {
        await waitForAnswer(page, 0);
        expect(textsOf(chat)).toEqual([CLEAN_PROMPT]);
      }
      expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);

      const events = await waitForEvents(
        openPage,
        "the event of the clean message",
        (all) => unchecked(all, fallback).length > 0,
      );
      expect(unchecked(events, fallback)[0]).toMatchObject({
        action: fallback,
        outcome: fallback === "block" ? "not-sent" : "sent",
      });
      expectModelRefused(events, "missing");
      await expectWatchedSays(openPage, "activity", "The model was not loaded; rules went on");
      await expectWatchedSays(openPage, "about", "Missing; rules go on without it");
    });
  });

test("a record made by another version is left aside, and the guard and a new record go on", async ({
  page,
  chat,
  context,
  extensionId,
  openPage,
}) => {
  await wrecked(context, extensionId, await openPage("watched.html"), "another version");
  await openChat(page);
  await expectKeyStopped(page, chat);
  await expectCleanPasses(page, chat);

  const events = await waitForEvents(openPage, "the key's event", (all) =>
    all.some(({ action }) => action === "block"),
  );
  expect(events.map(({ kind, detail }) => [kind, detail])).toContainEqual([
    "record-moved",
    "sluice",
  ]);
  const rows = await readDatabases(await openPage("watched.html"));
  expect(rows["sluice/left-by-another"]).toEqual([{ kept: true }]);
  await expectWatchedSays(openPage, "activity", "A damaged record was set aside");
});

test("a record that something holds shut is left aside after a while", async ({
  page,
  chat,
  context,
  extensionId,
  openPage,
}) => {
  await wrecked(context, extensionId, await openPage("watched.html"), "held shut");
  await openChat(page);
  await expectKeyStopped(page, chat);
  await expectCleanPasses(page, chat);
  await expectWatchedSays(openPage, "activity", "A damaged record was set aside");
});

test.describe("with a profile that lets no database be opened", () => {
  test.use({ damage: { profile: obstructDatabases } });

  test("the guard goes on and the page about the record says that there is none", async ({
    page,
    chat,
    openPage,
  }) => {
    await openChat(page);
    await expectKeyStopped(page, chat);
    await expectCleanPasses(page, chat);

    const watched = await openPage("watched.html");
    const opens = watched.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open("probe");
          request.onsuccess = () => resolve("opened");
          request.onerror = () => resolve("refused");
        }),
    );
    expect(await opens).toBe("refused");
    await watched.getByRole("button", { name: /check/iu }).click();
    await expect(watched.locator("body")).toContainText(
      "The record cannot be read on this device.",
    );
  });
});

function flipBytes(extension: string): void {
  const file = join(extension, MODEL);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  for (let at = middle; at < middle + 16; at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

function removeModel(extension: string): void {
  rmSync(join(extension, MODEL));
}

/** A plain file stands where Chromium wants the folder of its databases. */
function obstructDatabases(profile: string): void {
  mkdirSync(join(profile, "Default"));
  writeFileSync(join(profile, "Default", "IndexedDB"), "");
}

/**
 * Puts a database of a later version in the record's place and stops the worker, which opens it when it wakes;
 * `held shut` never ends the upgrade to that version, so that opening neither works nor fails.
 */
async function wrecked(
  context: BrowserContext,
  extensionId: string,
  own: Page,
  how: "another version" | "held shut",
): Promise<void> {
  await own.evaluate(async (hold) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase("sluice");
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error("the record could not be deleted"));
    });
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open("sluice", 99);
      request.onerror = () => reject(new Error("the other record could not be made"));
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore("left-by-another");
        if (!hold) {
          store.put({ kept: true }, 1);
          return;
        }
        const again = () => {
          store.get(1).onsuccess = again;
        };
        again();
        resolve();
      };
    });
  }, how === "held shut");
  expect(await killWorker(context, extensionId)).toBe(true);
}

async function openChat(page: Page): Promise<void> {
  await page.bringToFront();
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
}

async function expectKeyStopped(page: Page, chat: ChatServer): Promise<void> {
  await typeText(page, KEY_PROMPT);
  await page.keyboard.press("Enter");
  await waitForDialog(page);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  await waitFor("the text", async () => (await composerText(page)) === KEY_PROMPT);
  expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
  await clearComposer(page);
}

async function expectCleanPasses(page: Page, chat: ChatServer): Promise<void> {
  await typeText(page, CLEAN_PROMPT);
  await page.keyboard.press("Enter");
  await waitForAnswer(page, 0);
  expect(textsOf(chat)).toEqual([CLEAN_PROMPT]);
  expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
}

type OpenPage = (file: string) => Promise<Page>;

/** The record's events, as soon as it holds what is waited for. */
async function waitForEvents(
  openPage: OpenPage,
  what: string,
  holds: (events: readonly AuditEvent[]) => boolean,
): Promise<readonly AuditEvent[]> {
  const own = await openPage("popup.html");
  const events = await waitFor(what, async () => {
    const stores = Object.entries(await readDatabases(own));
    const all = stores
      .filter(([name]) => name.endsWith("/events"))
      .flatMap(([, rows]) => rows.map(({ event }) => event as AuditEvent));
    return holds(all) && all;
  });
  await own.close();
  return events;
}

function unchecked(events: readonly AuditEvent[], fallback: string): AuditEvent[] {
  return events.filter(
    ({ unavailable, findings }) =>
      unavailable?.fallback === fallback && Object.keys(findings).length === 0,
  );
}

function expectModelRefused(events: readonly AuditEvent[], detail: string): void {
  const refusals = events.filter(({ kind }) => kind === "model-refused");
  expect(refusals.map((event) => event.detail)).toEqual([detail]);
}

async function expectWatchedSays(openPage: OpenPage, tab: string, words: string): Promise<void> {
  const own = await openPage(`watched.html#${tab}`);
  await expect(own.locator("body")).toContainText(words);
  await own.close();
}
