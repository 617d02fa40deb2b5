/** Keeps the keyboard in the dialog: Tab goes round, and what takes the focus away gives it back. */
import type { ClosedSurface } from "../surface/closed-surface";

const FOCUSABLE = "button:not(:disabled), input:not(:disabled), a[href], summary";
/** A page that traps the focus itself would play this game for ever. */
const MOST_RETURNS = 30;

export interface HeldFocus {
  /** Takes the focus back, where nobody noticed that it went. */
  takeBack(): void;
  /** Since when keys come here, on the clock of `Event.timeStamp`, in ms; null: they do not. */
  since(): number | null;
}

/** Call before the dialog is drawn. */
export function holdFocus(page: Document, surface: ClosedSurface, signal: AbortSignal): HeldFocus {
  const { body, root, host } = surface;
  let since: number | null = null;
  /** Lost the focus, and nothing else has it yet. */
  let left: Element | null = null;
  let last: HTMLElement | null = null;
  let returns = 0;

  body.addEventListener(
    "focusin",
    ({ target }) => {
      since = sinceNow() ?? performance.now();
      left = null;
      if (target instanceof HTMLElement) last = target;
    },
    { signal },
  );
  body.addEventListener(
    "focusout",
    ({ target, relatedTarget }) => {
      if (relatedTarget === null && target instanceof Element) left = target;
      else if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) since = null;
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
  return { takeBack, since: sinceNow };

  /** What the dialog itself took away or switched off has lost the focus to nobody. */
  function sinceNow(): number | null {
    const lost = left !== null && body.contains(left) && !left.matches(":disabled");
    return lost ? null : since;
  }

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
