/** Size of the page guard and what it costs at start-up, in pages without the extension. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { BUILT } from "../scripts/setup/build";
import { CHATGPT } from "../test/support/chat-page";
import { atMost, quantile, type Row } from "./rows";

const PAGES = 15;

export async function benchGuard(bare: BrowserContext): Promise<Row[]> {
  const code = readFileSync(`${BUILT}/content-scripts/guard.js`, "utf8");
  const samples: number[] = [];
  for (let at = 0; at < PAGES; at++) {
    const page = await bare.newPage();
    await page.addInitScript(
      `{ const from = performance.now();\n${code}\n;globalThis.guardStartMs = performance.now() - from; }`,
    );
    await page.goto(`${CHATGPT}?page=${at}`);
    samples.push(await page.evaluate<number>("globalThis.guardStartMs"));
    await page.close();
  }
  const kilobytes = gzipSync(code, { level: 9 }).length / 1000;
  return [
    atMost("page guard, gzipped", kilobytes, "kB", 25),
    atMost("page guard, start-up, p50", quantile(samples, 0.5), "ms", 3),
  ];
}
