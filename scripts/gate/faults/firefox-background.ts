/** The extension's background in Firefox, from outside: it sleeps, it is killed with its process, its inside is wrapped. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { FIREFOX_ID, type GuardedFirefox } from "../../../test/support/firefox";
import { insideFirefox } from "../../../test/support/firefox-protocol";
import { pause, waitFor } from "../../../test/support/wait-for";
import { freezing } from "./freeze";
import type { Place } from "./points";

const CLOSING_MS = 1_000;
const OPENS = { timeoutMs: 20_000 };
/** Expression for the window of the background page, which is woken by it. */
const BACKGROUND = "(await browser.runtime.getBackgroundPage())";
const EXTENSION = `WebExtensionPolicy.getByID("${FIREFOX_ID}").extension`;
const PROCESSES = `ChromeUtils.requestProcInfo().then(({ children }) => JSON.stringify(
  children.filter(({ type }) => type === "extension").map(({ pid }) => pid)))`;

export interface FirefoxBackground {
  freezeAt(place: Place): Promise<void>;
  untilFrozen(timeoutMs: number): Promise<void>;
  /** Ends the process of the extension from outside; false when there was none. */
  kill(): Promise<boolean>;
  /** As the browser does when nothing was to be done for half a minute. */
  suspend(): Promise<void>;
  /** Runs in a page of the extension, where `background` is the window of its background page. */
  run(statement: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function firefoxBackground(firefox: GuardedFirefox): Promise<FirefoxBackground> {
  const { browser } = firefox;
  let frozen = false;
  // Whoever stands still can tell nobody in its own process.
  const heard = createServer((_request, response) => {
    frozen = true;
    response.end();
  });
  await new Promise<void>((listening) => heard.listen(0, "127.0.0.1", listening));
  const beacon = `http://127.0.0.1:${(heard.address() as AddressInfo).port}/`;
  let own: Page | null = null;

  /** A page of the extension, which dies with its process. */
  async function ownPage(): Promise<Page> {
    if (own && (await lives(own))) return own;
    if (own) await Promise.race([own.close().catch(() => undefined), pause(CLOSING_MS)]);
    const next = await browser.newPage();
    // The driver never hears that a page of an extension has loaded.
    void next.goto(firefox.address("popup.html"), { timeout: CLOSING_MS }).catch(() => undefined);
    await waitFor("a page of the extension", () => lives(next), OPENS);
    own = next;
    return next;
  }

  async function run(statement: string): Promise<unknown> {
    const page = await ownPage();
    return page.evaluate(`(async () => { const background = ${BACKGROUND}; ${statement} })()`);
  }

  /** Asked for again and again: one that is just starting, or about to be given up after a crash, does not hear of it. */
  const suspend = async () => {
    await waitFor("the background to sleep", async () => {
      const state = await insideFirefox(browser, `${EXTENSION}.backgroundState`);
      if (state === "stopped") return true;
      await insideFirefox(browser, `${EXTENSION}.terminateBackground().then(() => "")`);
      return false;
    });
  };

  return {
    run,
    suspend,
    async freezeAt(place) {
      await suspend();
      frozen = false;
      await run(`${freezing({ place, beacon }, "background")};`);
    },
    async untilFrozen(timeoutMs) {
      await waitFor("the background to stand still", () => frozen, { timeoutMs, everyMs: 10 });
    },
    async kill() {
      const running = async () => JSON.parse(await insideFirefox(browser, PROCESSES)) as number[];
      const pids = await running();
      for (const pid of pids) process.kill(pid, "SIGKILL");
      await waitFor("its process to be gone", async () => {
        const still = await running();
        return pids.every((pid) => !still.includes(pid));
      });
      return pids.length > 0;
    },
    async close() {
      heard.closeAllConnections();
      await new Promise((closed) => heard.close(closed));
    },
  };
}

/** Does this page still answer, as one of the extension? */
async function lives(page: Page): Promise<boolean> {
  const answer = page.evaluate("typeof browser?.runtime?.getBackgroundPage").catch(() => null);
  return (await Promise.race([answer, pause(CLOSING_MS)])) === "function";
}
