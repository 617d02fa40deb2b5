/** Since when the card can be seen, and whether the page hid it after all. */

export interface Visible {
  /** On the clock of `Event.timeStamp`, in ms; null until it was drawn. */
  readonly since: () => number | null;
  /** Call when the card is there. */
  start(): void;
}

export function watchVisible(body: HTMLElement, hidden: () => void, signal: AbortSignal): Visible {
  let since: number | null = null;
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.at(-1)?.isIntersecting ?? false;
    if (seen) since ??= performance.now();
    else hidden();
  });
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    since: () => since,
    start() {
      const card = body.firstElementChild;
      if (card) observer.observe(card);
    },
  };
}
