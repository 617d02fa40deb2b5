/** What becomes of a message when what runs the model ends, crashes or is too slow under it. */
import { CLIENT } from "../../tour/values";
import type { Bench, Harm } from "./bench";
import type { Seen } from "./judge";
import { answers, type FaultTab } from "./tab";
import { arrivals, lostOf, send, stillAnswers, untilRest, wasUnchecked } from "./user";

/** Only the model knows that this holds a name; another text each time, since verdicts are remembered. */
const about = (what: string) => `Write a short ${what} for my colleague ${CLIENT.name}.`;
/** Longer than any deadline of the guard. */
const SLOW_MS = 14_000;

/** Does harm while the message is on its way to the model; its user sends nothing that is not safe. */
async function under(
  bench: Bench,
  fault: string,
  written: string,
  harm: Harm,
  mend: (page: FaultTab) => Promise<void> = () => Promise.resolve(),
): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const page = await bench.open();
  const before = await answers(page);
  await harm.before?.();
  await send(page, written);
  await harm.after?.();
  const rest = await untilRest(page, before, "nothing");
  const lost = lostOf(written, rest, chat);
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
    happened: harm.after !== undefined || unchecked || (await harm.happened?.()) === true,
    lostWords: lost,
    silentPasses,
    hungPages: answersStill ? 0 : 1,
    note: unchecked ? "fallback: asked" : "checked by the next one",
  };
}

export function endedModel(bench: Bench, fault: string): Promise<Seen> {
  return under(bench, fault, about("reference letter"), bench.modelEnds);
}

/** The background goes with it. Where that makes an orphan of the open page, it refuses, and has to be loaded again. */
export async function crashedExtension(bench: Bench): Promise<Seen> {
  let seconds = 0;
  const back = async (page: FaultTab) => {
    const started = Date.now();
    await bench.isBack();
    seconds = Math.round((Date.now() - started) / 1000);
    if (bench.orphans) await page.reload();
  };
  const seen = await under(
    bench,
    "the extension's process crashes under a check",
    about("farewell card"),
    bench.crash,
    back,
  );
  if (!bench.orphans) return seen;
  return { ...seen, note: `refused until the page was loaded again, ${seconds} s` };
}

export function slowModel(bench: Bench): Promise<Seen> {
  return under(
    bench,
    "the model answers after its deadline",
    about("birthday speech"),
    bench.modelSlow(SLOW_MS),
  );
}
