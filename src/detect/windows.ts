/** Which stretches of a text a detector has to look at. */
import type { Detector } from "./detector";
import { isInWord, type KeywordPositions } from "./keywords";
import { findShapes, type ShapeName, type Span } from "./shapes";

export type Window = Span;

/** Windows this close together are looked at as one. */
const JOIN = 16;
/** How far a window grows to end at white space, so that no value or word is cut. */
const STRETCH = 40;

/**
 * Windows by shape and by keyword, all from one look at the lower-case text; a detector with both gets the windows of
 * its keywords that touch one of its shape. Sorted, without overlap. `words`: those of its keywords that the text has; `known`: where they stand, as somebody knows already.
 */
export function createWindows(
  lower: string,
  positions: KeywordPositions,
): (detector: Detector, words: readonly string[], known?: readonly Span[]) => readonly Window[] {
  const everywhere: readonly Window[] = [[0, lower.length]];
  let shapes: ReturnType<typeof findShapes> | null = null;
  const byShape = new Map<ShapeName, readonly Window[]>();
  const ofShape = (name: ShapeName) => {
    const known = byShape.get(name);
    if (known) return known;
    shapes ??= findShapes(lower);
    const windows = joined(lower, shapes[name]);
    byShape.set(name, windows);
    return windows;
  };
  return ({ keywords, reach, shape, wholeWords }, words, known) => {
    if (!keywords) return shape ? ofShape(shape) : everywhere;
    const hits: Span[] = [];
    if (known && reach !== undefined) {
      for (const [start, end] of known)
        if (!wholeWords || !isInWord(lower, start)) hits.push([start - reach, end + reach]);
      hits.sort(byStart);
      return joined(lower, shape ? touched(hits, ofShape(shape)) : hits);
    }
    if (reach === undefined && words.length > 0) return shape ? ofShape(shape) : everywhere;
    if (reach === undefined) return hits;
    const whole = wholeWords ? lower : null;
    for (const word of words) {
      const ends = positions.get(word) ?? [];
      addAround(hits, { ends, length: word.length, reach, apart: shape !== undefined }, whole);
    }
    if (hits.length === 0) return hits;
    if (words.length > 1) hits.sort(byStart);
    return joined(lower, shape ? touched(hits, ofShape(shape)) : hits);
  };
}

interface Word {
  readonly ends: readonly number[];
  readonly length: number;
  readonly reach: number;
  /** Each place is looked at by itself first. */
  readonly apart: boolean;
}

/** What lies around each place of a word, those of whole words in `wholeIn`; what is looked at as one anyway is one at once. */
function addAround(
  hits: Span[],
  { ends, length, reach, apart }: Word,
  wholeIn: string | null,
): void {
  let open: [number, number] | null = null;
  for (const end of ends) {
    if (wholeIn !== null && isInWord(wholeIn, end - length)) continue;
    const from = end - length - reach;
    if (open && !apart && from <= open[1] + JOIN) open[1] = end + reach;
    else hits.push((open = [from, end + reach]));
  }
}

function byStart(a: Span, b: Span): number {
  return a[0] - b[0];
}

/** Those of the sorted spans that overlap one of the sorted windows. */
function touched(spans: readonly Span[], windows: readonly Window[]): Span[] {
  let at = 0;
  return spans.filter(([from, to]) => {
    while (at < windows.length && (windows[at]?.[1] ?? 0) <= from) at++;
    return (windows[at]?.[0] ?? Infinity) < to;
  });
}

function joined(text: string, sorted: readonly Span[]): readonly Window[] {
  const windows: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = windows.at(-1);
    if (last && from <= last[1] + JOIN) last[1] = Math.max(last[1], to);
    else windows.push([from, to]);
  }
  for (const window of windows) {
    window[0] = atSpace(text, Math.max(0, window[0]), -1);
    window[1] = atSpace(text, Math.min(text.length, window[1]), 1);
  }
  return disjoint(windows);
}

/** Growing may have made neighbours overlap. */
function disjoint(windows: readonly [number, number][]): readonly Window[] {
  const merged: [number, number][] = [];
  for (const window of windows) {
    const last = merged.at(-1);
    if (last && window[0] <= last[1]) last[1] = Math.max(last[1], window[1]);
    else merged.push(window);
  }
  return merged;
}

/** What lies in any of the lists, sorted and without overlap. */
export function joinedSpans(lists: readonly (readonly Span[])[]): readonly Span[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  return disjoint(
    lists
      .flat()
      .map(([from, to]): [number, number] => [from, to])
      .sort(byStart),
  );
}

/** Looks outwards for white space; a cut in the middle of a long run of letters stays where it was. */
function atSpace(text: string, from: number, step: -1 | 1): number {
  for (let moved = 0; moved < STRETCH; moved++) {
    const at = from + moved * step;
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    const unit = text.charCodeAt(step === 1 ? at : at - 1);
    if (isBlank(unit)) return at;
  }
  return from;
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** Does a window that begins there begin in the middle of a long run? */
export function cutsRun(text: string, from: number): boolean {
  return from > 0 && !isBlank(text.charCodeAt(from - 1));
}

/** Places in the list of the windows that do. */
export function cutWindows(text: string, windows: readonly Window[]): number[] {
  const cut: number[] = [];
  windows.forEach(([from], at) => {
    if (cutsRun(text, from)) cut.push(at);
  });
  return cut;
}
