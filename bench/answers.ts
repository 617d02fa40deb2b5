/** What looking through answers costs: the first byte and the flow of a stream, beside pages without the guard. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { BUILT } from "../scripts/setup/build";
import type { ChatServer } from "../test/pages/chat/server";
import { CHATGPT } from "../test/support/chat-page";
import { atMost, plain, quantile, type Row } from "./rows";

const ROUNDS = 60;
const FLOWS = 5;
const EVENTS = 40_000;
const PIECE = 64 * 1024;

const event = (text: string) => `event: delta\ndata: ${JSON.stringify({ v: text })}\n\n`;

/** Two pages of one bare browser in turn, one of them with the guard alone. */
export async function benchAnswers(bare: BrowserContext, chat: ChatServer): Promise<Row[]> {
  const flow = Array.from({ length: EVENTS }, (_, at) =>
    event(at % 50 === 0 ? ` see [page ${at}](https://docs.example/a/${at})` : ` word${at},`),
  ).join("");
  chat.script("first", { type: "text/event-stream", pieces: [event("Hello"), event(" you")] });
  chat.script("flow", {
    type: "text/event-stream",
    pieces: flow.match(new RegExp(`.{1,${PIECE}}`, "gsu")) ?? [],
    pauseMs: 0,
  });
  const pages = [await pageWith(bare, null), await pageWith(bare, guardCode())] as const;
  const first: [number[], number[]] = [[], []];
  const flows: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++)
    for (const at of turn(round)) first[at].push((await read(pages[at], "first")).firstMs);
  for (let round = 0; round < FLOWS; round++)
    for (const at of turn(round)) flows[at].push((await read(pages[at], "flow")).wholeMs);
  for (const page of pages) await page.close();
  const median = (samples: readonly number[]) => quantile(samples, 0.5);
  const megabytes = flow.length / 1e6;
  return [
    plain("answer, first byte after the headers, bare, p50", median(first[0]), "ms"),
    atMost("answer, first byte later than bare, p50", median(first[1]) - median(first[0]), "ms", 1),
    plain("answer stream, bare, p50", megabytes / (median(flows[0]) / 1000), "MB/s"),
    plain("answer stream, guarded, p50", megabytes / (median(flows[1]) / 1000), "MB/s"),
  ];
}

/** Who begins changes, so that neither has the warmer machine. */
function turn(round: number): (0 | 1)[] {
  return round % 2 === 0 ? [0, 1] : [1, 0];
}

function guardCode(): string {
  return readFileSync(`${BUILT}/content-scripts/guard.js`, "utf8");
}

async function pageWith(context: BrowserContext, script: string | null): Promise<Page> {
  const page = await context.newPage();
  if (script !== null) await page.addInitScript({ content: script });
  await page.goto(CHATGPT);
  return page;
}

/** Reads a conversation again, which no guard holds back; times in milliseconds. */
function read(page: Page, script: string): Promise<{ firstMs: number; wholeMs: number }> {
  return page.evaluate(async (name) => {
    const response = await fetch(`/backend-api/conversation/bench?script=${name}`);
    const from = performance.now();
    const reader = response.body?.getReader();
    let firstMs = 0;
    for (;;) {
      const { done } = (await reader?.read()) ?? { done: true };
      if (firstMs === 0) firstMs = performance.now() - from;
      if (done) return { firstMs, wholeMs: performance.now() - from };
    }
  }, script);
}
