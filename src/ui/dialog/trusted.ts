/** Only what a person did counts, and only once the dialog has been there to be seen. */

/** A fast typist's Enter must not confirm what was not read. */
export const SETTLE_MS = 400;

type Wrap = (handler: () => void) => (event: Event) => void;

export interface Gate {
  /** Wraps a handler: events of scripts, of a held key, under a cover, and of the first 400 ms do nothing. */
  readonly act: Wrap;
  /** The same for what sends nothing, which also counts while something covers the dialog. */
  readonly retreat: Wrap;
}

/** Times on the clock of `Event.timeStamp`, in ms; null while there is nothing to be seen. */
export function createGate(times: {
  readonly since: () => number | null;
  readonly drawn: () => number | null;
}): Gate {
  return { act: settled(times.since), retreat: settled(times.drawn) };
}

function settled(from: () => number | null): Wrap {
  return (handler) => (event) => {
    event.preventDefault();
    const since = from();
    if (!event.isTrusted || since === null || event.timeStamp - since < SETTLE_MS) return;
    if (event instanceof KeyboardEvent && event.repeat) return;
    handler();
  };
}
