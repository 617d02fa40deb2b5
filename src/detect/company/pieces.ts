/** A long text in overlapping pieces, so that a scan needs no more memory than a piece. */

const PIECE = 131_072;
/** More than the widest window of any pack takes up in ordinary prose. */
const OVERLAP = 8_192;
const LOOK_BACK = 256;

/** Pieces end where a word does, if one ends nearby. */
export function* pieces(
  text: string,
  size: number = PIECE,
  overlap: number = OVERLAP,
): Generator<{ from: number; to: number }> {
  let from = 0;
  for (;;) {
    const to = from + size >= text.length ? text.length : breakBefore(text, from + size);
    yield { from, to };
    if (to === text.length) return;
    from = Math.max(from + 1, breakBefore(text, to - overlap));
  }
}

function breakBefore(text: string, at: number): number {
  for (let back = at; back > at - LOOK_BACK && back > 0; back--)
    if (/\s/u.test(text.charAt(back - 1))) return back;
  return at;
}
