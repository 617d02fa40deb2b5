/** What a person does before the dialog, on fair pages and on others. */
import type { Spot, Tab } from "../trick";

/** The value stays as it is by the switch, and the button sends. */
const KEEP = /^Keep /u;
const SEND = /^Send with placeholders/u;
/** The same by the keyboard: the button has the focus from the start, and the switch stands before it. */
const KEYS = ["Shift+Tab", "Space", "Tab", "Enter"];
/** The dialog takes no answer before it has been seen for a moment. */
const SEEN_MS = 1_500;
const ROUNDS = 8;

/** Presses both where they stand, and again if nothing came of it. */
export async function pressOnce(tab: Tab): Promise<void> {
  for (let times = 0; times < 4; times++) {
    await pause(SEEN_MS);
    await pressBoth(tab, (at) => tab.click(at.x, at.y));
  }
}

export async function tabOnce(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  for (const key of KEYS) await press(tab, key);
  await pause(SEEN_MS);
}

/** Presses both again and again, believing that they are something of the page. */
export async function pressAgain(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  for (let times = 0; times < ROUNDS; times++) {
    await pressBoth(tab, (at) => tab.click(at.x, at.y));
    await pause(250);
  }
}

/** Rests the pointer where they stand, then presses. */
export async function restAndPress(tab: Tab): Promise<void> {
  for (let times = 0; times < 4; times++) {
    await pause(SEEN_MS);
    await pressBoth(tab, async (at) => {
      await tab.hover(at.x, at.y);
      await pause(1_000);
      await tab.click(at.x, at.y);
    });
  }
}

/** Goes on by the keyboard, believing to be in the page. */
export async function tabAgain(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  for (let times = 0; times < 6; times++) for (const key of KEYS) await press(tab, key);
}

/** Presses as fast as in a game, where the two stand in the dialogs that come; the page asks anew at each press. */
export async function pressFast(tab: Tab): Promise<void> {
  await pause(SEEN_MS);
  const keep = await tab.spot(KEEP);
  const send = await tab.spot(SEND);
  await press(tab, "Escape");
  await pause(300);
  for (let times = 0; times < 6; times++)
    for (const at of [keep, send, send]) if (at) await tab.click(at.x, at.y).catch(() => undefined);
}

async function pressBoth(tab: Tab, how: (at: Spot) => Promise<void>): Promise<void> {
  for (const name of [KEEP, SEND]) {
    const at = await tab.spot(name);
    if (at && !at.on) await how(at).catch(() => undefined);
  }
}

async function press(tab: Tab, key: string): Promise<void> {
  await tab.press(key).catch(() => undefined);
  await pause(60);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
