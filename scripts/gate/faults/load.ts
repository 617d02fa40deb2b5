/** Sheer quantity: a page that floods its guard, fifty tabs, a megabyte pasted. */
import { textsOf } from "../../../test/support/arrived";
import { report } from "../../../test/support/long-text";
import { OFFER_EVENT, READY_EVENT } from "../../../src/protocol/page";
import { waitFor } from "../../../test/support/wait-for";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../tour/values";
import type { Bench } from "./bench";
import { lostWords, type Seen } from "./judge";
import {
  composerIsEmpty,
  composerText,
  evaluate,
  pasteText,
  somethingShown,
  type FaultTab,
} from "./tab";
import { arrivals, send, stillAnswers, untilRest, type Rest } from "./user";

const REQUESTS = 3_000;
const FORGED = 20_000;
const TABS = 50;
const SENDERS = [0, 9, 18, 27, 36, 49];
const PASTED = 1_000_000;
const LONG = { timeoutMs: 90_000, everyMs: 500 };

export async function portFlood(bench: Bench): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const [page, other] = [await bench.open(), await bench.open()];
  await page.toFront();
  await evaluate(page, flood, {
    requests: REQUESTS,
    forged: FORGED,
    secret: KEY_PROMPT,
    events: [OFFER_EVENT, READY_EVENT],
  });
  const silentPasses = arrivals(chat, [ACCESS_KEY]);
  const rest = await untilRest(page, 0, "nothing");
  const answering = [await stillAnswers(other, chat), await stillAnswers(page, chat)];
  const late = arrivals(chat, [ACCESS_KEY]);
  await Promise.all([page.close(), other.close()]);
  return {
    fault: "a page floods its guard",
    happened: true,
    lostWords: 0,
    silentPasses: Math.max(silentPasses, late),
    hungPages: answering.filter((one) => !one).length,
    note: `${REQUESTS} requests, ${FORGED * 2} forged messages${rest.rested ? "" : ", a dialog stayed"}`,
  };
}

interface Flood {
  readonly requests: number;
  readonly forged: number;
  readonly secret: string;
  readonly events: readonly string[];
}

/** Runs in the page, until every request has ended, one way or another. */
async function flood({ requests, forged, secret, events }: Flood): Promise<void> {
  const claim = { type: "judge", id: 1, siteId: "chatgpt", channel: "prompt", parts: [] };
  for (let at = 0; at < forged; at++) {
    const { port1, port2 } = new MessageChannel();
    const type = events[at % events.length] ?? "";
    document.dispatchEvent(new MessageEvent(type, { ports: [port2], cancelable: true }));
    port1.postMessage(claim);
    port1.close();
    window.postMessage({ type: "verdict", id: at, action: "pass" }, "*");
  }
  await Promise.allSettled(
    Array.from({ length: requests }, async (_, at) => {
      const text = at === 2_222 ? secret : `Good morning for the ${at}. time`;
      await fetch("/backend-api/f/conversation", {
        method: "POST",
        signal: AbortSignal.timeout(20_000),
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ messages: [{ content: { parts: [text] } }] }),
      });
    }),
  );
}

export async function fiftyTabs(bench: Bench): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const started = Date.now();
  const pages: FaultTab[] = [];
  while (pages.length < TABS)
    pages.push(...(await Promise.all(Array.from({ length: 5 }, () => bench.open()))));
  const senders = SENDERS.map((at, nth) => ({
    page: pages[at] as FaultTab,
    text: nth % 2 === 0 ? `${KEY_PROMPT} Tab ${at}.` : `${CLEAN_PROMPT} Tab ${at}.`,
  }));
  for (const { page, text } of senders) await send(page, text);
  const rests: Rest[] = [];
  for (const { page } of senders) {
    await page.toFront();
    rests.push(await untilRest(page, 0, "nothing"));
  }
  const sent = textsOf(chat);
  const lost = senders.map(({ text }, nth) =>
    lostWords({ written: text, composer: rests[nth]?.composer ?? "", sent }),
  );
  const silentPasses = arrivals(chat, [ACCESS_KEY]);
  let hung = rests.filter(({ rested }) => !rested).length;
  for (const { page } of senders.slice(0, 2)) if (!(await stillAnswers(page, chat))) hung++;
  const seconds = Math.round((Date.now() - started) / 1000);
  for (const page of pages) await page.close();
  return {
    fault: `${TABS} tabs`,
    happened: true,
    lostWords: lost.reduce((sum, one) => sum + one, 0),
    silentPasses,
    hungPages: hung,
    note: `${senders.length} of them sent, ${seconds} s`,
  };
}

/** The driver's way of reading a dialog takes minutes beside a megabyte, so this one is answered unread: by Escape. */
export async function longPaste(bench: Bench): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const page = await bench.open();
  const half = report(PASTED / 2);
  const text = `${half}\n${KEY_PROMPT}\n${half}`;
  await page.toFront();
  await pasteText(page, text);
  const pasted = lostWords({ written: text, composer: await composerText(page), sent: [] });
  const started = Date.now();
  await page.press("Enter");
  await waitFor("the site to take the text", () => composerIsEmpty(page), LONG);
  const asked = await isSeen("the dialog", () => somethingShown(page));
  const judgedMs = Date.now() - started;
  await waitFor("the text", () => escaped(page), LONG).catch(() => undefined); // then words are lost
  const lost = lostWords({
    written: text,
    composer: await composerText(page),
    sent: textsOf(chat),
  });
  const silentPasses = arrivals(chat, [ACCESS_KEY]);
  const answering = await stillAnswers(page, chat);
  await page.close();
  return {
    fault: "1 MB pasted, a key in its middle",
    happened: pasted === 0 && asked,
    lostWords: lost,
    silentPasses,
    hungPages: answering ? 0 : 1,
    note: `the dialog stood ${Math.round(judgedMs / 1000)} s after Enter`,
  };
}

async function escaped(page: FaultTab): Promise<boolean> {
  if (!(await composerIsEmpty(page))) return true;
  await page.press("Escape");
  return false;
}

function isSeen(what: string, look: () => Promise<boolean>): Promise<boolean> {
  return waitFor(what, look, LONG).catch(() => false);
}
