/** What every look-alike is put through, on one page: each behaviour that its site is known to have. */
import { expect, test, type Page } from "@playwright/test";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT, OTHER_IBAN } from "../../scripts/tour/values";
import { BEHAVIOURS, behavioursOf, PAGES, type Behaviour } from "../pages/chat/behaviours";
import type { LookAlike } from "../pages/chat/look-alike";
import { entriesHolding } from "../pages/chat/received";
import type { ChatServer } from "../pages/chat/server";
import { expectNowhere } from "./arrived";
import { answers } from "./chat-page";
import { pressControl, readDialog, waitForDialog } from "./dialog";
import { FILE_WAYS, giveFile, type FileWay } from "./files";
import { pause, waitFor } from "./wait-for";

const IBAN_PROMPT = `Is ${OTHER_IBAN} a plausible account?`;
const IBAN_SENT = "Is [IBAN_1] a plausible account?";
/** A key is of no use under another name, so it is gone in the version that is safe to send. */
const KEY_SENT = KEY_PROMPT.replace(ACCESS_KEY, "[REDACTED KEY]");
/** The model may have to be loaded first. */
const FIRST_MS = 45_000;
/** Look-alikes send drafts within this time, if they send any. */
const DRAFT_MS = 450;

interface Walk {
  readonly page: Page;
  readonly chat: ChatServer;
  readonly site: LookAlike;
  /** The user's words in the prompts that have arrived. */
  prompts(): string[];
}

export async function walkThrough(page: Page, chat: ChatServer, site: LookAlike): Promise<void> {
  const walk: Walk = {
    page,
    chat,
    site,
    prompts: () =>
      chat.received().flatMap((entry) => {
        const prompt = site.promptIn({ ...entry, url: entry.url.replace(/\?.*$/u, "") });
        return prompt === null ? [] : [prompt];
      }),
  };
  await page.goto(`https://${site.host}${site.path}`);
  await page.locator(site.composer).waitFor();
  const known = behavioursOf(site);
  for (const behaviour of BEHAVIOURS.filter((one) => known.includes(one)))
    await test.step(behaviour, () => STEPS[behaviour](walk));
  for (const value of [ACCESS_KEY, OTHER_IBAN]) expectNowhere(chat, value);
}

/** One after the other, each from where the one before left the page. */
const STEPS: Readonly<Record<Behaviour, (walk: Walk) => Promise<void>>> = {
  async typed({ page, site, prompts }) {
    await type(page, site.composer, CLEAN_PROMPT);
    await page.keyboard.press("Enter");
    await waitFor("the first answer", async () => (await answers(page)) === 1, {
      timeoutMs: FIRST_MS,
    });
    expect(prompts()).toEqual([CLEAN_PROMPT]);
    expect(await page.locator(".prose").last().innerText()).toContain(CLEAN_PROMPT);
    expect(await readDialog(page)).toBeNull();
  },

  async pasted({ page, site }) {
    await page.click(site.composer);
    await page.evaluate((value) => navigator.clipboard.writeText(value), IBAN_PROMPT);
    await page.keyboard.press("ControlOrMeta+V");
    await waitFor("the paste", async () => (await textOf(page, site.composer)) === IBAN_PROMPT);
    await enter(page, site.composer, IBAN_PROMPT);
    expect((await waitForDialog(page)).text).toContain("[IBAN_1]");
  },

  async tokenised({ page, prompts }) {
    await sendSafely(page);
    await waitFor("the answer", async () => (await answers(page)) === 2);
    expect(prompts()).toEqual([CLEAN_PROMPT, IBAN_SENT]);
  },

  async resent({ page, prompts }) {
    await page.getByTestId("regenerate").last().click();
    await waitFor("the second try", async () => {
      if (await readDialog(page)) {
        await waitForDialog(page);
        await sendSafely(page);
      }
      return prompts().length === 3 && (await answers(page)) === 2;
    });
    expect(prompts()).toEqual([CLEAN_PROMPT, IBAN_SENT, IBAN_SENT]);
  },

  async edited(walk) {
    const { page } = walk;
    await page.getByTestId("edit-turn").last().click();
    await page.getByLabel("Edit message").fill(KEY_PROMPT);
    await page.getByTestId("edit-send").click();
    await refused(walk, 1);
  },

  async blocked(walk) {
    const { page, site } = walk;
    await type(page, site.composer, KEY_PROMPT);
    await enter(page, site.composer, KEY_PROMPT);
    await refused(walk, 2);
    await waitFor("the text", async () => (await textOf(page, site.composer)) === KEY_PROMPT);
  },

  async redacted({ page, site, prompts }) {
    const before = await answers(page);
    await page.click(site.composer);
    await enter(page, site.composer, KEY_PROMPT);
    await waitForDialog(page);
    await sendSafely(page);
    await waitFor("the answer", async () => (await answers(page)) === before + 1);
    expect(prompts()).toHaveLength(4);
    expect(prompts().at(-1)).toBe(KEY_SENT);
  },

  async uploads(walk) {
    const { page, site } = walk;
    const [forKey, forClean, forAccount] = waysOn(site);
    const arrived = (text: string) => entriesHolding(walk.chat.received(), text).length > 0;
    await give(walk, forKey, "deploy.env", `AWS_ACCESS_KEY_ID=${ACCESS_KEY}\n`);
    await waitForDialog(page);
    await dismiss(page);
    await give(walk, forClean, "notes.csv", "customer;note\n1;all is well\n");
    await waitFor("the file", () => arrived("all is well"));
    const account = `Please pay ${OTHER_IBAN} by Friday.\n`;
    await give(walk, forAccount, "client.txt", account);
    await waitForDialog(page);
    await sendSafely(page);
    await waitFor("the changed file", () => arrived(account.replace(OTHER_IBAN, "[IBAN_1]")));
    if (site.upload === "with-message") await clear(page, site.composer);
  },

  async drafts({ page, chat, site }) {
    await type(page, site.composer, "How do I");
    await pause(DRAFT_MS);
    const { isDraft } = site;
    expect(chat.received().filter((entry) => isDraft?.(entry))).toEqual([]);
  },
};

