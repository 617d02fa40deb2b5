/** Opens the innocent page in a browser with the extension or in a bare one, and brings back what it observed. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Page as FirefoxPage } from "puppeteer-core";
import { extensionId } from "../../scripts/setup/extension-id";
import type { ChatServer } from "../pages/chat/server";
import { backgroundWorker } from "./extension";
import { launchFirefox } from "./firefox";
import { launchGuarded, type LaunchOptions } from "./launch";
import { removeFolder } from "./remove-folder";
import { waitFor } from "./wait-for";

export interface Observed {
  readonly observations: Readonly<Record<string, unknown>>;
  /** Status of a synchronous request with a message, which the guard always refuses: tells whether it is there. */
  readonly held: number;
}

/** A tab of whichever browser. */
interface InnocentTab {
  go(address: string): Promise<void>;
  /** Runs source text in the page. */
  ask(source: string): Promise<unknown>;
  choose(selector: string, paths: readonly string[]): Promise<void>;
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: "Backspace" | "Enter"): Promise<void>;
  close(): Promise<void>;
}

const PAGE = "https://chatgpt.com/innocent/";
const LONGEST_MS = 150_000;
const STARTS_MS = 60_000;

/** What a person does while a probe waits for one. */
const BY_HAND: Readonly<Record<string, (tab: InnocentTab, files: string) => Promise<void>>> = {
  "file-input": (tab, files) =>
    tab.choose("#files", [join(files, "words.txt"), join(files, "table.csv")]),
  async typing(tab) {
    await tab.click("#field");
    await tab.type("ab");
    await tab.press("Backspace");
    await tab.press("Enter");
  },
};

/** In Chromium; `policies`: the folder that has the browser's policy. */
export async function observe(
  chat: ChatServer,
  install: LaunchOptions["install"],
  { policies, only }: { readonly policies?: string | undefined; readonly only?: string } = {},
): Promise<Observed> {
  const { resolverRules } = chat;
  const { context, close } = await launchGuarded({ install, resolverRules, policies });
  try {
    if (install !== "none") await backgroundWorker(context, extensionId());
    return await observed(async () => tabOf(await context.newPage()), only);
  } finally {
    await close();
  }
}

/** In Firefox, on this machine's port 443. */
export async function observeFirefox(
  path: string,
  hosts: readonly string[],
  guarded: boolean,
): Promise<Observed> {
  const firefox = await launchFirefox(path, hosts, guarded);
  try {
    return await observed(async () => firefoxTab(await firefox.browser.newPage()));
  } finally {
    await firefox.close();
  }
}

async function observed(open: () => Promise<InnocentTab>, only?: string): Promise<Observed> {
  const files = mkdtempSync(join(tmpdir(), "sluice-innocent-"));
  writeFileSync(join(files, "words.txt"), "A few words.\n");
  writeFileSync(join(files, "table.csv"), "a,b\n1,2\n");
  try {
    await warmUp(await open());
    const tab = await open();
    await tab.go(only ? `${PAGE}?only=${only}` : PAGE);
    let helped = "";
    await waitFor(
      "the page to end",
      async () => {
        const running = (await tab.ask("window.innocent.running")) as string | null;
        if (running !== null && running !== helped) {
          helped = running;
          await BY_HAND[running]?.(tab, files);
        }
        return running === null;
      },
      { timeoutMs: LONGEST_MS, everyMs: 200 },
    );
    // As text: drivers have forms of their own for what is not there or no number.
    const seen = (await tab.ask(TOLD)) as string;
    return {
      observations: JSON.parse(seen) as Observed["observations"],
      held: (await tab.ask(SEND_AT_ONCE)) as number,
    };
  } finally {
    await removeFolder(files);
  }
}

/** A guard that is still starting holds everything: the page would not be judged as it is later. */
async function warmUp(tab: InnocentTab): Promise<void> {
  await tab.go("https://chatgpt.com/innocent/plain/page");
  await waitFor("a clean message to pass", async () => (await tab.ask(SEND_CLEAN)) === 200, {
    timeoutMs: STARTS_MS,
    everyMs: 500,
  });
  await tab.close();
}

/** What JSON has no sign for must not become one and the same. */
const TOLD = `JSON.stringify(window.innocent.observations, (_, value) =>
  value === undefined || (typeof value === "number" && !Number.isFinite(value)) || Object.is(value, -0)
    ? "‹" + (Object.is(value, -0) ? "-0" : String(value)) + "›"
    : value)`;
const BODY = `JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] })`;
const SEND_CLEAN = `fetch("/backend-api/f/conversation", {
  method: "POST",
  signal: AbortSignal.timeout(8_000),
  body: ${BODY},
}).then(({ status }) => status, () => 0)`;
const SEND_AT_ONCE = `(() => {
  const xhr = new XMLHttpRequest();
  xhr.open("POST", "/backend-api/f/conversation", false);
  xhr.send(${BODY});
  return xhr.status;
})()`;

function tabOf(page: Page): InnocentTab {
  return {
    go: async (address) => void (await page.goto(address)),
    ask: (source) => page.evaluate(source),
    choose: (selector, paths) => page.setInputFiles(selector, [...paths]),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => page.close(),
  };
}

function firefoxTab(page: FirefoxPage): InnocentTab {
  return {
    async go(address) {
      await page.goto(address);
      await page.bringToFront(); // others get no keys
    },
    ask: (source) => page.evaluate(source),
    async choose(selector, paths) {
      const input = await page.$(selector);
      await (input as Awaited<ReturnType<typeof page.$<"input">>>)?.uploadFile(...paths);
    },
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => page.close(),
  };
}
