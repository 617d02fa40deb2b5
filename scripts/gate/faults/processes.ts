/** What becomes of a message when the model's document closes, crashes or is too slow under it. */
import type { Page } from "@playwright/test";
import { textsOf } from "../../../test/support/arrived";
import { answers } from "../../../test/support/chat-page";
import { closeTarget, commandIn, targetOf } from "../../../test/support/targets";
import { pause, waitFor } from "../../../test/support/wait-for";
import { CLIENT } from "../../tour/values";
import type { Bench } from "./bench";
import { lostWords, type Seen } from "./judge";
import { arrivals, send, stillAnswers, untilRest, wasUnchecked } from "./user";

/** Only the model knows that this holds a name; another text each time, since verdicts are remembered. */
const about = (what: string) => `Write a short ${what} for my colleague ${CLIENT.name}.`;
/** Longer than any deadline of the guard. */
const SLOW_MS = 14_000;
/** The browser starts a crashed extension again if it was force-installed. */
const RETURNS = { timeoutMs: 40_000 };

/** Does `harm` while the message is on its way to the model; its user sends nothing that is not safe. */
async function under(
  bench: Bench,
  fault: string,
  written: string,
  harm: (document: string) => Promise<void>,
  when: "before" | "after",
  mend: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Seen> {
  const { context, chat, id } = bench;
  chat.clear();
  const page = await bench.open();
  const address = `chrome-extension://${id}/offscreen.html`;
  const document = await waitFor("the model's document", () => targetOf(context, address));
  const before = await answers(page);
  if (when === "before") await harm(document);
  await send(page, written);
  if (when === "after") await harm(document);
  const rest = await untilRest(page, before, "nothing");
  const lost = lostWords({
    written,
    composer: rest.composer,
    sent: textsOf(chat),
    replaceable: [{ value: CLIENT.name, type: "PERSON" }],
  });
  const silentPasses = arrivals(chat, [CLIENT.name]);
  const unchecked = wasUnchecked(rest);
  const mended = await mend(page).then(
    () => true,
    () => false,
  );
  const answersStill = mended && rest.rested && (await stillAnswers(page, chat));
  await page.close();
  return {
    fault,
    happened: when === "after" || unchecked,
    lostWords: lost,
    silentPasses,
    hungPages: answersStill ? 0 : 1,
    note: unchecked ? "fallback: asked" : "checked by the next one",
  };
}

export function closedModel(bench: Bench): Promise<Seen> {
  return under(
    bench,
    "the model's document is closed under a check",
    about("reference letter"),
    (document) => closeTarget(bench.context, document),
    "after",
  );
}

/**
 * The background worker goes with it, and so does the extension, until the browser starts it again. The open page is an
 * orphan from then on: it refuses, and has to be loaded again.
 */
export async function crashedExtension(bench: Bench): Promise<Seen> {
  const { context, id } = bench;
  const isOurs = (worker: { url(): string }) => worker.url().includes(id);
  let seconds = 0;
  const back = async (page: Page) => {
    const started = Date.now();
    await waitFor("the extension", () => context.serviceWorkers().some(isOurs), RETURNS);
    seconds = Math.round((Date.now() - started) / 1000);
    await page.reload({ waitUntil: "domcontentloaded" });
  };
  const seen = await under(
    bench,
    "the extension's process crashes under a check",
    about("farewell card"),
    async (document) => {
      const gone = bench.own.waitForEvent("crash");
      await commandIn(context, document, "Page.crash");
      await gone;
    },
    "after",
    back,
  );
  return { ...seen, note: `refused until the page was loaded again, ${seconds} s` };
}

export function slowModel(bench: Bench): Promise<Seen> {
  return under(
    bench,
    "the model answers after its deadline",
    about("birthday speech"),
    async (document) => {
      const expression = `for (const end = Date.now() + ${SLOW_MS}; Date.now() < end; );`;
      await commandIn(bench.context, document, "Runtime.evaluate", { expression });
      await pause(100);
    },
    "before",
  );
}
