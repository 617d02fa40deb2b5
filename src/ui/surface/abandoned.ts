/**
 * What a content script before this one has left in the page: Firefox ends those of an extension that is updated where they
 * stand, and a dialog that nobody answers stays above everything.
 */

/** Firefox shows closed roots to content scripts. */
interface Host extends HTMLElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Must be called before anything of our own is shown. */
export function removeAbandoned(page: Document): void {
  for (const host of page.querySelectorAll<Host>("html > div, dialog > div"))
    if (host.openOrClosedShadowRoot?.querySelector(".surface")) remove(host);
}

/** With the modal dialog that was opened for it alone. */
function remove(host: Host): void {
  const around = host.parentElement;
  host.remove();
  if (around?.localName === "dialog" && around.childNodes.length === 0) around.remove();
}
