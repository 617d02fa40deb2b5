/** Firefox puts the background to sleep after half a minute without work: a user may think longer than that. */
import { textsOf } from "../../../test/support/arrived";
import { waitForDialogIn } from "../../../test/support/dialog-driver";
import { CLIENT } from "../../tour/values";
import type { Bench } from "./bench";
import type { Seen } from "./judge";
import { answers } from "./tab";
import { arrivals, lostOf, send, stillAnswers, untilRest } from "./user";

const ACCOUNT_PROMPT = `Please tell the tenant that ${CLIENT.iban} is the account for the rent.`;

export async function suspendedUnderDialog(bench: Bench): Promise<Seen> {
  const { chat } = bench;
  chat.clear();
  const page = await bench.open();
  const before = await answers(page);
  await send(page, ACCOUNT_PROMPT);
  await waitForDialogIn(page.eyes);
  await bench.suspend();
  const rest = await untilRest(page, before, "safe");
  const sent = textsOf(chat);
  const lost = lostOf(ACCOUNT_PROMPT, rest, chat);
  const silentPasses = arrivals(chat, [CLIENT.iban]);
  const answering = rest.rested && (await stillAnswers(page, chat));
  await page.close();
  return {
    fault: "the background is put to sleep while a dialog stands",
    happened: true,
    lostWords: lost,
    silentPasses,
    hungPages: answering ? 0 : 1,
    note: sent.length > 0 ? "the safe version was sent" : "text back in the composer",
  };
}
