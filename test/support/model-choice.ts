/**
 * A fresh profile measures, as soon as it is quiet for some seconds, on how many threads the model runs best: it loads the
 * model several times for that. Browsers that live for one test are told the answer, so that they have the processor
 * for what is tested; those that live for a whole file measure as any user's do.
 */
import { readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";
import { choiceKey, FIRST_BACKEND, rememberChoice } from "../../src/inference/choose-backend";
import { browserIn } from "../../src/lib/browser-name";

export async function rememberBackend(context: BrowserContext, id: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const [agent, cores] = await page.evaluate(
    () => [navigator.userAgent, navigator.hardwareConcurrency] as const,
  );
  const { name, version } = browserIn(agent);
  const model = JSON.parse(readFileSync("models/sluice-small/manifest.json", "utf8")) as {
    id: string;
    version: string;
  };
  const key = choiceKey(model.id, model.version, `${name}/${version}`, cores);
  const kept: Record<string, string> = {};
  const store = { getItem: () => null, setItem: (at: string, value: string) => (kept[at] = value) };
  rememberChoice(store, key, { backend: FIRST_BACKEND, windowMs: 100 });
  await page.evaluate((entries) => Object.assign(localStorage, entries), kept);
  await page.goto("about:blank");
}
