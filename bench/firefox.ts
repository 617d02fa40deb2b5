/** What a verdict costs in Firefox, where the model has one thread: between the page's `fetch` and the request's start. */
import {
  FIREFOX_POLICY,
  acquirePolicyInTurn,
  mayWritePolicy,
} from "../scripts/setup/managed-policy";
import { ensureBuiltForFirefox } from "../scripts/setup/build";
import { LOOK_ALIKE_HOSTS, startChatServer } from "../test/pages/chat/server";
import { CHATGPT, CHATGPT_COMPOSER } from "../test/support/chat-page";
import { FIREFOX_ID, firefoxPath, launchFirefox } from "../test/support/firefox";
import { benchColdLatency } from "./latency";
import type { Row } from "./rows";

const HTTPS = 443;

/** `policy` is embedded; nothing is measured where Firefox is missing or this process may not open port 443. */
export async function benchFirefox(policy: object): Promise<Row[]> {
  const path = firefoxPath();
  if (path === null || !mayWritePolicy()) {
    console.log("… no Firefox, or not root: its rows are left out");
    return [];
  }
  console.log("… Firefox, some minutes");
  await ensureBuiltForFirefox();
  const chat = await startChatServer({ stateFolder: ".sluice", port: HTTPS });
  const lease = await acquirePolicyInTurn("npm run bench", FIREFOX_POLICY);
  const values = { tenant: "bench", policy: JSON.stringify(policy) };
  lease.write({ policies: { "3rdparty": { Extensions: { [FIREFOX_ID]: values } } } });
  try {
    const firefox = await launchFirefox(path, LOOK_ALIKE_HOSTS);
    try {
      const page = await firefox.browser.newPage();
      await page.bringToFront();
      await page.goto(CHATGPT, { waitUntil: "domcontentloaded" });
      await page.waitForSelector(CHATGPT_COMPOSER);
      return await benchColdLatency(page, "Firefox");
    } finally {
      await firefox.close();
    }
  } finally {
    lease.release();
    await chat.close();
  }
}
