/** Only what a person did counts, and only once the dialog has been there to be seen. */

/** A fast typist's Enter must not confirm what was not read. */
export const SETTLE_MS = 400;

type Wrap = (handler: () => void) => (event: Event) => void;
type Since = () => number | null;

export interface Gate {
  /** Wraps a handler: events of scripts, of a held key, under a cover, and of the first 400 ms do nothing. */
  readonly act: Wrap;
  /** The same for what sends nothing, which also counts while something covers the dialog. */
  readonly retreat: Wrap;
  /** Would `act` do it? For what has a default of its own. */
  readonly counts: (event: Event) => boolean;
}

/** Times on the clock of `Event.timeStamp`, in ms; null while there is nothing to be seen, or the keys go elsewhere. */
export function createGate(
  times: { readonly seen: Since; readonly drawn: Since; readonly focused: Since },
  page: Document,
  signal: AbortSignal,
): Gate {
  /** Whoever presses on and on, in a game or while writing, has not looked: the time begins anew with each press. */
  let hurried = -Infinity;

  function hurry({ timeStamp, isTrusted }: Event): void {
    if (isTrusted && !isSettled(times.seen, timeStamp)) hurried = timeStamp;
  }
  for (const type of ["pointerdown", "keydown"])
    page.defaultView?.addEventListener(type, hurry, { capture: true, signal });

  function isSettled(since: Since, now: number): boolean {
    return now - Math.max(since() ?? now, hurried) >= SETTLE_MS;
  }

  function counts(event: Event): boolean {
    const { timeStamp } = event;
    return (
      isPersons(event) &&
      isSettled(times.seen, timeStamp) &&
      (!isByKey(event) || isSettled(times.focused, timeStamp))
    );
  }

  function wrapped(counts: (event: Event) => boolean): Wrap {
    return (handler) => (event) => {
      event.preventDefault();
      if (counts(event)) handler();
    };
  }

  return {
    act: wrapped(counts),
    retreat: wrapped(
      (event) =>
        isPersons(event) && event.timeStamp - (times.drawn() ?? event.timeStamp) >= SETTLE_MS,
    ),
    counts,
  };
}

function isPersons(event: Event): boolean {
  return event.isTrusted && !(event instanceof KeyboardEvent && event.repeat);
}

/** A click that a key made counts no clicks. */
function isByKey(event: Event): boolean {
  return event instanceof KeyboardEvent || (event instanceof UIEvent && event.detail === 0);
}
