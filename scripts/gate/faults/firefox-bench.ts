/** Firefox ESR: an event page in a process of its own where Chromium has a worker, and no hidden document. */
import { LOOK_ALIKE_HOSTS, type ChatServer } from "../../../test/pages/chat/server";
import { CHATGPT, CHATGPT_COMPOSER } from "../../../test/support/chat-page";
import {
  FIREFOX_ID,
  firefoxPath,
  launchFirefox,
  type GuardedFirefox,
} from "../../../test/support/firefox";
import { insideFirefox } from "../../../test/support/firefox-protocol";
import { pause, waitFor } from "../../../test/support/wait-for";
import { ensureBuiltForFirefox } from "../../setup/build";
import { acquirePolicyInTurn, FIREFOX_POLICY } from "../../setup/managed-policy";
import { NORTHGATE, type Bench, type Harm } from "./bench";
import { firefoxBackground, type FirefoxBackground } from "./firefox-background";
import { firefoxTab } from "./firefox-tab";

const STARTS = { timeoutMs: 60_000, everyMs: 250 };

export interface FirefoxBench extends Bench {
  readonly firefox: GuardedFirefox;
  readonly background: FirefoxBackground;
}

/** The look-alike hosts must answer on port 443. `install` is another way than for a session only. */
export async function openFirefoxBench(
  chat: ChatServer,
  install: ((firefox: GuardedFirefox) => Promise<void>) | null = null,
): Promise<FirefoxBench> {
  await ensureBuiltForFirefox();
  const lease = await acquirePolicyInTurn("the gate's faults", FIREFOX_POLICY);
  lease.write({ policies: { "3rdparty": { Extensions: { [FIREFOX_ID]: NORTHGATE } } } });
  const firefox = await launchFirefox(firefoxPath() ?? "", LOOK_ALIKE_HOSTS, install === null, {
    "xpinstall.signatures.required": false,
    "extensions.update.enabled": true, // switched off by the driver
    "extensions.update.autoUpdateDefault": true,
    "extensions.checkUpdateSecurity": false, // the local update server speaks plain HTTP
  });
  await install?.(firefox);
  const { browser } = firefox;
  const background = await firefoxBackground(firefox);
  await waitFor(
    "a policy of Northgate",
    async () =>
      String(await background.run("return document.body.innerText")).includes("Northgate"),
    STARTS,
  );
  const beforeAnalysis = (change: string): Harm => ({
    before: async () => void (await background.run(onAnalysis(change))),
    happened: async () => (await background.run("return background.harmed")) === true,
  });
  return {
    browser: "firefox",
    orphans: false,
    firefox,
    background,
    chat,
    async open() {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.goto(CHATGPT, { waitUntil: "domcontentloaded" });
      await page.waitForSelector(CHATGPT_COMPOSER);
      return firefoxTab(page);
    },
    freezeAt: background.freezeAt,
    untilFrozen: background.untilFrozen,
    kill: background.kill,
    suspend: background.suspend,
    modelEnds: beforeAnalysis("this.terminate();"),
    modelSlow: (ms) =>
      beforeAnalysis(`background.setTimeout(() => native.call(this, message), ${ms}); return;`),
    crash: { after: async () => void (await background.kill()) },
    isBack: () => Promise.resolve(), // by the next that asks it something
    async heaps() {
      await pause(1_000);
      return JSON.parse(await insideFirefox(browser, HEAPS)) as Record<string, number>;
    },
    async close() {
      await background.close();
      await firefox.close();
      lease.release();
    },
  };
}

/** Does something the next time that the background asks the worker in which the model runs. */
function onAnalysis(change: string): string {
  return `
    const native = background.Worker.prototype.postMessage;
    background.harmed = false;
    background.Worker.prototype.postMessage = function (message) {
      if (message.type === "analyse" && !background.harmed) {
        background.harmed = true;
        ${change}
      }
      native.call(this, message);
    };`;
}

/** What scripts hold, by process; the driver keeps Firefox from naming a page's process after its site. */
const HEAPS = `new Promise((resolve) => {
  const reporter = Cc["@mozilla.org/memory-reporter-manager;1"]
    .getService(Ci.nsIMemoryReporterManager);
  const sums = { page: 0, background: 0 };
  reporter.minimizeMemoryUsage(() => reporter.getReports((process, path, kind, units, amount) => {
    if (!path.startsWith("js-main-runtime-gc-heap-committed/used/")) return;
    if (/^extension/u.test(process)) sums.background += amount;
    else if (/^web/u.test(process)) sums.page += amount;
  }, null, () => resolve(JSON.stringify(sums)), null, false));
})`;
