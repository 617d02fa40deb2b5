/** Watches what is written, pasted and dropped in this frame, so that the words of a request can be told apart. */
import { MAX_PASTED_RANGES, type Origins, type PastedRange } from "../protocol/origins";
import type { PagePart } from "../protocol/page";
import { createPasteMemory } from "./paste-memory";

export interface OriginWatch {
  /** Where the words of these parts came from, as far as it was seen here. */
  of(parts: readonly PagePart[]): Origins;
}

/** Believes only what the user's own hands did: a page can make events, but no trusted ones. */
export function watchOrigins(view: EventTarget, signal: AbortSignal): OriginWatch {
  const memory = createPasteMemory();
  let written = false;
  const options = { capture: true, signal, passive: true } as const;
  view.addEventListener("paste", onTransfer, options);
  view.addEventListener("drop", onTransfer, options);
  view.addEventListener("keydown", onKey, options);
  view.addEventListener("compositionstart", onComposition, options);

  function onTransfer(event: Event): void {
    if (!event.isTrusted) return;
    const { clipboardData, dataTransfer } = event as Partial<ClipboardEvent & DragEvent>;
    const text = (clipboardData ?? dataTransfer)?.getData("text/plain") ?? "";
    if (text !== "") memory.add(text);
  }

  function onKey(event: Event): void {
    const { isTrusted, key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    // A letter with Ctrl is a command; with Ctrl and Alt it is AltGr.
    const command = metaKey || (ctrlKey && !altKey);
    if (isTrusted && !command && [...key].length === 1) written = true;
  }

  function onComposition(event: Event): void {
    if (event.isTrusted) written = true;
  }

  return {
    of(parts) {
      let left = MAX_PASTED_RANGES;
      const pasted = parts.map(({ text, role }): readonly PastedRange[] => {
        // What was sent in an earlier turn was looked at then.
        if (role === "history" || left === 0) return [];
        const ranges = memory.rangesIn(text).slice(0, left);
        left -= ranges.length;
        return ranges;
      });
      return { written, pasted };
    },
  };
}
