/** A tab with the chat in it, in whichever browser, and what its user does there. */
import type { DialogEyes } from "../../../test/support/dialog-driver";
import { CHATGPT_COMPOSER } from "../../../test/support/chat-page";
import { waitFor } from "../../../test/support/wait-for";

export interface FaultTab {
  readonly eyes: DialogEyes;
  /** What the browser's own protocol calls it. */
  target(): Promise<string>;
  /** Runs source text in the page. */
  ask(source: string): Promise<unknown>;
  toFront(): Promise<void>;
  /** One key, with what is held down: `Shift+Enter`. */
  press(key: string): Promise<void>;
  /** Key after key, as a person does. */
  typeKeys(text: string): Promise<void>;
  /** As fast as the browser takes them. */
  pourKeys(text: string): Promise<void>;
  click(selector: string): Promise<void>;
  chooseFile(selector: string, file: TextFile): Promise<void>;
  /** Drawing what was typed takes longer than anything else. */
  makeSmall(): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Runs in the page, so it may use nothing but its argument. */
export async function evaluate<T, A>(
  tab: FaultTab,
  work: (argument: A) => T | Promise<T>,
  argument: A,
): Promise<T> {
  return (await tab.ask(`(${work.toString()})(${JSON.stringify(argument)})`)) as T;
}

export async function typeText(tab: FaultTab, text: string): Promise<void> {
  await tab.click(CHATGPT_COMPOSER);
  for (const [at, line] of text.split("\n").entries()) {
    if (at > 0) await tab.press("Shift+Enter");
    await tab.typeKeys(line);
  }
}

/** Through the real clipboard. */
export async function pasteText(tab: FaultTab, text: string): Promise<void> {
  await tab.click(CHATGPT_COMPOSER);
  await evaluate(tab, (value) => navigator.clipboard.writeText(value), text);
  await tab.press("Control+V");
  await waitFor("the pasted text", async () => !(await composerIsEmpty(tab)));
}

export async function clearComposer(tab: FaultTab): Promise<void> {
  await tab.click(CHATGPT_COMPOSER);
  await tab.press("Control+A");
  await tab.press("Delete");
}

export async function composerText(tab: FaultTab): Promise<string> {
  return (await textOf(tab, CHATGPT_COMPOSER)).trim();
}

/** As `composerText(tab) === ""`, quickly also where a megabyte stands. */
export function composerIsEmpty(tab: FaultTab): Promise<boolean> {
  return evaluate(
    tab,
    (selector) => !/\S/u.test(document.querySelector(selector)?.textContent ?? ""),
    CHATGPT_COMPOSER,
  );
}

/** How many answers have been finished. */
export function answers(tab: FaultTab): Promise<number> {
  return count(tab, '[data-testid="regenerate"]');
}

export function count(tab: FaultTab, selector: string): Promise<number> {
  return evaluate(tab, (wanted) => document.querySelectorAll(wanted).length, selector);
}

/** As it is shown; empty where there is no such element. */
export function textOf(tab: FaultTab, selector: string): Promise<string> {
  return evaluate(
    tab,
    (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? "",
    selector,
  );
}

/** The guard puts what it shows beside head and body; asked first, since looking at dialogs takes its time. */
export function somethingShown(tab: FaultTab): Promise<boolean> {
  return evaluate(tab, () => document.documentElement.children.length > 2, null);
}
