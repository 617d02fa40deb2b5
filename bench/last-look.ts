/** What the last look at addresses costs: an ordinary address, and what a tab loads where Chromium lets requests be held. */
import { forceInstallPolicy } from "../scripts/setup/browser-policy";
import { ensureBuilt, ensurePacked } from "../scripts/setup/build";
import { extensionId } from "../scripts/setup/extension-id";
import { acquirePolicy, mayWritePolicy } from "../scripts/setup/managed-policy";
import { addressTexts } from "../src/sites/address-texts";
import { startChatServer, type ChatServer } from "../test/pages/chat/server";
import { CHATGPT } from "../test/support/chat-page";
import { backgroundWorker } from "../test/support/extension";
import { launchGuarded } from "../test/support/launch";
import { pause } from "../test/support/wait-for";
import { atMost, plain, quantile, type Row } from "./rows";

const ORDINARY = [
  "https://cdn.oaistatic.example/assets/index-BxY7aKq2fLm0.js",
  "https://cdn.example/fonts/sans-latin-400.woff2",
  "https://cdn.example/5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76.css",
  "https://px.example/collect?v=2&tid=G-ABCDEF&cid=1234567890.1764239400&en=page_view&sr=1920x1080",
  "https://chatgpt.com/backend-api/conversation/8f14e45f-ceea-467f-9f4e-5c0a1d2b3c4d",
  "https://files.example/file-8HJk?se=2026-11-27T10%3A05%3A00Z&sp=r&sig=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA%3D",
];
const TIMES = 20_000;
const ROUNDS = 3;
const LOADS = 150;
const UNGUARDED = "https://elsewhere.example/hostile/files/blank.html";
const SETTLE_MS = 4_000;

export async function benchLastLook(): Promise<Row[]> {
  const rows = [atMost("an ordinary address, read", ordinaryUs(), "µs", 20)];
  if (!mayWritePolicy()) return rows;
  await ensureBuilt();
  const packed = await ensurePacked();
  const chat = await startChatServer({ stateFolder: ".sluice" });
  const lease = acquirePolicy("npm run bench");
  const bare: Loads = { guarded: [], other: [] };
  const forced: Loads = { guarded: [], other: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      lease.writeRaw(null);
      await measure(chat, "none", bare);
      lease.write(forceInstallPolicy(extensionId(), packed, {}));
      await measure(chat, "forced", forced);
    }
  } finally {
    lease.release();
    await chat.close();
  }
  const median = (samples: readonly number[]) => quantile(samples, 0.5);
  return [
    ...rows,
    plain("picture in a chat's tab, bare, p50", median(bare.guarded), "ms"),
    plain(
      "picture in a chat's tab, added, p50",
      median(forced.guarded) - median(bare.guarded),
      "ms",
    ),
    plain("picture in another tab, bare, p50", median(bare.other), "ms"),
    plain("picture in another tab, added, p50", median(forced.other) - median(bare.other), "ms"),
  ];
}

interface Loads {
  readonly guarded: number[];
  readonly other: number[];
}

/** Microseconds an address, the mean of many. */
function ordinaryUs(): number {
  for (const address of ORDINARY) addressTexts(address); // warm
  const from = performance.now();
  for (let at = 0; at < TIMES; at++) addressTexts(ORDINARY[at % ORDINARY.length] ?? "");
  return ((performance.now() - from) * 1_000) / TIMES;
}

async function measure(chat: ChatServer, install: "none" | "forced", into: Loads): Promise<void> {
  const { resolverRules } = chat;
  const { context, close } = await launchGuarded({ install, resolverRules });
  try {
    if (install === "forced") await backgroundWorker(context, extensionId());
    const chatTab = await context.newPage();
    await chatTab.goto(CHATGPT);
    const other = await context.newPage();
    await other.goto(UNGUARDED);
    await pause(SETTLE_MS);
    into.other.push(...(await other.evaluate<number[]>(LOADING)));
    await chatTab.bringToFront();
    into.guarded.push(...(await chatTab.evaluate<number[]>(LOADING)));
  } finally {
    await close();
  }
}

/** Pictures one after another, each at an address of its own; what the server answers does not matter. */
const LOADING = `(async () => {
  const times = [];
  for (let at = 0; at < ${LOADS}; at++) {
    const from = performance.now();
    await new Promise((resolve) => {
      const picture = new Image();
      picture.onload = picture.onerror = resolve;
      picture.src = "https://elsewhere.example/ping/" + Math.random() + ".png";
    });
    times.push(performance.now() - from);
  }
  return times;
})()`;
