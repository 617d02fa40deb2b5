/** An hour of typing, as fast as the page takes the keys: nothing is lost, and memory stays flat. */
import { textsOf } from "../../../test/support/arrived";
import { report } from "../../../test/support/long-text";
import { waitFor } from "../../../test/support/wait-for";
import type { Bench, Heaps } from "./bench";
import { lostWords, type Seen } from "./judge";
import { answers, clearComposer, composerText, type FaultTab } from "./tab";
import { stillAnswers, untilRest } from "./user";

/** 60 words a minute of five characters, for an hour. */
const KEYS = 18_000;
const MESSAGE_KEYS = 600;
/** One message in so many is sent, the others are thought better of. */
const SENDS_EVERY = 6;
/** What a heap may hold more at the end than after the first quarter. */
const MAY_GROW_BYTES = 4_000_000;
const MAY_GROW_SHARE = 0.25;
const MB = 1_000_000;

export async function hourOfTyping(bench: Bench): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const started = Date.now();
  const page = await bench.open();
  await page.toFront();
  await page.makeSmall();
  const messages = KEYS / MESSAGE_KEYS;
  let lost = 0;
  let early: Heaps | null = null;
  for (let nth = 0; nth < messages; nth++) {
    const text = `${nth + 1}: ${report(MESSAGE_KEYS).replaceAll("\n", " ")}`.slice(0, MESSAGE_KEYS);
    await page.click("#prompt-textarea");
    await page.pourKeys(text);
    await waitFor("the keys in the composer", async () =>
      (await composerText(page)).endsWith(text.trim().slice(-20)),
    ).catch(() => undefined); // then words are lost, and counted below
    lost += lostWords({ written: text, composer: await composerText(page), sent: [] });
    if (nth % SENDS_EVERY === SENDS_EVERY - 1) lost += await sendIt(page, text, bench);
    else await clearComposer(page);
    if (nth + 1 === Math.round(messages / 4)) early = await bench.heaps(page);
  }
  const late = await bench.heaps(page);
  const seconds = Math.round((Date.now() - started) / 1000);
  const grown = Object.keys(late).filter((of) => grew(early?.[of] ?? 0, late[of] ?? 0));
  const answering = await stillAnswers(page, chat);
  await page.close();
  return {
    fault: `an hour of typing, ${KEYS} keys`,
    happened: Object.values(late).every((bytes) => bytes > 0) && early !== null,
    lostWords: lost,
    silentPasses: 0, // nothing secret was typed
    hungPages: answering ? 0 : 1,
    problem: grown.length > 0 ? `memory grew: ${grown.join(", ")}` : null,
    note: `${seconds} s; heap after a quarter and at the end, MB: ${Object.keys(late)
      .map((of) => `${of} ${megabytes(early?.[of])} → ${megabytes(late[of])}`)
      .join(", ")}`,
  };
}

/** Words that were lost on the way. */
async function sendIt(page: FaultTab, text: string, { chat }: Bench): Promise<number> {
  const before = await answers(page);
  await page.press("Enter");
  const { composer } = await untilRest(page, before, "send");
  return lostWords({ written: text, composer, sent: textsOf(chat) });
}

function grew(before: number, after: number): boolean {
  return after - before > Math.max(MAY_GROW_BYTES, before * MAY_GROW_SHARE);
}

function megabytes(bytes = 0): string {
  return (bytes / MB).toFixed(1);
}
