/**
 * Shows the values behind placeholders and made-up values in a reply, and copies text with them: on hover, and for
 * what is selected, by mouse or by keyboard. In a closed root, so that the page never has them.
 */
import { numberedPlaceholders } from "../lib/placeholder";
import { MAX_NEAR } from "../protocol/guard";
import { restore } from "../redact/restore";
import type { BackgroundPort } from "./background-port";
import { showCard, type RestoreCard } from "./restore-card";
import { standInAt, wordsAt } from "./words-at";

const STILL_MS = 250;
const ANSWER_MS = 3_000;
const LONGEST_SELECTION = 200_000;
const MOST_LISTED = 30;

export interface RestoreDeps {
  readonly page: Document;
  readonly background: BackgroundPort;
  /** Conversation whose placeholders are meant. */
  readonly conversation: () => string | null;
  /** Element in which the user writes: placeholders there are left alone. */
  readonly composer: () => HTMLElement | null;
  readonly words: (
    key: "restore_label" | "restore_copy" | "restore_copied" | "restore_failed",
  ) => string;
}

type Values = Readonly<Record<string, string>>;

export function showRealValues(deps: RestoreDeps, signal: AbortSignal): void {
  const { page } = deps;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: RestoreCard | null = null;
  /** The card stands for a selection, and stays while that does. */
  let sticky = false;
  let latest = 0;

  page.addEventListener("mousemove", onMove, { signal, passive: true });
  page.addEventListener("scroll", hide, { capture: true, signal, passive: true });
  page.addEventListener("selectionchange", onSelection, { signal });
  addEventListener("keydown", onKey, { capture: true, signal });
  signal.addEventListener("abort", hide);

  function hide(): void {
    clearTimeout(timer);
    latest++;
    sticky = false;
    const card = shown;
    shown = null;
    card?.remove();
  }

  function onMove({ clientX, clientY, isTrusted }: MouseEvent): void {
    if (sticky) return;
    hide();
    if (!isTrusted) return;
    timer = setTimeout(() => void look(clientX, clientY), STILL_MS);
  }

  function onSelection(): void {
    hide();
    if (selectedText() !== null) timer = setTimeout(() => void offer(false), STILL_MS);
  }

  /** Alt+↓ outside of the composer: values of the selection, or else of all that stands in the window. */
  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== "ArrowDown" || !event.altKey || isWriting(event)) return;
    const selected = selectedText();
    const numbered = selected !== null && numberedPlaceholders(selected).length > 0;
    if (!sticky && !numbered && visibleText(page) === null) return;
    if (shown?.holds(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!sticky || !shown?.focus()) void offer(true);
  }

  function isWriting(event: Event): boolean {
    const composer = deps.composer();
    const target = event.composedPath()[0];
    if (composer && event.composedPath().includes(composer)) return true;
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  }

  function selectedText(): string | null {
    const selection = page.getSelection();
    if (!selection || selection.isCollapsed || deps.composer()?.contains(selection.anchorNode))
      return null;
    const text = selection.toString().slice(0, LONGEST_SELECTION);
    return mayHoldStandIns(text) ? text : null;
  }

  async function look(x: number, y: number): Promise<void> {
    const place = wordsAt(page, x, y);
    if (place === null) return;
    const turn = latest;
    const values = await valuesIn(place.text);
    const name = standInAt(place, Object.keys(values));
    const value = name === null ? undefined : values[name];
    if (value === undefined || value === "" || turn !== latest) return;
    const label = deps.words("restore_label");
    shown = showCard(page, x, y + 16, { lines: [value], label, button: null, closed: hide });
  }

  /** The card for the selection, or for what is in sight. */
  async function offer(byKey: boolean): Promise<void> {
    const selected = selectedText();
    const text = selected ?? visibleText(page);
    if (text === null) return;
    const turn = latest;
    const values = await valuesIn(text);
    if (turn !== latest || listed(values).length === 0) return;
    const before = page.activeElement;
    const copied = selected ?? listed(values).join("\n");
    const place = placeOf(page);
    hide();
    const card = showCard(page, place.x, place.y, {
      lines: listed(values).slice(0, MOST_LISTED),
      label: deps.words("restore_label"),
      button: { words: deps.words("restore_copy"), press: () => copy(restored(copied, values)) },
      closed() {
        hide();
        if (byKey && before instanceof HTMLElement) before.focus({ preventScroll: true });
      },
    });
    shown = card;
    sticky = true;
    if (byKey) card.focus();
  }

  async function copy(text: string): Promise<string> {
    try {
      await navigator.clipboard.writeText(text);
      return deps.words("restore_copied");
    } catch {
      return deps.words("restore_failed"); // the page's policy keeps its frames from the clipboard
    }
  }

  async function valuesIn(text: string): Promise<Values> {
    const names = [...new Set(numberedPlaceholders(text).map((found) => found.text))];
    const placeholders = names.slice(0, 200);
    const near = text.length <= MAX_NEAR ? { near: text } : {};
    const reply = await deps.background.ask(
      { type: "restore", conversation: deps.conversation(), placeholders, ...near },
      ANSWER_MS,
    );
    return reply?.type === "restored" ? reply.values : {};
  }
}

/** What stands for a value; a marker stands for none. */
function listed(values: Values): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === "" ? [] : [`${name} ${value}`],
  );
}

/** The text with every known value in the place of what stands for it. */
function restored(text: string, values: Values): string {
  const known = new Map(Object.entries(values));
  return restore(text, {
    standIns: () => known.keys(),
    valueOf: (name) => known.get(name) ?? null,
  });
}

/** A short text may hold made-up values, which only the background knows. */
function mayHoldStandIns(text: string): boolean {
  return numberedPlaceholders(text).length > 0 || (text.trim() !== "" && text.length <= MAX_NEAR);
}

/** Text nodes with placeholders that are in the window now; null when there are none. */
function visibleText(page: Document): string | null {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  const range = page.createRange();
  for (let node = walker.nextNode(); node && found.length < 100; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    if (!text.includes("[") || numberedPlaceholders(text).length === 0) continue;
    range.selectNodeContents(node);
    const { top, bottom } = range.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight && bottom > top) found.push(text);
  }
  return found.length > 0 ? found.join("\n") : null;
}

function placeOf(page: Document): { x: number; y: number } {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0)
    return { x: innerWidth / 2 - 160, y: innerHeight / 3 };
  const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  return { x: left, y: bottom + 8 };
}
