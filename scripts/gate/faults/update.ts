/** A new version of the extension comes in while chats are open: their content scripts are orphans from then on. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import crx3 from "crx3";
import type { Page } from "@playwright/test";
import { textsOf } from "../../../test/support/arrived";
import { typeText } from "../../../test/support/chat-page";
import { waitForDialog } from "../../../test/support/dialog";
import { backgroundWorker } from "../../../test/support/extension";
import { waitFor } from "../../../test/support/wait-for";
import { BUILT } from "../../setup/build";
import { SIGNING_KEY } from "../../setup/extension-id";
import { ACCESS_KEY, CLEAN_PROMPT, CLIENT, KEY_PROMPT } from "../../tour/values";
import type { Bench } from "./bench";
import { lostWords, type Seen } from "./judge";
import { arrivals, stillAnswers, untilRest, type Rest } from "./user";

const NEW_VERSION = "9.9.9";
const INSTALLED_MS = 40_000;
const FETCHED_MS = 15_000;
const ACCOUNT_PROMPT = `Please confirm by mail that ${CLIENT.iban} is our new account.`;

/** Where versions of the extension are fetched from, in a folder of its own. */
export interface Shelf {
  readonly updateUrl: string;
  offer(version: string | null): Promise<void>;
  remove(): void;
}

/** `null` offers the version that was built. */
export function createShelf(): Shelf {
  const folder = mkdtempSync(join(tmpdir(), "sluice-shelf-"));
  const xmlPath = join(folder, "update.xml");
  return {
    updateUrl: pathToFileURL(xmlPath).href,
    async offer(version) {
      const copy = join(folder, "extension");
      mkdirSync(copy, { recursive: true });
      cpSync(resolve(BUILT), copy, { recursive: true });
      const file = join(copy, "manifest.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as { version: string };
      if (version !== null)
        writeFileSync(file, JSON.stringify({ ...manifest, version, version_name: version }));
      const crxPath = join(folder, `${version ?? "first"}.crx`);
      await crx3([file], {
        keyPath: SIGNING_KEY,
        crxPath,
        xmlPath,
        appVersion: version ?? manifest.version,
        crxURL: pathToFileURL(crxPath).href,
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Three tabs: one whose dialog stands open, one with a key in its composer, one with a clean message. */
export async function updated(bench: Bench, shelf: Shelf | null): Promise<Seen[]> {
  const { chat, context, id } = bench;
  chat.clear();
  const [asked, secret, clean] = [await bench.open(), await bench.open(), await bench.open()];
  await clean.bringToFront();
  await typeText(clean, CLEAN_PROMPT);
  await secret.bringToFront();
  await typeText(secret, KEY_PROMPT);
  await asked.bringToFront();
  await typeText(asked, ACCOUNT_PROMPT);
  await asked.keyboard.press("Enter");
  await waitForDialog(asked);
  const version = await install(bench, shelf);
  await backgroundWorker(context, id);
  const cases: readonly [what: string, page: Page, text: string, wants: "safe" | "send"][] = [
    ["its dialog stands open", asked, ACCOUNT_PROMPT, "safe"],
    ["a key is sent then", secret, KEY_PROMPT, "send"],
    ["a clean message is sent then", clean, CLEAN_PROMPT, "send"],
  ];
  const seen: Seen[] = [];
  for (const [what, page, text, wants] of cases) {
    await page.bringToFront();
    if (page !== asked) await page.keyboard.press("Enter");
    const rest = await untilRest(page, 0, wants);
    const sent = textsOf(chat);
    const lost = lostWords({
      written: text,
      composer: rest.composer,
      sent,
      replaceable: [{ value: CLIENT.iban, type: "IBAN" }],
    });
    const silentPasses = arrivals(chat, [ACCESS_KEY, CLIENT.iban]);
    await page.reload({ waitUntil: "domcontentloaded" });
    const answering = rest.rested && (await stillAnswers(page, chat));
    await page.close();
    seen.push({
      fault: `updated under an open tab: ${what}`,
      happened: version !== null,
      lostWords: lost,
      silentPasses,
      hungPages: answering ? 0 : 1,
      note: `${version ?? "not updated"}; ${describe(rest, sent.length)}`,
    });
    chat.clear();
  }
  return seen;
}

function describe(rest: Rest, sent: number): string {
  if (rest.composer !== "") return "refused, text back in the composer";
  return sent > 0 ? "sent" : "refused";
}

/** What has come about, in words; null: nothing. Only force-installed extensions are fetched again. */
async function install({ context, id }: Bench, shelf: Shelf | null): Promise<string | null> {
  const worker = await backgroundWorker(context, id);
  await worker.evaluate(() => void Reflect.set(globalThis, "old", true));
  if (shelf) {
    await shelf.offer(NEW_VERSION);
    const fetched = await worker.evaluate(fetchUpdate, FETCHED_MS);
    if (process.env["DEBUG_FAULTS"]) console.log(fetched);
  }
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // it ends with its answer
  const version = await waitFor(
    "the next version",
    async () => {
      const next = context.serviceWorkers().find((one) => one.url().includes(id));
      return next
        ?.evaluate(() =>
          Reflect.has(globalThis, "old") ? null : chrome.runtime.getManifest().version,
        )
        .catch(() => null);
    },
    { timeoutMs: INSTALLED_MS },
  ).catch(() => null);
  if (version === null) return null;
  return version === NEW_VERSION ? "new version" : "reloaded";
}

/** Runs in the worker: resolves when the browser has the next version, or has not got it in time. */
function fetchUpdate(withinMs: number): Promise<string> {
  return new Promise((resolve) => {
    chrome.runtime.onUpdateAvailable.addListener(() => resolve("there"));
    setTimeout(() => resolve("late"), withinMs);
    chrome.runtime.requestUpdateCheck().then(
      ({ status }) => status === "update_available" || resolve(status),
      (error: unknown) => resolve(String(error)),
    );
  });
}
