/** What the guard costs requests that are none of its business, and a page on its way: beside a bare page, in turn. */
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import type { BrowserContext, Page } from "@playwright/test";
import { BUILT } from "../scripts/setup/build";
import type { ChatServer } from "../test/pages/chat/server";
import { CHATGPT } from "../test/support/chat-page";
import { atMost, plain, quantile, type Row } from "./rows";

const ROUNDS = 80;
const CALLS = 100;
const LOADS = 24;
const MOST_US = 2;

/** Each sends something that nobody holds; what the network does with it afterwards is not timed. */
const SENDING = {
  "fetch, own host": `fetch("/ping/" + at, { signal: gone }).catch(() => 0)`,
  "fetch, own host, POST of text": `fetch("/ping/" + at, { method: "POST", headers, body: "ping", signal: gone }).catch(() => 0)`,
  "fetch, other host": `fetch("https://elsewhere.example/ping/" + at, { signal: gone }).catch(() => 0)`,
  "XHR, own host": `{ const xhr = new XMLHttpRequest(); xhr.open("GET", "/ping/" + at); xhr.send(); xhr.abort(); }`,
  "XHR, other host": `{ const xhr = new XMLHttpRequest(); xhr.open("GET", "https://elsewhere.example/ping/" + at); xhr.send(); xhr.abort(); }`,
  "WebSocket, other host": `socket.send("ping")`,
  "sendBeacon, own host": `navigator.sendBeacon("/ping")`,
} as const;

/** What an address costs that the page has not asked for before: told, since the aim is that of the median request. */
const FIRST = {
  "fetch, own host, new address": `fetch("/ping/" + next++, { signal: gone }).catch(() => 0)`,
} as const;

/** Pages of one bare browser in turn: two as they are, which shows the noise, and one with the guard alone. */
export async function benchGate(bare: BrowserContext, chat: ChatServer): Promise<Row[]> {
  const code = readFileSync(`${BUILT}/content-scripts/guard.js`, "utf8");
  chat.script("heavy", { type: "text/html; charset=utf-8", pieces: [heavyPage()], pauseMs: 0 });
  const pages = [await bare.newPage(), await bare.newPage(), await bare.newPage()] as const;
  await pages[1].addInitScript({ content: code });
  const rows: Row[] = [plain("load of the machine, one minute", loadavg()[0] ?? Number.NaN, "")];
  for (const page of pages) {
    await page.goto(CHATGPT);
    await page.evaluate(PREPARE);
  }
  for (const [name, call] of Object.entries({ ...SENDING, ...FIRST })) {
    const samples = await inTurn(ROUNDS, (at) => microseconds(pages[at], call));
    const { bare: without, guarded, noise } = compared(samples, (us, beside) => us - beside);
    const told = `${name}, added by the guard, p50`;
    rows.push(plain(`${name}, bare, p50`, without, "µs"));
    rows.push(plain(`${name}, one bare page beside another, p50`, noise, "µs"));
    rows.push(name in FIRST ? plain(told, guarded, "µs") : atMost(told, guarded, "µs", MOST_US));
  }
  const clocks = await Promise.all(pages.map((page) => threadClock(page)));
  const loads = await inTurn(LOADS, (at) => loadMs(pages[at], clocks[at] as ThreadClock));
  for (const page of pages) await page.close();
  for (const [of, name] of [
    ["elapsed", "by the clock"],
    ["computed", "computed by its thread"],
  ] as const) {
    const samples = loads.map((each) => each.map((load) => load[of]));
    const apart = compared(samples as unknown as Samples, (a, b) => 100 * (a / b - 1));
    rows.push(plain(`heavy page, bare, ${name}, p50`, apart.bare, "ms"));
    rows.push(plain(`heavy page, one bare page beside another, ${name}, p50`, apart.noise, "%"));
    rows.push(atMost(`heavy page, more with the guard, ${name}, p50`, apart.guarded, "%", 1));
  }
  return rows;
}

type Three<T> = readonly [bare: T[], guarded: T[], alsoBare: T[]];
type Samples = Three<number>;

/** Who begins changes, so that none has the warmer machine. */
async function inTurn<T>(rounds: number, sample: (at: 0 | 1 | 2) => Promise<T>): Promise<Three<T>> {
  const samples: Three<T> = [[], [], []];
  for (let round = 0; round < rounds; round++)
    for (let step = 0; step < 3; step++) {
      const at = ((step + round) % 3) as 0 | 1 | 2;
      samples[at].push(await sample(at));
    }
  return samples;
}

/** Medians over the rounds of what each round says, so that a slow minute counts on both sides. */
function compared([bare, guarded, also]: Samples, differ: (one: number, other: number) => number) {
  const median = (of: readonly number[]) =>
    quantile(
      of.map((value, at) => differ(value, bare[at] ?? Number.NaN)),
      0.5,
    );
  return { bare: quantile(bare, 0.5), guarded: median(guarded), noise: median(also) };
}

const PREPARE = `new Promise((resolve) => {
  window.gone = AbortSignal.abort();
  window.headers = { "content-type": "text/plain" };
  window.next = 1e6;
  window.socket = new WebSocket("wss://elsewhere.example/ping");
  socket.onopen = () => resolve();
})`;

/** Of one call, out of many. */
function microseconds(page: Page, call: string): Promise<number> {
  return page.evaluate<number>(`(() => {
    const from = performance.now();
    for (let at = 0; at < ${CALLS}; at++) ${call};
    return (performance.now() - from) * 1000 / ${CALLS};
  })()`);
}

/** Milliseconds that the page's thread has computed: what else the machine does takes nothing away from it. */
type ThreadClock = () => Promise<number>;

async function threadClock(page: Page): Promise<ThreadClock> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}

async function loadMs(page: Page, clock: ThreadClock): Promise<Load> {
  const before = await clock();
  await page.goto(`${CHATGPT}lab?script=heavy`, { waitUntil: "load" });
  const computed = (await clock()) - before;
  const entry = "performance.getEntriesByType('navigation')[0].loadEventStart";
  return { elapsed: await page.evaluate<number>(entry), computed };
}

interface Load {
  readonly elapsed: number;
  readonly computed: number;
}

/** As a big app starts: much markup, much script, and many calls of its own. */
function heavyPage(): string {
  const items = Array.from({ length: 6_000 }, (_, at) => `<li><b>${at}</b> <i>of many</i></li>`);
  return `<!doctype html><meta charset="utf-8"><title>Heavy</title><ul>${items.join("")}</ul>
<script>
  const words = [];
  for (let at = 0; at < 300000; at++) words.push(JSON.stringify({ at }).replace(/[0-9]/g, "x"));
  const stop = AbortSignal.abort();
  for (let at = 0; at < 200; at++) {
    fetch("/ping/" + at, { signal: stop }).catch(() => 0);
    const xhr = new XMLHttpRequest();
    xhr.open("GET", "/ping/" + at);
    xhr.send();
    xhr.abort();
  }
  for (const item of document.querySelectorAll("li")) item.dataset.seen = words[0];
</script>`;
}
