/**
 * Since when the card can be seen, and whether the page hid or covered it after all. Chromium looks for covers and
 * effects by itself (Intersection Observer v2); elsewhere a card counts as seen when it is in the window, nothing around
 * it makes it faint, and nobody has told of a cover.
 */
import { isFaint } from "./faint";

export interface Visible {
  /** When it was drawn, on the clock of `Event.timeStamp`, in ms; null before that. */
  readonly drawn: () => number | null;
  /** Since when nothing covers it; null while something does. */
  readonly since: () => number | null;
  /** Call when the card is there. */
  start(): void;
  /** Something was seen to come above it; `over`: and it is above that again. */
  wasCovered(over: boolean): void;
}

export interface VisibleEvents {
  /** The page took it out of sight. */
  readonly hidden: () => void;
  /** Something else was drawn over it. */
  readonly covered: () => void;
}

/** https://w3c.github.io/IntersectionObserver/v2/ */
interface Version2 {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

/** Shortest time between two looks that the browser allows. */
const LOOK_MS = 100;
/** Until its own appearance is over. */
const APPEARS_MS = 300;

export function watchVisible(
  body: HTMLElement,
  { hidden, covered }: VisibleEvents,
  signal: AbortSignal,
): Visible {
  let drawn: number | null = null;
  let since: number | null = null;
  let uncovered = false;
  let faint = false;
  let seenBefore = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  // A browser leaves aside what it does not know of these.
  const options: IntersectionObserverInit & Version2 = { trackVisibility: true, delay: LOOK_MS };
  const observer = new IntersectionObserver((entries) => look(entries.at(-1)), options);
  signal.addEventListener("abort", () => {
    clearTimeout(retry);
    clearTimeout(again);
    observer.disconnect();
  });

  function look(entry: IntersectionObserverEntry | undefined): void {
    clearTimeout(retry);
    if (!entry?.isIntersecting) return hidden();
    const now = performance.now();
    const appearing = now - (drawn ??= now) < APPEARS_MS;
    uncovered = isUncovered(entry);
    if (uncovered) {
      if (!faint) since ??= appearing && !seenBefore ? drawn : now;
      seenBefore = true;
      return;
    }
    since = null;
    if (seenBefore || !appearing) covered();
    retry = setTimeout(stillCovered, APPEARS_MS);
  }

  /** Without a change the browser does not tell again. */
  function stillCovered(): void {
    covered();
    retry = setTimeout(stillCovered, APPEARS_MS);
  }

  /** At random, so that no page can know when; and before whatever counts. */
  function lookAround(): void {
    again = setTimeout(lookAround, LOOK_MS * (1 + Math.random()));
    noteFaint();
  }

  function noteFaint(): void {
    const card = body.firstElementChild;
    faint = card !== null && isFaint(card);
    if (faint) since = null;
    else if (uncovered) since ??= performance.now();
  }

  return {
    drawn: () => drawn,
    since() {
      noteFaint();
      return since;
    },
    start() {
      const card = body.firstElementChild;
      if (card) observer.observe(card);
      lookAround();
    },
    wasCovered(over) {
      uncovered &&= over;
      since = null;
      noteFaint();
    },
  };
}

function isUncovered(entry: IntersectionObserverEntry & { readonly isVisible?: boolean }): boolean {
  return entry.isVisible ?? true;
}