/** All ways by which files are given, in an order that turns from site to site. */
function waysOn(site: LookAlike): [FileWay, FileWay, FileWay] {
  const turn = PAGES.filter(({ upload }) => upload !== undefined).indexOf(site);
  const at = (step: number) => FILE_WAYS[(turn + step) % FILE_WAYS.length] as FileWay;
  return [at(0), at(1), at(2)];
}

const sendSafely = (page: Page) => close(page, () => pressControl(page, /placeholder/iu));
const dismiss = (page: Page) => close(page, () => page.keyboard.press("Escape"));

/** A page that still draws the answer before takes no Enter yet, and a person presses again. */
async function enter(page: Page, composer: string, text: string): Promise<void> {
  const taken = async () =>
    (await readDialog(page)) !== null || (await textOf(page, composer)) !== text;
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press("Enter");
    if (await waitFor("the message to go", taken, { timeoutMs: 3_000 }).catch(() => false)) return;
  }
}

/** A dialog that was drawn late takes no key yet, and a person presses again. */
async function close(page: Page, press: () => Promise<void>): Promise<void> {
  const closed = async () => (await readDialog(page)) === null;
  for (let tries = 0; tries < 5; tries++) {
    await press();
    if (await waitFor("the dialog to close", closed, { timeoutMs: 1_500 }).catch(() => false))
      return;
  }
}

/** The message is stopped, the page says so, and nothing more has arrived. */
async function refused({ page, prompts }: Walk, times: number): Promise<void> {
  await waitForDialog(page);
  await dismiss(page);
  const failures = page.getByTestId("regenerate-thread-error-button");
  await waitFor("the page to go on", async () => (await failures.count()) === times);
  expect(prompts()).toHaveLength(3);
}

/** Key by key, without a person's pauses: drafts get their chance at every one. */
export async function type(page: Page, composer: string, text: string): Promise<void> {
  await page.click(composer);
  await page.keyboard.type(text);
}

/** What stands in the composer. */
export async function textOf(page: Page, composer: string): Promise<string> {
  const element = page.locator(composer);
  const area = (await element.evaluate(({ nodeName }) => nodeName)) === "TEXTAREA";
  return (await (area ? element.inputValue() : element.innerText())).trim();
}

/** Where files go with a message, one is sent with it. */
async function give(
  { page, site }: Walk,
  way: FileWay,
  name: string,
  content: string,
): Promise<void> {
  await giveFile(page, way, site.composer, name, content);
  if (site.upload === "at-once") return;
  // What was refused before stands there again.
  await clear(page, site.composer);
  await type(page, site.composer, CLEAN_PROMPT);
  await enter(page, site.composer, CLEAN_PROMPT);
}

async function clear(page: Page, composer: string): Promise<void> {
  await page.click(composer);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
}
