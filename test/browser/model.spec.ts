/**
 * The model in Chromium's own workers: the built worker files, spoken to as the offscreen document does.
 * WebGPU runs on Chromium's software adapter here, which is slow but calculates the same.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, expect, test, type Page } from "@playwright/test";
import { BUILT, ensureBuilt } from "../../scripts/setup/build";
import type { WorkerReply, WorkerSettings } from "../../src/inference/worker-protocol";
import { FEATURES_OFF } from "../support/features";
import { chromiumArgs, chromiumPath } from "../support/launch";

const TEXT = "Please write to Maria Gonzalez, 14 Elm Street, Springfield 62704, about her €72,000.";
const SOFTWARE_GPU = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];
const PAGE = "popup.html";

let close: () => Promise<void> = () => Promise.resolve();
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await ensureBuilt();
  const profile = mkdtempSync(join(tmpdir(), "sluice-model-"));
  const args = chromiumArgs({ install: "unpacked", resolverRules: "", extraArgs: SOFTWARE_GPU });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...args.filter((word) => word !== "--disable-gpu"), FEATURES_OFF],
    ignoreDefaultArgs: ["--disable-extensions"],
  });
  close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent("serviceworker"));
  page = await context.newPage();
  await page.goto(new URL(`/${PAGE}`, worker.url()).href);
});

test.afterAll(() => close());

test("threads and WebGPU find what one WASM thread finds", async () => {
  test.setTimeout(120_000);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const one = await scanWith("worker-wasm", { provider: "wasm", threads: 1 });
  const two = await scanWith("worker-wasm", { provider: "wasm", threads: 2 });
  const gpu = await scanWith("worker-webgpu", { provider: "webgpu", threads: 1 });
  const found = one.findings.map(({ type, start, end }) => [type, TEXT.slice(start, end)]);
  expect(found).toContainEqual(["PERSON", "Maria Gonzalez"]);
  for (const other of [two, gpu]) {
    expect(other.findings.map(({ type, start, end }) => [type, TEXT.slice(start, end)])).toEqual(
      found,
    );
    other.findings.forEach((finding, i) =>
      expect(finding.score).toBeCloseTo(one.findings[i]?.score ?? 0, 2),
    );
    expect(other.attacks.injection.score).toBeCloseTo(one.attacks.injection.score, 2);
  }
});

test("a model that is not there is refused by name, not by silence", async () => {
  const settings = settingsFor({ provider: "wasm", threads: 1 }, "/models/none/");
  const [reply] = await talk("worker-wasm", settings, []);
  expect(reply).toMatchObject({ type: "failed", failure: { reason: "missing" } });
});

function settingsFor(
  backend: WorkerSettings["backend"],
  modelBase = "/models/sluice-small/",
): WorkerSettings {
  return { backend, wasmPaths: "/ort/", modelBase };
}

async function scanWith(file: string, backend: WorkerSettings["backend"]) {
  const [, reply] = await talk(file, settingsFor(backend), [TEXT]);
  if (reply?.type !== "scan") throw new Error(`${file}: ${JSON.stringify(reply)}`);
  return reply.scan;
}

/** Starts the built worker, then has it analyse each text; the replies in order. */
function talk(
  file: string,
  settings: WorkerSettings,
  texts: readonly string[],
): Promise<WorkerReply[]> {
  return page.evaluate(
    async ({ url, settings, texts }) => {
      const worker = new Worker(url, { type: "module" });
      const replies: WorkerReply[] = [];
      const requests = [
        { type: "start", settings },
        ...texts.map((text) => ({ type: "analyse", text, deadlineMs: 60_000 })),
      ];
      for (const [id, request] of requests.entries()) {
        const answered = new Promise<WorkerReply>((resolve, reject) => {
          worker.onmessage = (event: MessageEvent<WorkerReply>) => resolve(event.data);
          worker.onerror = () => reject(new Error("the worker failed"));
        });
        worker.postMessage({ ...request, id });
        replies.push(await answered);
      }
      worker.terminate();
      return replies;
    },
    { url: assetUrl(file), settings, texts },
  );
}

function assetUrl(name: string): string {
  const folder = resolve(BUILT, "assets");
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}-`));
  if (!file) throw new Error(`${name} is not among the built assets`);
  return `/assets/${file}`;
}
