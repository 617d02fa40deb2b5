/** Only what a person did counts, and only once the dialog has been there to be seen. */

/** A fast typist's Enter must not confirm what was not read. */
export const SETTLE_MS = 400;

export interface Gate {
  /** Wraps a handler: events of scripts, of a held key, and of the first 400 ms do nothing. */
  readonly act: (handler: () => void) => (event: Event) => void;
}

/** `visibleAt` on the clock of `Event.timeStamp`, in ms; null while nothing is to be seen. */
export function createGate(visibleAt: () => number | null): Gate {
  return {
    act: (handler) => (event) => {
      event.preventDefault();
      const since = visibleAt();
      if (!event.isTrusted || since === null || event.timeStamp - since < SETTLE_MS) return;
      if (event instanceof KeyboardEvent && event.repeat) return;
      handler();
    },
  };
}
