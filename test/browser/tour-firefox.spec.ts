/** The tour's steps in Firefox: machine policy, a signed policy from the endpoint, one page that is never reloaded. */
import { readFileSync, rmSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { firefoxBackground } from "../../scripts/gate/faults/firefox-background";
import { firefoxTab } from "../../scripts/gate/faults/firefox-tab";
import {
  answers,
  clearComposer,
  composerText,
  pasteText,
  typeText,
  type FaultTab,
} from "../../scripts/gate/faults/tab";
import { startAdmin, type AdminEndpoint } from "../../scripts/setup/admin-endpoint";
import { acquirePolicyInTurn, FIREFOX_POLICY } from "../../scripts/setup/managed-policy";
import { DEMO_POLICY } from "../../scripts/setup/stack";
import * as typed from "../../scripts/tour/values";
import type { AuditEvent } from "../../src/policy/audit-event";
import { LOOK_ALIKE_HOSTS, startChatServer, type ChatServer } from "../pages/chat/server";
import { expectNowhere, textsOf } from "../support/arrived";
import { CHATGPT, CHATGPT_COMPOSER } from "../support/chat-page";
import { focusControlIn, pressControlIn, waitForDialogIn } from "../support/dialog-driver";
import { FIREFOX_ID, firefoxPath, launchFirefox, type GuardedFirefox } from "../support/firefox";
import { pause, waitFor } from "../support/wait-for";

/** Not the one that other specs use meanwhile. */
const ADMIN_DATA = ".sluice/admin-firefox";
const DRAFT_QUIET_MS = 1_000;
const SLOW = { timeoutMs: 60_000, everyMs: 250 };
const REDELIVERY = { timeoutMs: 90_000, everyMs: 500 };
const { CLIENT } = typed;

interface Visit {
  readonly chat: ChatServer;
  readonly admin: AdminEndpoint;
  readonly firefox: GuardedFirefox;
  readonly tab: FaultTab;
}

/** Port 443 is root's, and so are machine policies and installing Firefox. */
if (firefoxPath() !== null && process.getuid?.() === 0)
  test("Firefox: the whole tour, from a clean prompt to a background that is killed", async () => {
    test.setTimeout(300_000);
    const undo: (() => Promise<void> | void)[] = [];
    try {
      const visit = await open(undo);
      for (const step of [
        cleanPrompt,
        clientData,
        accessKey,
        hiddenInstruction,
        newPolicy,
        endpointDown,
        backgroundKilled,
      ])
        await test.step(step.name, async () => {
          visit.chat.clear();
          await step(visit);
        });
    } finally {
      for (const action of undo.reverse()) await action();
    }
  });

async function open(undo: (() => Promise<void> | void)[]): Promise<Visit> {
  const chat = await startChatServer({ stateFolder: ".sluice", port: 443 });
  undo.push(() => chat.close());
  rmSync(ADMIN_DATA, { recursive: true, force: true });
  const admin = await startAdmin(ADMIN_DATA);
  undo.push(() => admin.stop());
  await admin.publish(demoPolicy());
  const lease = await acquirePolicyInTurn("the tour in Firefox", FIREFOX_POLICY);
  undo.push(() => lease.release());
  lease.write({ policies: { "3rdparty": { Extensions: { [FIREFOX_ID]: admin.managed } } } });
  const firefox = await launchFirefox(firefoxPath() ?? "", LOOK_ALIKE_HOSTS);
  undo.push(() => firefox.close());

  const popup = await firefox.browser.newPage();
  // The driver never hears that a page of an extension has loaded.
  await popup.goto(firefox.address("popup.html"), { timeout: 2_000 }).catch(() => null);
  await waitFor(
    "a policy of Northgate",
    async () => (await popup.evaluate(() => document.body.innerText)).includes("Northgate"),
    SLOW,
  );
  await popup.close();
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  await page.goto(CHATGPT, { waitUntil: "domcontentloaded" });
  await page.waitForSelector(CHATGPT_COMPOSER);
  return { chat, admin, firefox, tab: firefoxTab(page) };
}

async function cleanPrompt({ chat, tab }: Visit): Promise<void> {
  await typeText(tab, typed.CLEAN_PROMPT);
  await sendAndWait(tab, async () => {
    await pause(DRAFT_QUIET_MS);
    expect(await tab.eyes.read()).toBeNull();
  });
  expect(textsOf(chat)).toEqual([typed.CLEAN_PROMPT]);
  expect(chat.received().filter(({ channel }) => /draft|autocomplete/u.test(channel))).toEqual([]);
}

async function clientData({ admin, chat, tab }: Visit): Promise<void> {
  await typeText(tab, typed.CLIENT_PROMPT);
  await sendAndWait(tab, async () => {
    const { text } = await waitForDialogIn(tab.eyes);
    for (const placeholder of ["[PERSON_1]", "[IBAN_1]", "[PHONE_1]"])
      expect(text).toContain(placeholder);
    expect(textsOf(chat)).toEqual([]);
    await pressControlIn(tab.eyes, /placeholder/iu);
  });
  expect(textsOf(chat).join()).toMatch(/\[PERSON_1\].*\[IBAN_1\].*\[PHONE_1\]/su);
  for (const value of Object.values(CLIENT)) expectNowhere(chat, value);
  await reported(admin, ({ outcome }) => outcome === "sent-changed");
}

async function accessKey({ admin, chat, tab }: Visit): Promise<void> {
  await typeText(tab, typed.KEY_PROMPT);
  await tab.press("Enter");
  const { controls } = await waitForDialogIn(tab.eyes);
  expect(controls.filter(({ name }) => /send/iu.test(name))).toEqual([]);
  await leave(tab);
  await waitFor(
    "the text to come back",
    async () => (await composerText(tab)) === typed.KEY_PROMPT,
  );
  expect(textsOf(chat)).toEqual([]);
  expectNowhere(chat, typed.ACCESS_KEY);
  await reported(admin, ({ action }) => action === "block");
  await clearComposer(tab);
}

async function hiddenInstruction({ admin, chat, tab }: Visit): Promise<void> {
  await pasteText(tab, typed.MAIL_PROMPT);
  await pause(DRAFT_QUIET_MS);
  await sendAndWait(tab, async () => {
    await waitForDialogIn(tab.eyes);
    expect(textsOf(chat)).toEqual([]);
    await pressControlIn(tab.eyes, /send anyway/iu);
    await focusControlIn(tab.eyes, /reason|why/iu);
    await tab.typeKeys(typed.REASON);
    await pressControlIn(tab.eyes, /^send/iu);
  });
  expect(textsOf(chat).join()).toContain("Rostock");
  await reported(
    admin,
    ({ choice, reason }) => choice === "send-anyway" && reason === typed.REASON,
  );
}

async function newPolicy({ admin, chat, tab }: Visit): Promise<void> {
  await pasteText(tab, typed.PHONE_PROMPT);
  expect(await offersPlaceholders(tab)).toBe(true);
  const policy = demoPolicy();
  const telephones = {
    id: "telephones",
    title: { en: "Telephone numbers of clients stay out of AI chats." },
    when: { types: ["PHONE"] },
    action: "block",
  };
  await admin.publish({ ...policy, rules: [telephones, ...policy.rules] });
  await waitFor(
    "the new policy in the open page",
    async () => !(await offersPlaceholders(tab)),
    SLOW,
  );
  expect(await composerText(tab)).toBe(typed.PHONE_PROMPT);
  await clearComposer(tab);
  expectNowhere(chat, CLIENT.phone);
}

async function endpointDown({ admin, chat, tab }: Visit): Promise<void> {
  const known = new Set((await admin.events()).map(({ id }) => id));
  await admin.stop();
  try {
    await typeText(tab, typed.OUTAGE_PROMPT);
    await sendReplaced(tab);
  } finally {
    await admin.restart();
  }
  expect(textsOf(chat).join()).toContain("[IBAN_");
  expectNowhere(chat, typed.OTHER_IBAN);
  await reported(admin, ({ id, outcome }) => !known.has(id) && outcome === "sent-changed");
}

async function backgroundKilled({ chat, firefox, tab }: Visit): Promise<void> {
  const background = await firefoxBackground(firefox);
  await tab.toFront();
  await tab.click(CHATGPT_COMPOSER);
  for (const piece of typed.KEYSTROKES.slice(0, -1)) {
    await tab.typeKeys(piece);
    expect(await background.kill()).toBe(true);
    await tab.toFront();
    await tab.click(CHATGPT_COMPOSER);
    await tab.press("End");
  }
  await tab.typeKeys(typed.KEYSTROKES.at(-1) ?? "");
  // The model died with the process: until it is loaded again, the dialog says that nothing could be checked.
  await waitFor("the model", () => offersPlaceholders(tab), SLOW);
  expect(textsOf(chat)).toEqual([]);
  await sendReplaced(tab);
  const text = textsOf(chat).join();
  expect(text).toContain("[IBAN_");
  expect(text).toContain("write a confirmation");
  expectNowhere(chat, typed.OTHER_IBAN);
  await background.close();
}

async function sendReplaced(tab: FaultTab): Promise<void> {
  await sendAndWait(tab, async () => {
    await waitForDialogIn(tab.eyes, SLOW.timeoutMs);
    await pressControlIn(tab.eyes, /placeholder/iu);
  });
}

/** Presses Enter, does what is to be done then, and waits for the answer. */
async function sendAndWait(tab: FaultTab, then: () => Promise<void>): Promise<void> {
  const before = await answers(tab);
  await tab.press("Enter");
  await then();
  await waitFor("the answer", async () => (await answers(tab)) !== before, SLOW);
}

async function offersPlaceholders(tab: FaultTab): Promise<boolean> {
  await waitFor("the text in the composer", async () => (await composerText(tab)) !== "");
  await tab.click(CHATGPT_COMPOSER);
  await tab.press("Enter");
  const { controls } = await waitForDialogIn(tab.eyes, SLOW.timeoutMs);
  await leave(tab);
  await waitFor("the text in the composer", async () => (await composerText(tab)) !== "");
  return controls.some(({ name }) => /placeholder/iu.test(name));
}

async function leave(tab: FaultTab): Promise<void> {
  await waitFor(
    "no dialog",
    async () => {
      await tab.press("Escape");
      await pause(DRAFT_QUIET_MS);
      return (await tab.eyes.read()) === null;
    },
    SLOW,
  );
}

async function reported(
  admin: AdminEndpoint,
  wanted: (event: AuditEvent) => boolean,
): Promise<void> {
  await waitFor(
    "the event at the endpoint",
    async () => (await admin.events()).some((event) => event.kind === "decision" && wanted(event)),
    REDELIVERY,
  );
}

function demoPolicy(): { readonly rules: readonly object[] } {
  return JSON.parse(readFileSync(DEMO_POLICY, "utf8")) as { rules: object[] };
}
