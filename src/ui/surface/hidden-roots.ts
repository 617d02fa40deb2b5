/**
 * What opens in shadow roots of the page: of that the document hears nothing. Firefox shows even closed roots to content
 * scripts, and has nothing else that tells of covers.
 */

interface Host extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Between two looks for new roots; at random, so that no page can know when. */
const LOOK_MS = 150;
const OPENED = ":popover-open, dialog:modal, :fullscreen";

/** Calls back when something may have come above everything else; `own` is ours. */
export function watchHiddenRoots(
  page: Document,
  own: ShadowRoot,
  opened: () => void,
  signal: AbortSignal,
): void {
  if (!("openOrClosedShadowRoot" in Element.prototype)) return;
  const known = new WeakSet<ShadowRoot>([own]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  look();

  function look(): void {
    visit(page);
    timer = setTimeout(look, LOOK_MS * (1 + Math.random()));
  }

  function visit(tree: Document | ShadowRoot): void {
    for (const element of tree.querySelectorAll<Host>("*")) {
      const root = element.openOrClosedShadowRoot;
      if (!root || root === own) continue;
      if (!known.has(root)) watch(root);
      visit(root);
    }
  }

  function watch(root: ShadowRoot): void {
    known.add(root);
    root.addEventListener("toggle", tell, { capture: true, signal });
    const dialogs = new MutationObserver(tell);
    dialogs.observe(root, { subtree: true, childList: true, attributeFilter: ["open"] });
    signal.addEventListener("abort", () => dialogs.disconnect());
    tell();

    function tell(): void {
      if (root.querySelector(OPENED)) opened();
    }
  }
}
