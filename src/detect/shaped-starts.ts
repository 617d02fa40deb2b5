/** Detectors that look wherever a text has a shape: one walk over those places finds where each of them is tried. */
import type { Detector } from "./detector";
import type { Span } from "./shapes";
import { createStarts, type Starts } from "./starts/starts";
import { cutWindows, joinedSpans } from "./windows";

export interface PlacesToTry {
  readonly windows: readonly Span[];
  /** Places in the list of those that begin in the middle of a run, sorted. */
  readonly cut: readonly number[];
  /** Sorted; all places in the windows where a match may start, and others. */
  readonly starts: readonly number[];
}

/** By place in the list of detectors; undefined for a detector that looks elsewhere. */
export type ShapedStarts = (detector: number) => PlacesToTry | undefined;

/** `windowsOf`: where a detector looks. The tables are made when a text first has such a place. */
export function createShapedStarts(
  detectors: readonly Detector[],
): (text: string, windowsOf: (detector: Detector) => readonly Span[]) => ShapedStarts {
  const shaped = detectors.flatMap((detector, at) =>
    detector.shape !== undefined && !detector.keywords ? [{ detector, at }] : [],
  );
  const placeOf = new Map(shaped.map(({ at }, place) => [at, place]));
  let made: Starts | null = null;
  return (text, windowsOf) => {
    const windows = shaped.map(({ detector }) => windowsOf(detector));
    const distinct = new Set(windows);
    const cuts = new Map([...distinct].map((own) => [own, cutWindows(text, own)]));
    const spans = joinedSpans([...distinct]);
    const found =
      spans.length === 0
        ? []
        : (made ??= createStarts(shaped.map(({ detector }) => detector.pattern))).find(text, spans);
    return (detector) => {
      const place = placeOf.get(detector);
      if (place === undefined) return undefined;
      const own = windows[place] ?? [];
      return { windows: own, cut: cuts.get(own) ?? [], starts: found[place] ?? [] };
    };
  };
}
