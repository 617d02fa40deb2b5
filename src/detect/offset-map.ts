/** From offsets of a rewritten text back to those of the original. */

export interface NormalisedText {
  readonly text: string;
  /** Original span of a span in `text`; offsets are UTF-16 code units, `end` exclusive. */
  toOriginal(start: number, end: number): { start: number; end: number };
  /** Code units of the original that were left out, where something was; what grew elsewhere does not make up for it. */
  readonly lost?: number;
}

/** A stretch of the result that stands for `size` code units of the original at `from`. */
interface Segment {
  readonly at: number;
  readonly from: number;
  size: number;
  /** Unit for unit the same; otherwise the whole stands for the whole. */
  readonly exact: boolean;
}

export interface Rewriting {
  /** What is written for `source`, which stands at `from` in the original; in its order. Nothing written: left out. */
  add(written: string, source: string, from: number): void;
  /** `length` is the original's. */
  done(length: number): NormalisedText;
}

/** Puts a rewritten text together piece by piece. */
export function createRewriting(): Rewriting {
  const pieces: string[] = [];
  const segments: Segment[] = [];
  let at = 0;
  let lost = 0;
  return {
    add(written, source, from) {
      lost += Math.max(0, source.length - written.length);
      if (written === "") return;
      const last = segments.at(-1);
      const exact = written === source;
      if (exact && last?.exact && last.from + last.size === from) last.size += source.length;
      else segments.push({ at, from, size: source.length, exact });
      pieces.push(written);
      at += written.length;
    },
    done: (length) => ({ text: pieces.join(""), toOriginal: createMap(segments, length), lost }),
  };
}

/** `second` was made of the text of `first`: its text, with the way back past both. */
export function afterBoth(first: NormalisedText, second: NormalisedText): NormalisedText {
  return {
    text: second.text,
    toOriginal(start, end) {
      const between = second.toOriginal(start, end);
      return first.toOriginal(between.start, between.end);
    },
  };
}

/** Segments in order of `at`, without a gap; `length` is the original's. Each look-up is a binary search. */
function createMap(segments: readonly Segment[], length: number): NormalisedText["toOriginal"] {
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
