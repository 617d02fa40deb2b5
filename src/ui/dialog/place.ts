/** Where the card stands: above the composer, or where there is room. Pure. */
import type { DialogView } from "../../protocol/views";

export interface Place {
  /** From the lower edge of the window, in CSS pixels. */
  readonly fromEnd: number;
  readonly fromLeft: number;
  /** Greatest height. */
  readonly room: number;
}

const GAP = 8;
const MARGIN = 12;
const WIDTH = 500;
/** Less than this above the composer is no place to read. */
const LEAST = 320;

/** Null: the style sheet's own place, at the bottom in the middle. */
export function placeFor(
  anchor: DialogView["anchor"],
  view: { readonly width: number; readonly height: number },
): Place | null {
  if (!anchor) return null;
  const width = Math.min(WIDTH, view.width - 2 * MARGIN);
  const middle = anchor.left + anchor.width / 2 - width / 2;
  const fromLeft = Math.max(MARGIN, Math.min(middle, view.width - width - MARGIN));
  const above = anchor.top - GAP - MARGIN;
  if (above >= LEAST) {
    const fromEnd = Math.max(MARGIN, view.height - anchor.top + GAP);
    return { fromEnd, fromLeft, room: Math.min(above, view.height - fromEnd - MARGIN) };
  }
  return { fromEnd: MARGIN, fromLeft, room: view.height - 2 * MARGIN };
}
