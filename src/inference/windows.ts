import type { Encoded } from "./tokenizer";
import type { ModelManifest } from "./types";

/** Pieces `[from, to)` of a text as the model is given them, begin and end pieces added. */
export interface Window {
  readonly ids: readonly number[];
  readonly from: number;
  readonly to: number;
}

type Shape = Pick<ModelManifest, "maxTokens" | "overlap" | "special" | "buckets">;

/**
 * Cuts a text into windows that overlap by at least `overlap` pieces.
 *
 * A window begins where a paragraph, line, sentence or word does, the strongest such place within reach of the
 * window before it. Where a window lies depends only on the text up to its end: typing at the end leaves
 * all but the last window the same, and after an edit in the middle windows fall back onto the old boundaries, so
 * that most are found in the cache.
 */
export function cutWindows(text: string, encoded: Encoded, shape: Shape): Window[] {
  const count = encoded.ids.length;
  if (count === 0) return [];
  const width = shape.maxTokens - 2;
  const windows: Window[] = [];
  let from = 0;
  for (;;) {
    const to = Math.min(count, from + width);
    windows.push({ ids: withEnds(encoded.ids, from, to, shape), from, to });
    if (to === count) return windows;
    from = nextStart(text, encoded, from, to, shape.overlap);
  }
}

/** Smallest bucket that holds `length` pieces. */
export function bucketOf(length: number, buckets: readonly number[]): number {
  return buckets.find((size) => size >= length) ?? length;
}

/**
 * One to two overlaps before the end, so that a window moves on by half at least. Among places of equal strength the
 * pieces that follow decide, not the position: two cuts that came out of step meet again at the next common place.
 */
function nextStart(
  text: string,
  encoded: Encoded,
  from: number,
  to: number,
  overlap: number,
): number {
  const latest = Math.max(from + 1, to - overlap);
  let best = latest;
  let bestRank = -1;
  for (let at = Math.max(from + 1, to - 2 * overlap); at <= latest; at += 1) {
    const rank = boundaryAt(text, encoded, at) + lotAt(encoded.ids, at, to);
    if (rank <= bestRank) continue;
    best = at;
    bestRank = rank;
  }
  return best;
}

/** A number from 0 to 1 drawn from the next pieces. */
function lotAt(ids: readonly number[], at: number, to: number): number {
  let lot = 0;
  for (let i = at; i < Math.min(to, at + 4); i += 1)
    lot = Math.imul(lot ^ (ids[i] ?? 0), 0x9e3779b1) ^ (lot >>> 15);
  return (lot >>> 0) / 2 ** 32;
}

/** 4 before a paragraph, 3 a line, 2 a sentence, 1 a word, 0 inside a word. */
function boundaryAt(text: string, encoded: Encoded, at: number): number {
  const end = encoded.ends[at - 1] ?? 0;
  const gap = text.slice(end, encoded.starts[at] ?? end);
  const lines = gap.split("\n").length - 1;
  if (lines > 0) return lines > 1 ? 4 : 3;
  if (/[.!?…。！？]/u.test(text.charAt(end - 1))) return 2;
  return encoded.wordStarts[at] ?? 0;
}

function withEnds(ids: readonly number[], from: number, to: number, shape: Shape): number[] {
  return [shape.special.bos, ...ids.slice(from, to), shape.special.eos];
}
