/** Finds the composer and notices what is typed, pasted and sent in it. Changes nothing. */
import type { ComposerFacts } from "../sites/types";
import { readComposer } from "./composer-text";

const SETTLE_MS = 150;

export interface ComposerEvents {
  readonly changed: (text: string, source: "typing" | "paste") => void;
  /** Enter or a click on Send, with what stood in the composer. */
  readonly sendGesture: (text: string) => void;
}

export interface Composer {
  element(): HTMLElement | null;
  text(): string;
  anchor(): { top: number; left: number; width: number; height: number } | null;
}

export function watchComposer(
  page: Document,
  facts: () => ComposerFacts,
  events: ComposerEvents,
  signal: AbortSignal,
): Composer {
  let known: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = { capture: true, signal, passive: true } as const;
  const view = page.defaultView;

  view?.addEventListener("input", onInput, options);
  view?.addEventListener("paste", onPaste, options);
  view?.addEventListener("keydown", onKeyDown, options);
  view?.addEventListener("click", onClick, options);
  signal.addEventListener("abort", () => clearTimeout(timer));

  function element(): HTMLElement | null {
    if (known?.isConnected && known.getClientRects().length > 0) return known;
    known = null;
    for (const selector of facts().composer) {
      const found = [...page.querySelectorAll<HTMLElement>(selector)].find(
        (candidate) => candidate.getClientRects().length > 0,
      );
      if (found) {
        known = found;
        break;
      }
    }
    return known;
  }

  function text(): string {
    const composer = element();
    return composer ? readComposer(composer).text : "";
  }

  function holds(event: Event): boolean {
    const composer = element();
    return composer !== null && event.target instanceof Node && composer.contains(event.target);
  }

  function onInput(event: Event): void {
    if (!holds(event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => events.changed(text(), "typing"), SETTLE_MS);
  }

  /** The editor puts the pasted text in after this event. */
  function onPaste(event: Event): void {
    if (!holds(event)) return;
    clearTimeout(timer);
    timer = setTimeout(() => events.changed(text(), "paste"), 0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!event.isTrusted || !holds(event)) return;
    gesture();
  }

  function onClick(event: Event): void {
    const target = event.target;
    if (!event.isTrusted || !(target instanceof Element)) return;
    if (facts().sendButton.some((selector) => target.closest(selector) !== null)) gesture();
  }

  function gesture(): void {
    const written = text();
    if (written.trim() !== "") events.sendGesture(written);
  }

  return {
    element,
    text,
    anchor() {
      const composer = element();
      if (!composer) return null;
      const { top, left, width, height } = (
        composer.closest("form") ?? composer
      ).getBoundingClientRect();
      return width > 0 && height > 0 ? { top, left, width, height } : null;
    },
  };
}
