/** Where the shield stands: at the composer's inner edge, aside from the site's own buttons. */

export interface Spot {
  readonly left: number;
  readonly top: number;
}

const SIZE = 20;
const INSET = 6;
const STEP = 28;
const MOST_STEPS = 4;

/** Null when the composer cannot be seen. `covered` says whether something of the site is there to be pressed. */
export function spotFor(
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  window: { readonly width: number; readonly height: number },
  rightToLeft: boolean,
  covered: (x: number, y: number) => boolean,
): Spot | null {
  if (box.width < 3 * SIZE || box.height < 1) return null;
  const top = box.top + (box.height < SIZE + 2 * INSET ? (box.height - SIZE) / 2 : INSET);
  if (top < 0 || top + SIZE > window.height) return null;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const aside = INSET + step * STEP;
    const left = rightToLeft ? box.left + aside : box.left + box.width - SIZE - aside;
    if (left < 0 || left + SIZE > window.width) continue;
    if (!covered(left + SIZE / 2, top + SIZE / 2)) return { left, top };
  }
  return null;
}

/** Is there a button or a link of the page at this point? */
export function isControl(page: Document, host: Element, x: number, y: number): boolean {
  return page
    .elementsFromPoint(x, y)
    .some((element) => element !== host && element.closest("button, a, [role=button], select"));
}
