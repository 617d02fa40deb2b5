/** The words around a point of the page, and which stand-in is there. */

/** Characters on either side of the point. */
const AROUND = 120;

export interface WordsAt {
  readonly text: string;
  /** Where the point is in it. */
  readonly at: number;
}

/** Null where no text is. `x` and `y` are of the window, in CSS pixels. */
export function wordsAt(page: Document, x: number, y: number): WordsAt | null {
  const place = caretAt(page, x, y);
  if (place?.node.nodeType !== Node.TEXT_NODE) return null;
  const whole = place.node.nodeValue ?? "";
  const from = Math.max(0, place.offset - AROUND);
  const text = whole.slice(from, place.offset + AROUND);
  return text.trim() === "" ? null : { text, at: place.offset - from };
}

/** The longest of these that lies at the point. */
export function standInAt({ text, at }: WordsAt, names: readonly string[]): string | null {
  const there = names.filter((name) => {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
      if (start <= at && at <= start + name.length) return true;
    return false;
  });
  return there.sort((a, b) => b.length - a.length)[0] ?? null;
}

function caretAt(page: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof page.caretPositionFromPoint === "function") {
    const place = page.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  return null;
}
