/** `npm run bench`: prints the table and writes `.sluice/bench.json`. `npm run bench -- rules` runs one part, `-- rules --quick` a minute of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { managedValuesPolicy } from "../scripts/setup/browser-policy";
import { ensureBuilt } from "../scripts/setup/build";
import { extensionId } from "../scripts/setup/extension-id";
import { acquirePolicy, mayWritePolicy } from "../scripts/setup/managed-policy";
import { startChatServer, type ChatServer } from "../test/pages/chat/server";
import { CHATGPT } from "../test/support/chat-page";
import { backgroundWorker, openExtensionPage } from "../test/support/extension";
import { launchGuarded } from "../test/support/launch";
import { benchAnswers } from "./answers";
import { benchConversation } from "./conversation";
import { benchCompany } from "./company";
import { benchFirefox } from "./firefox";
import { benchGate } from "./gate";
import { benchGuard } from "./guard";
import { benchLastLook } from "./last-look";
import { benchLatency } from "./latency";
import { benchLongPrompt } from "./long-prompt";
import { browserMegabytes } from "./memory";
import { benchModel } from "./model-browser";
import { atMost, type Row } from "./rows";
import { benchRules } from "./rules";
import { benchScanRate } from "./scan-rate";

const SETTLE_MS = 8_000;
/** Everything is detected and logged, nothing is held: the time of the verdict alone. */
const LOG_ALL = {
  format: 1,
  tenant: "bench",
  version: 1,
  organisation: { name: "Bench" },
  rules: [
    { id: "attack", title: { en: "Logged." }, when: { injection: 0 }, action: "log" },
    { id: "all", title: { en: "Logged." }, when: {}, action: "log" },
  ],
};

const QUICK = "--quick";

const wanted = new Set(process.argv.slice(2).filter((word) => word !== QUICK));
const rows: Row[] = [];
if (runs("rules")) for await (const more of benchRules(process.argv.includes(QUICK))) add(more);
if (runs("scan")) add(await benchLongPrompt());
if (runs("answers")) await benchBare(benchAnswers);
if (runs("gate")) await benchBare(benchGate);
if (runs("gate") || runs("look")) add(await benchLastLook());
if (runs("conversation")) add(await benchConversation());
if (runs("company")) add(benchCompany());
if (runs("scan")) add(await benchScanRate());
if (runs("browser")) await benchBrowser();
if (runs("firefox")) add(await benchFirefox(LOG_ALL));
mkdirSync(".sluice", { recursive: true });
writeFileSync(
  ".sluice/bench.json",
  JSON.stringify({ cpu: cpus()[0]?.model, cores: cpus().length, rows }, null, 2),
);
console.log(
  `\n${rows.filter(({ met }) => met === false).length} aims missed. Written to .sluice/bench.json`,
);

function runs(part: string): boolean {
  return wanted.size === 0 || wanted.has(part);
}

async function benchBare(
  bench: (context: Context, chat: ChatServer) => Promise<Row[]>,
): Promise<void> {
  await ensureBuilt();
  const chat = await startChatServer({ stateFolder: ".sluice" });
  try {
    await withBrowser(chat.resolverRules, "none", async (context) => {
      add(await bench(context, chat));
    });
  } finally {
    await chat.close();
  }
}

async function benchBrowser(): Promise<void> {
  await ensureBuilt();
  const chat = await startChatServer({ stateFolder: ".sluice" });
  const lease = mayWritePolicy() ? acquirePolicy("npm run bench") : null;
  const id = extensionId();
  try {
    const bare = await withBrowser(chat.resolverRules, "none", async (context, profile) => {
      add(await benchGuard(context));
      return settledMegabytes(context, profile);
    });
    lease?.write(managedValuesPolicy(id, { tenant: "bench", policy: JSON.stringify(LOG_ALL) }));
    await withBrowser(chat.resolverRules, "unpacked", async (context, profile) => {
      await backgroundWorker(context, id);
      const page = await context.newPage();
      add(await benchLatency(page));
      await page.close();
      const guarded = await settledMegabytes(context, profile);
      add([atMost("memory added by the extension, model loaded", guarded - bare, "MB", 150)]);
      add(await benchModel(await openExtensionPage(context, id, "popup.html")));
    });
  } finally {
    lease?.release();
    await chat.close();
  }
}

type Context = Awaited<ReturnType<typeof launchGuarded>>["context"];

async function withBrowser<T>(
  resolverRules: string,
  install: "none" | "unpacked",
  work: (context: Context, profile: string) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "sluice-bench-"));
  console.log(install === "none" ? "… a bare browser" : "… a guarded browser, some minutes");
  const browser = await launchGuarded({ install, resolverRules, profile });
  try {
    return await work(browser.context, profile);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** One chat page open and nothing else going on, with and without the extension. */
async function settledMegabytes(context: Context, profile: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(CHATGPT);
  await page.waitForTimeout(SETTLE_MS);
  const megabytes = browserMegabytes(profile);
  await page.close();
  return megabytes;
}

function add(more: readonly Row[]): void {
  if (rows.length === 0) console.log(`${"what".padEnd(50)}${"value".padStart(9)} unit   aim`);
  for (const row of more) {
    rows.push(row);
    const verdict = row.met === null ? "" : row.met ? "met" : "MISSED";
    console.log(
      `${row.name.padEnd(50)}${String(row.value).padStart(9)} ${row.unit.padEnd(6)} ${(row.aim ?? "").padEnd(8)} ${verdict}`,
    );
  }
}
