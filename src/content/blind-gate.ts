/**
 * Where nobody sees what a page sends, nothing on the wire can be held: what is left is the user's own press on Enter or
 * Send, which does not reach the page while policy says so. The text stays where it was written.
 */
import type { ComposerFacts } from "../sites/types";

export interface BlindGateDeps {
  readonly composer: () => HTMLElement | null;
  readonly sendButton: () => ComposerFacts["sendButton"];
  readonly isClosed: () => boolean;
  /** A press was kept from the page; once for each, however many events it consists of. */
  readonly held: () => void;
}

/** Pages send on any of these. */
const PRESSES = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"];
const KEYS = ["keydown", "keypress", "keyup"];

/** Must be called before any page script runs and before anything else listens for these. */
export function watchBlindGate(view: Window, deps: BlindGateDeps, signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal } as const;
  for (const type of KEYS) view.addEventListener(type, onKey, options);
  for (const type of [...PRESSES, "click"]) view.addEventListener(type, onPress, options);
  view.addEventListener("submit", onSubmit, options);

  function onKey(event: Event): void {
    const { key, shiftKey, isComposing, repeat, target, type } = event as KeyboardEvent;
    if (key !== "Enter" || shiftKey || isComposing || !isIn(target)) return;
    stop(event, type === "keydown" && !repeat);
  }

  function onPress(event: Event): void {
    const { target, type } = event;
    if (!(target instanceof Element)) return;
    if (deps.sendButton().some((selector) => target.closest(selector) !== null))
      stop(event, type === "click");
  }

  function onSubmit(event: Event): void {
    const composer = deps.composer();
    if (composer && event.target instanceof Node && event.target.contains(composer))
      stop(event, false);
  }

  function isIn(target: EventTarget | null): boolean {
    return target instanceof Node && deps.composer()?.contains(target) === true;
  }

  function stop(event: Event, tells: boolean): void {
    if (!deps.isClosed()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (tells && event.isTrusted) deps.held();
  }
}
