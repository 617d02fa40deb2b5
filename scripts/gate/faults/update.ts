/** A new version of the extension comes in while chats are open: their content scripts are orphans from then on. */
import { textsOf } from "../../../test/support/arrived";
import { waitForDialogIn } from "../../../test/support/dialog-driver";
import { ACCESS_KEY, CLEAN_PROMPT, CLIENT, KEY_PROMPT } from "../../tour/values";
import type { Bench } from "./bench";
import type { Seen } from "./judge";
import { typeText, type FaultTab } from "./tab";
import { arrivals, lostOf, stillAnswers, untilRest, type Rest } from "./user";

/** By which the faults of this file are asked for. */
export const UPDATES = "updated under an open tab";
export const NEW_VERSION = "9.9.9";
const ACCOUNT_PROMPT = `Please confirm by mail that ${CLIENT.iban} is our new account.`;

/**
 * Three tabs: one whose dialog stands open, one with a key in its composer, one with a clean message. `install` says in
 * words what has come about; null: nothing.
 */
export async function updated(
  bench: Bench,
  install: () => Promise<string | null>,
): Promise<readonly Seen[]> {
  const { chat } = bench;
  chat.clear();
  const [asked, secret, clean] = [await bench.open(), await bench.open(), await bench.open()];
  await clean.toFront();
  await typeText(clean, CLEAN_PROMPT);
  await secret.toFront();
  await typeText(secret, KEY_PROMPT);
  await asked.toFront();
  await typeText(asked, ACCOUNT_PROMPT);
  await asked.press("Enter");
  await waitForDialogIn(asked.eyes);
  const came = await install();
  const cases: readonly [what: string, page: FaultTab, text: string, wants: "safe" | "send"][] = [
    ["its dialog stands open", asked, ACCOUNT_PROMPT, "safe"],
    ["a key is sent then", secret, KEY_PROMPT, "send"],
    ["a clean message is sent then", clean, CLEAN_PROMPT, "send"],
  ];
  const seen: Seen[] = [];
  for (const [what, page, text, wants] of cases) {
    await page.toFront();
    if (page !== asked) await page.press("Enter");
    const rest = await untilRest(page, 0, wants);
    const sent = textsOf(chat);
    const lost = lostOf(text, rest, chat);
    const silentPasses = arrivals(chat, [ACCESS_KEY, CLIENT.iban]);
    await page.reload();
    const answering = rest.rested && (await stillAnswers(page, chat));
    await page.close();
    seen.push({
      fault: `${UPDATES}: ${what}`,
      happened: came !== null,
      lostWords: lost,
      silentPasses,
      hungPages: answering ? 0 : 1,
      note: `${came ?? "not updated"}; ${describe(rest, sent.length)}`,
    });
    chat.clear();
  }
  return seen;
}

function describe(rest: Rest, sent: number): string {
  if (rest.composer !== "") return "refused, text back in the composer";
  return sent > 0 ? "sent" : "refused";
}
