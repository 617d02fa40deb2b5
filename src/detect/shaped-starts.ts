/** Detectors that look at most of a text, by its shape or by common signs: one walk over those places finds all their starts. */
import type { Detector } from "./detector";
import type { Span } from "./shapes";
import { createStarts, type Starts } from "./starts/starts";

export interface PlacesToTry {
  readonly windows: readonly Span[];
  /** Where in the windows matches may start, sorted. */
  readonly starts: readonly number[];
}

/** By place in the list of detectors; undefined for a detector that looks elsewhere. */
export type ShapedStarts = (detector: number) => PlacesToTry | undefined;

/** `windowsOf`: where a detector looks. The automaton is made when a text first has such a place. */
export function createShapedStarts(
  detectors: readonly Detector[],
): (text: string, windowsOf: (detector: Detector) => readonly Span[]) => ShapedStarts {
  const shaped = detectors.flatMap((detector, at) =>
    detector.common || (detector.shape !== undefined && !detector.keywords)
      ? [{ detector, at }]
      : [],
  );
  const placeOf = new Map(shaped.map(({ at }, place) => [at, place]));
  let made: Starts | null = null;
  return (text, windowsOf) => {
    const windows = shaped.map(({ detector }) => windowsOf(detector));
    const spans = unionOf([...new Set(windows)]);
    const found =
      spans.length === 0
        ? []
        : (made ??= createStarts(shaped.map(({ detector }) => detector.pattern))).find(text, spans);
    return (detector) => {
      const place = placeOf.get(detector);
      if (place === undefined) return undefined;
      return { windows: windows[place] ?? [], starts: found[place] ?? [] };
    };
  };
}

/** What lies in any of the lists, joined. */
function unionOf(lists: readonly (readonly Span[])[]): readonly Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of lists.flat().sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
