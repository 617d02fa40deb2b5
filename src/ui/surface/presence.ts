/** Keeps our element in the page as it was made, and notices when the page does not have it. */

/** Nothing of the page's styles comes in; `!important` in the element beats every sheet. */
export const OUTSIDE =
  "all: initial !important; position: fixed !important; inset: 0 !important; margin: 0 !important;" +
  "border: 0 !important; padding: 0 !important; width: auto !important; height: auto !important;" +
  "max-width: none !important; max-height: none !important; background: transparent !important;" +
  "pointer-events: none !important; z-index: 2147483647 !important; display: block !important;" +
  "visibility: visible !important; opacity: 1 !important; overflow: visible !important;";

/** A page that undoes every repair is one that does not want us: no endless duel. */
const MOST_REPAIRS = 50;
const HIDING = ["hidden", "inert", "aria-hidden", "class", "id"] as const;

/** Surfaces of ours and how far up they belong, so that two of them do not outbid each other. */
const ours = new WeakMap<EventTarget, number>();

/** An element of ours beside the one that is watched. */
export function noteOurs(element: Element, top: number): void {
  ours.set(element, top);
}

export interface Presence {
  /** An attribute of the element was changed and has been put right. */
  restore(): void;
  /** The page opened or closed something of its own in the top layer. */
  raise(): void;
  gone(): void;
}

export function watchPresence(
  page: Document,
  host: HTMLElement,
  top: number,
  { restore, raise, gone }: Presence,
  signal: AbortSignal,
): void {
  const style = host.style.cssText;
  ours.set(host, top);
  let repairs = 0;

  function rise(): void {
    if (++repairs > MOST_REPAIRS) gone();
    else raise();
  }

  const attributes = new MutationObserver(() => {
    if (signal.aborted) return;
    if (++repairs > MOST_REPAIRS) return gone();
    if (host.style.cssText !== style) host.style.cssText = style;
    for (const name of HIDING) if (host.hasAttribute(name)) host.removeAttribute(name);
    restore();
  });
  attributes.observe(host, { attributes: true });

  const tree = new MutationObserver((changes) => {
    if (signal.aborted) return;
    if (!host.isConnected) return gone();
    const dialogs = changes.some(
      ({ type, target }) =>
        type === "attributes" && target instanceof HTMLDialogElement && !ours.has(target),
    );
    if (dialogs) rise();
  });
  tree.observe(page.documentElement, { childList: true });
  tree.observe(page, { childList: true });
  // Only what is in the top layer cares for the page's dialogs, and it does not stay for long.
  if (top > 0) tree.observe(page, { childList: true, subtree: true, attributeFilter: ["open"] });

  page.addEventListener(
    "toggle",
    (event) => {
      const { target } = event;
      const popover = target instanceof HTMLElement && target.popover !== null;
      if (!popover || target === host || (ours.get(target) ?? 0) > top) return;
      if (target.matches(":popover-open")) rise();
    },
    { capture: true, signal },
  );
  signal.addEventListener("abort", () => {
    attributes.disconnect();
    tree.disconnect();
  });
}
