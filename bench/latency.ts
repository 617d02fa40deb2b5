/** What the guard adds between the page's `fetch` and the request's start, by the browser's own resource timing. */
import type { Page } from "@playwright/test";
import { CHATGPT, CHATGPT_COMPOSER, clearComposer } from "../test/support/chat-page";
import { prompts } from "./corpus";
import { atMost, plain, quantile, type Row } from "./rows";

const PROMPTS = 200;
/** Debounce of the pre-scan, and the scan itself. */
const PRESCAN_MS = 700;
/** Characters of mixed business text that make about so many pieces. */
const CHARACTERS = { 64: 250, 128: 500 } as const;

export async function benchLatency(page: Page): Promise<Row[]> {
  await page.goto(CHATGPT);
  await page.waitForSelector(CHATGPT_COMPOSER);
  await addedMs(page, "Warm the model up, please, before anything is measured.", "warm");
  const prescanned: number[] = [];
  const short: number[] = [];
  const long: number[] = [];
  for (const [at, text] of texts(250).entries()) {
    await clearComposer(page);
    await page.keyboard.insertText(text);
    await page.waitForTimeout(PRESCAN_MS);
    prescanned.push(await addedMs(page, text, `pre-${at}`));
  }
  await clearComposer(page);
  for (const [at, text] of texts(CHARACTERS[64], 5_000).entries())
    short.push(await addedMs(page, text, `short-${at}`));
  for (const [at, text] of texts(CHARACTERS[128], 9_000).entries())
    long.push(await addedMs(page, text, `long-${at}`));
  return [
    plain("verdict at Enter, pre-scanned, p50", quantile(prescanned, 0.5), "ms"),
    atMost("verdict at Enter, pre-scanned, p95", quantile(prescanned, 0.95), "ms", 5),
    plain("verdict, cold, 64 pieces, p50", quantile(short, 0.5), "ms"),
    atMost("verdict, cold, 64 pieces, p95", quantile(short, 0.95), "ms", 40),
    plain("verdict, cold, 128 pieces, p50", quantile(long, 0.5), "ms"),
    atMost("verdict, cold, 128 pieces, p95", quantile(long, 0.95), "ms", 80),
  ];
}

/** The same for texts that nobody scanned before, in another browser. */
export async function benchColdLatency(page: Asking, browser: string): Promise<Row[]> {
  await addedMs(page, "Warm the model up, please, before anything is measured.", "warm");
  const rows: Row[] = [];
  for (const [pieces, limit] of [
    [64, 40],
    [128, 80],
  ] as const) {
    const samples: number[] = [];
    for (const [at, text] of texts(CHARACTERS[pieces], 100 * pieces).entries())
      samples.push(await addedMs(page, text, `${pieces}-${at}`));
    const name = `${browser}: verdict, cold, ${pieces} pieces`;
    rows.push(plain(`${name}, p50`, quantile(samples, 0.5), "ms"));
    rows.push(atMost(`${name}, p95`, quantile(samples, 0.95), "ms", limit));
  }
  return rows;
}

/** One line each, as the composer gives it back, and no two alike. */
function texts(characters: number, seed = 0): string[] {
  return prompts(PROMPTS, characters - 12, seed).map(
    (text, at) => `${at} ${text.replaceAll("\n", " ").trim()}`,
  );
}

interface Message {
  readonly text: string;
  readonly mark: string;
}

/** A page of whichever driver. */
interface Asking {
  evaluate(work: (message: Message) => Promise<number>, message: Message): Promise<number>;
}

function addedMs(page: Asking, text: string, mark: string): Promise<number> {
  return page.evaluate(
    async ({ text, mark }) => {
      const path = `/backend-api/f/conversation?bench=${mark}`;
      const body = JSON.stringify({
        action: "next",
        messages: [
          { id: mark, author: { role: "user" }, content: { content_type: "text", parts: [text] } },
        ],
        model: "auto",
      });
      const called = performance.now();
      const response = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      await response.text();
      if (!response.ok) throw new Error(`refused with ${response.status}`);
      const timing = performance
        .getEntriesByType("resource")
        .find(({ name }) => name.endsWith(path));
      performance.clearResourceTimings();
      return (timing?.startTime ?? Number.NaN) - called;
    },
    { text, mark },
  );
}
