/** Keeps the keyboard in the dialog: Tab goes round, and what takes the focus away gives it back. */
import type { ClosedSurface } from "../surface/closed-surface";

const FOCUSABLE = "button:not(:disabled), input:not(:disabled), a[href], summary";
/** A page that traps the focus itself would play this game for ever. */
const MOST_RETURNS = 30;

/** The answer takes the focus back, where nobody noticed that it went. */
export function holdFocus(page: Document, surface: ClosedSurface, signal: AbortSignal): () => void {
  const { body, root, host } = surface;
  let last = root.activeElement instanceof HTMLElement ? root.activeElement : null;
  let returns = 0;

  body.addEventListener(
    "focusin",
    ({ target }) => {
      if (target instanceof HTMLElement) last = target;
    },
    { signal },
  );
  body.addEventListener(
    "keydown",
    (event) => {
      event.stopPropagation(); // shortcuts of the page are not meant
      // A key that is still down from sending the message presses no button.
      if (event.repeat && event.key === "Enter") event.preventDefault();
      if (event.key !== "Tab" || !event.isTrusted) return;
      event.preventDefault();
      next(event.shiftKey ? -1 : 1)?.focus();
    },
    { signal },
  );
  for (const type of ["keyup", "keypress", "input", "paste", "copy", "cut"] as const)
    body.addEventListener(type, (event) => event.stopPropagation(), { signal });
  page.addEventListener("focusin", takeBack, { capture: true, signal });
  page.addEventListener("focusout", takeBack, { capture: true, signal });
  return takeBack;

  /** After whatever the page is doing right now. */
  function takeBack(): void {
    setTimeout(() => {
      if (signal.aborted || page.activeElement === host || !page.hasFocus()) return;
      if (++returns > MOST_RETURNS) return;
      const target = last?.isConnected ? last : body.querySelector<HTMLElement>("button.primary");
      target?.focus({ preventScroll: true });
    });
  }

  function next(step: 1 | -1): HTMLElement | undefined {
    const all = [...body.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
      element.checkVisibility(),
    );
    const at = all.findIndex((element) => element === root.activeElement);
    return all.at((at + step + all.length) % all.length);
  }
}
