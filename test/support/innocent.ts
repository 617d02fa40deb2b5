/** Opens the innocent page in a Chromium with the extension or in a bare one, and brings back what it observed. */
import type { Page } from "@playwright/test";
import { extensionId } from "../../scripts/setup/extension-id";
import type { ChatServer } from "../pages/chat/server";
import { backgroundWorker } from "./extension";
import { launchGuarded, type LaunchOptions } from "./launch";
import { waitFor } from "./wait-for";

export interface Observed {
  readonly observations: Readonly<Record<string, unknown>>;
  /** Status of a synchronous request with a message, which the guard always refuses: tells whether it is there. */
  readonly held: number;
}

const PAGE = "https://chatgpt.com/innocent/";
const LONGEST_MS = 150_000;
const STARTS_MS = 60_000;

/** What a person does while a probe waits for one. */
const BY_HAND: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "file-input": (page) =>
    page.setInputFiles("#files", [
      { name: "words.txt", mimeType: "text/plain", buffer: Buffer.from("A few words.\n") },
      { name: "table.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") },
    ]),
  typing: async (page) => {
    await page.click("#field");
    await page.keyboard.type("ab");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
  },
};

/** `policies`: the folder that has the browser's policy, where it is not the machine's. */
export async function observe(
  chat: ChatServer,
  install: LaunchOptions["install"],
  { policies, only }: { readonly policies?: string | undefined; readonly only?: string } = {},
): Promise<Observed> {
  const { resolverRules } = chat;
  const { context, close } = await launchGuarded({ install, resolverRules, policies });
  try {
    if (install !== "none") await backgroundWorker(context, extensionId());
    await warmUp(await context.newPage());
    const page = await context.newPage();
    await page.goto(only ? `${PAGE}?only=${only}` : PAGE);
    let helped = "";
    await waitFor(
      "the page to end",
      async () => {
        const running = await page.evaluate(() => window.innocent.running);
        if (running !== null && running !== helped) {
          helped = running;
          await BY_HAND[running]?.(page);
        }
        return running === null;
      },
      { timeoutMs: LONGEST_MS, everyMs: 200 },
    );
    return {
      observations: await page.evaluate(() => window.innocent.observations),
      held: await page.evaluate(sendAtOnce),
    };
  } finally {
    await close();
  }
}

/** A guard that is still starting holds everything: the page would not be judged as it is later. */
async function warmUp(page: Page): Promise<void> {
  await page.goto("https://chatgpt.com/innocent/plain/page");
  await waitFor("a clean message to pass", async () => (await page.evaluate(sendClean)) === 200, {
    timeoutMs: STARTS_MS,
    everyMs: 500,
  });
  await page.close();
}

function sendClean(): Promise<number> {
  const body = JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] });
  const signal = AbortSignal.timeout(8_000);
  return fetch("/backend-api/f/conversation", { method: "POST", signal, body }).then(
    ({ status }) => status,
    () => 0,
  );
}

function sendAtOnce(): number {
  const xhr = new XMLHttpRequest();
  xhr.open("POST", "/backend-api/f/conversation", false);
  xhr.send(JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] }));
  return xhr.status;
}
