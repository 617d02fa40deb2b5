/**
 * Listeners of the guard that stay: `document.open`, and a `write` by which a page opens itself anew, take all away
 * that listens in it.
 */
import { isBranded } from "./kinds";
import {
  addListener,
  append,
  dispatch,
  messageData,
  NativeMessageEvent,
  nodeKind,
  reflectApply,
  removeListener,
  stopEvent,
  writeInto,
} from "./natives";
import type { Wrapping } from "./wrap";

export interface Lasting {
  /** Hears of it before the page does, for as long as the guard is there. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void;
  /** Puts back what was taken away. */
  again(): void;
  /** Ends them all. */
  end(): void;
}

/** By it the guard of a frame whose function opens another's document learns how that one's listeners come back. */
const OPENS_EVENT = "sluice:opens";
/** No options: they would be asked for what a page may have put on all objects, as `once` and `signal`. */
const CAPTURE = true;

/** Must be called before any page script runs. Lists are read by place: a page may have changed how they are taken apart. */
export function createLasting(wrapping: Wrapping): Lasting {
  const kept: [EventTarget, string, (event: Event) => void][] = [];
  const forAll = (call: typeof addListener) => () => {
    for (let at = 0; at < kept.length; at++) {
      const one = kept[at] as (typeof kept)[number];
      call(one[0], one[1], one[2], CAPTURE);
    }
  };
  const again = forAll(addListener);

  function listen(...one: (typeof kept)[number]): void {
    append(kept, one);
    again();
  }

  /** How the listeners in this document come back, which may be another frame's. */
  function backIn(opened: unknown): (() => void)[] {
    if (opened === document) return [again];
    const ways: (() => void)[] = [];
    if (isBranded(nodeKind, opened))
      dispatch(opened, new NativeMessageEvent(OPENS_EVENT, { data: ways }));
    return ways;
  }

  for (const name of ["open", "write", "writeln"])
    wrapping.wrap(Document.prototype, name, (native, self, args) => {
      const back = backIn(self)[0];
      try {
        if (name !== "open") {
          // Scripts among what is written run at once. With nothing it opens the page as it would with something.
          writeInto(self as Document);
          back?.();
        }
      } catch {
        // The page's own call says why.
      }
      try {
        return reflectApply(native, self, args);
      } finally {
        back?.();
      }
    });
  listen(window, OPENS_EVENT, (event) => {
    stopEvent(event);
    append(messageData(event as MessageEvent) as (() => void)[], again);
  });
  return { listen, again, end: forAll(removeListener) };
}
