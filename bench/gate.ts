/** What the guard costs requests that are none of its business, and a page on its way: beside a bare page, in turn. */
import { readFileSync } from "node:fs";
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
  "fetch, other host": `fetch("https://elsewhere.example/ping/" + at, { signal: gone }).catch(() => 0)`,
  "XHR, own host": `{ const xhr = new XMLHttpRequest(); xhr.open("GET", "/ping/" + at); xhr.send(); xhr.abort(); }`,
  "XHR, other host": `{ const xhr = new XMLHttpRequest(); xhr.open("GET", "https://elsewhere.example/ping/" + at); xhr.send(); xhr.abort(); }`,
  "WebSocket, other host": `socket.send("ping")`,
  "sendBeacon, own host": `navigator.sendBeacon("/ping")`,
} as const;

/** Two pages of one bare browser in turn, one of them with the guard alone. */
export async function benchGate(bare: BrowserContext, chat: ChatServer): Promise<Row[]> {
  const code = readFileSync(`${BUILT}/content-scripts/guard.js`, "utf8");
  chat.script("heavy", { type: "text/html; charset=utf-8", pieces: [heavyPage()], pauseMs: 0 });
  const pages = [await bare.newPage(), await bare.newPage()] as const;
  await pages[1].addInitScript({ content: code });
  const rows: Row[] = [];
  for (const page of pages) {
    await page.goto(CHATGPT);
    await page.evaluate(PREPARE);
  }
  for (const [name, call] of Object.entries(SENDING)) {
    const samples: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++)
      for (const at of turn(round)) samples[at].push(await microseconds(pages[at], call));
    const [without, guarded] = samples;
    const added = guarded.map((us, at) => us - (without[at] ?? Number.NaN));
    rows.push(plain(`${name}, bare, p50`, quantile(without, 0.5), "µs"));
    rows.push(atMost(`${name}, added by the guard, p50`, quantile(added, 0.5), "µs", MOST_US));
  }
  const loads: [number[], number[]] = [[], []];
  for (let round = 0; round < LOADS; round++)
    for (const at of turn(round)) loads[at].push(await loadMs(pages[at]));
  for (const page of pages) await page.close();
  const [without, guarded] = loads;
  const shares = guarded.map((ms, at) => 100 * (ms / (without[at] ?? Number.NaN) - 1));
  rows.push(plain("heavy page, bare, p50", quantile(without, 0.5), "ms"));
  rows.push(atMost("heavy page, slower with the guard, p50", quantile(shares, 0.5), "%", 1));
  return rows;
}

const PREPARE = `new Promise((resolve) => {
  window.gone = AbortSignal.abort();
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

async function loadMs(page: Page): Promise<number> {
  await page.goto(`${CHATGPT}lab?script=heavy`, { waitUntil: "load" });
  return page.evaluate<number>("performance.getEntriesByType('navigation')[0].loadEventStart");
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

/** Who begins changes, so that neither has the warmer machine. */
function turn(round: number): (0 | 1)[] {
  return round % 2 === 0 ? [0, 1] : [1, 0];
}
