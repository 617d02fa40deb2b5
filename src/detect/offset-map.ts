/** From offsets of a rewritten text back to those of the original. */

export interface NormalisedText {
  readonly text: string;
  /** Original span of a span in `text`; offsets are UTF-16 code units, `end` exclusive. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

/** A stretch of the result that stands for `size` code units of the original at `from`. */
export interface Segment {
  readonly at: number;
  readonly from: number;
  size: number;
  /** Unit for unit the same; otherwise the whole stands for the whole. */
  readonly exact: boolean;
}

/** Segments in order of `at`, without a gap; `length` is the original's. Each look-up is a binary search. */
export function createMap(
  segments: readonly Segment[],
  length: number,
): NormalisedText["toOriginal"] {
  const holding = (at: number): Segment | undefined => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  };
  return (start, end) => {
    const first = holding(start);
    const last = holding(Math.max(start, end - 1));
    if (!first || !last) return { start: length, end: length };
    const from = first.exact ? first.from + start - first.at : first.from;
    const to = last.exact ? last.from + end - last.at : last.from + last.size;
    return { start: Math.min(from, length), end: Math.min(Math.max(from, to), length) };
  };
}
