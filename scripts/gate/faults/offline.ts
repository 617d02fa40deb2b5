/** The network goes away under an open page, and comes back. The admin endpoint cannot be reached in all this. */
import { textsOf } from "../../../test/support/arrived";
import { ACCESS_KEY, CLEAN_PROMPT, KEY_PROMPT } from "../../tour/values";
import type { Bench } from "./bench";
import { lostWords, type Seen } from "./judge";
import { answers, evaluate } from "./tab";
import { arrivals, send, stillAnswers, untilRest } from "./user";

export async function offline(bench: Bench): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const [page, other] = [await bench.open(), await bench.open()];
  for (const tab of [page, other]) await tab.setOffline(true);
  const isOffline = await evaluate(page, () => !navigator.onLine, null);
  await send(page, KEY_PROMPT);
  const held = await untilRest(page, 0, "nothing");
  let lost = lostWords({ written: KEY_PROMPT, composer: held.composer, sent: [] });
  // What nobody could receive stands in the transcript, and the site offers to send it again.
  await send(other, CLEAN_PROMPT);
  const failed = await untilRest(other, 0, "nothing");
  for (const tab of [page, other]) await tab.setOffline(false);
  await other.toFront();
  if (failed.composer === "") {
    const before = await answers(other);
    await other.click('[data-testid="regenerate-thread-error-button"]');
    await untilRest(other, before, "send");
  }
  lost += lostWords({ written: CLEAN_PROMPT, composer: failed.composer, sent: textsOf(chat) });
  const answering = [await stillAnswers(page, chat), await stillAnswers(other, chat)];
  const silentPasses = arrivals(chat, [ACCESS_KEY]);
  await Promise.all([page.close(), other.close()]);
  return {
    fault: "offline, the admin endpoint out of reach",
    happened: isOffline,
    lostWords: lost,
    silentPasses,
    hungPages: answering.filter((one) => !one).length,
    note: `asked ${held.dialogs.length} × while offline`,
  };
}
