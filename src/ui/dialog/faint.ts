/** What makes a card hard to see and what no observer tells: effects of what stands around it, and of the page's views. */

/** What is drawn smaller cannot be read. */
const LEAST_ZOOM = 0.6;
const LEAST_OPACITY = 0.9;
/** Effects that night modes do not need; and too much of those that they do. */
const HIDING = /opacity|blur|url|(?:brightness|contrast)\((?:0?\.[0-4]|0\)|[3-9]|\d\d)/u;
const ACTIVE = ":active-view-transition";

/** Can nobody read it, though nothing covers it? */
export function isFaint(card: Element & { readonly currentCSSZoom?: number }): boolean {
  if ((card.currentCSSZoom ?? 1) < LEAST_ZOOM) return true;
  const { documentElement: root } = card.ownerDocument;
  if (CSS.supports(`selector(${ACTIVE})`) && root.matches(ACTIVE)) return true;
  let opacity = 1;
  for (let around = outside(card); around; around = outside(around)) {
    const style = getComputedStyle(around);
    opacity *= Number(style.opacity);
    if (HIDING.test(style.filter) || style.maskImage !== "none" || style.clipPath !== "none")
      return true;
    if (style.mixBlendMode !== "normal") return true;
  }
  return opacity < LEAST_OPACITY;
}

/** The element around it, past the roots that it stands in and out of frames, as far as those of this very origin go. */
function outside({ parentNode, ownerDocument }: Element): Element | null {
  if (parentNode?.nodeType === Node.ELEMENT_NODE) return parentNode as Element;
  if (parentNode?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parentNode as ShadowRoot).host;
  return ownerDocument.defaultView?.frameElement ?? null;
}
