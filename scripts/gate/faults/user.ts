/** A user who goes on through any fault: answers dialogs, waits until the page has come to rest, writes again. */
import { entriesHolding } from "../../../test/pages/chat/received";
import type { ChatServer } from "../../../test/pages/chat/server";
import { textsOf } from "../../../test/support/arrived";
import {
  dismissDialogIn,
  pressControlIn,
  waitForDialogIn,
  type SeenDialog,
} from "../../../test/support/dialog-driver";
import { pause } from "../../../test/support/wait-for";
import { CLIENT } from "../../tour/values";
import { lostWords } from "./judge";
import {
  answers,
  clearComposer,
  composerIsEmpty,
  composerText,
  count,
  somethingShown,
  typeText,
  type FaultTab,
} from "./tab";

/** What a page may take until it has come to rest, with every deadline of the guard and a busy machine. */
const REST_MS = 45_000;
const QUIET_MS = 2_500;
const SETTLED_MS = 300;
const CLEAN_MS = 30_000;
/** A clean message passes in this time if nobody is asked. */
const UNASKED_MS = 2_000;
const POLL_MS = 50;
const REPLACEABLE = [
  { value: CLIENT.iban, type: "IBAN" },
  { value: CLIENT.name, type: "PERSON" },
];

export interface Rest {
  /** Did the page come to rest in time? */
  readonly rested: boolean;
  readonly composer: string;
  /** Dialogs that were answered. */
  readonly dialogs: readonly SeenDialog[];
}

/** Was the user asked because nobody could reach a verdict? */
export function wasUnchecked({ dialogs }: Rest): boolean {
  return dialogs.some(({ text }) => /could not be checked/iu.test(text));
}

/** Answers a dialog: the safe version where one is offered and wanted, or nothing at all is sent. */
async function answerDialog(tab: FaultTab, wants: "safe" | "nothing" | "send"): Promise<void> {
  const dialog = await waitForDialogIn(tab.eyes).catch(() => null);
  if (!dialog) return; // it closed by itself meanwhile
  const wish = wants === "safe" ? /placeholder/iu : /send/iu;
  const offered = dialog.controls.some(({ name, disabled }) => wish.test(name) && !disabled);
  if (wants === "nothing" || !offered) await dismissDialogIn(tab.eyes);
  else await pressControlIn(tab.eyes, wish).catch(() => undefined); // the fault may have closed it
}

/** Answers every dialog until nothing moves any more: the text was sent, or it stands in the composer. */
export async function untilRest(
  tab: FaultTab,
  answeredBefore: number,
  wants: "safe" | "nothing" | "send",
  restMs = REST_MS,
): Promise<Rest> {
  const dialogs: SeenDialog[] = [];
  const deadline = Date.now() + restMs;
  let quietSince: number | null = null;
  while (Date.now() < deadline) {
    const dialog = (await somethingShown(tab)) ? await tab.eyes.read() : null;
    if (dialog) {
      dialogs.push(dialog);
      quietSince = null;
      await answerDialog(tab, wants);
      continue;
    }
    const streams = (await count(tab, '[data-testid="stop-button"]')) > 0;
    const done = (await answers(tab)) > answeredBefore || !(await composerIsEmpty(tab));
    if (streams) quietSince = null;
    else quietSince ??= Date.now();
    if (quietSince !== null && Date.now() - quietSince > (done ? SETTLED_MS : QUIET_MS))
      return { rested: true, composer: await composerText(tab), dialogs };
    await pause(POLL_MS);
  }
  return { rested: false, composer: await composerText(tab), dialogs };
}

export async function send(tab: FaultTab, text: string): Promise<void> {
  await tab.toFront();
  await typeText(tab, text);
  await tab.press("Enter");
}

/** Words of a message that are nowhere any more; a sent one may have placeholders for what we know of the client. */
export function lostOf(written: string, { composer }: Rest, chat: ChatServer): number {
  return lostWords({ written, composer, sent: textsOf(chat), replaceable: REPLACEABLE });
}

/** By how many requests one of these values arrived. */
export function arrivals(chat: ChatServer, values: readonly string[]): number {
  return values.reduce((sum, value) => sum + entriesHolding(chat.received(), value).length, 0);
}

let written = 0;

/** Does the page still answer? Empties the composer and sends a clean message; its user agrees if asked. */
export async function stillAnswers(tab: FaultTab, chat: ChatServer): Promise<boolean> {
  const text = `Thank you for the ${++written}. time.`;
  const deadline = Date.now() + CLEAN_MS;
  const work = (async () => {
    await tab.toFront();
    await clearComposer(tab);
    await send(tab, text);
    const patient = Date.now() + UNASKED_MS;
    while (Date.now() < deadline) {
      if (textsOf(chat).includes(text)) return true;
      if (Date.now() > patient && (await tab.eyes.read())) await answerDialog(tab, "send");
      await pause(POLL_MS);
    }
    return false;
  })();
  const late = pause(CLEAN_MS + UNASKED_MS).then(() => false);
  return Promise.race([work.catch(() => false), late]);
}
