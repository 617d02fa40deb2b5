/** How far from a change in a text a detector's findings may differ. */
import type { Detector } from "../detector";
import type { ShapeName } from "../shapes";
import { patternReach } from "./pattern-reach";

/** What a keyword's detectors look at around it, in code units of the normalised text. */
export interface Reach {
  readonly back: number;
  readonly forward: number;
  /** Runs without end of characters other than blanks that come on top. */
  readonly runs: number;
  /** Matches start at most so far behind the keyword and have no blank in them; null: they may have. */
  readonly oneWord: number | null;
}

export interface Reaches {
  /** Nothing but the detectors of `far` looks further than this from where a match starts. */
  readonly near: { readonly back: number; readonly forward: number };
  /** Keywords of the detectors that do. */
  readonly far: ReadonlyMap<string, Reach>;
}

/** A detector that looks further is asked about only where its keywords stand. */
const NEAR = 700;
/** What judges a match reads at most this far around it: `validate`, context, doubt. */
export const JUDGED = 160;
/** Windows are joined and grow to white space (`windows.ts`); the longest keyword. */
const OF_WINDOW = 60 + 60;
/**
 * How far from a changed character windows of a shape may differ (`shapes.ts`), a run of letters and digits counted as
 * one: so many digits as decide, with gaps between them, and what is taken along.
 */
const OF_SHAPE: Readonly<Record<ShapeName, number>> = {
  digit: 125,
  digits: 225,
  mixed: 90,
  joints: 130,
};

/** Null when one of the detectors may look at the whole text. */
export function reachesOf(detectors: readonly Detector[]): Reaches | null {
  const far = new Map<string, Reach>();
  const near = { back: 0, forward: 0 };
  for (const detector of detectors) {
    const reach = reachOf(detector);
    if (!reach) return null;
    if (reach.runs === 0 && Math.max(reach.back, reach.forward) <= NEAR) {
      near.back = Math.max(near.back, reach.back);
      near.forward = Math.max(near.forward, reach.forward);
      continue;
    }
    if (!detector.keywords) return null;
    for (const word of detector.keywords) far.set(word, widest(reach, far.get(word)));
  }
  return { near, far };
}

function reachOf(detector: Detector): Reach | null {
  const { behind, ahead, runs, blanks } = patternReach(detector.pattern);
  if (runs === Infinity) return null;
  const moved = windowsMove(detector);
  if (moved === null) return null;
  return {
    back: moved + behind + JUDGED,
    forward: moved + ahead + JUDGED,
    runs,
    oneWord: blanks ? null : moved,
  };
}

/** How far from a changed keyword or shape the detector's windows may differ; null: anywhere. */
function windowsMove({ keywords, anchored, reach, shape }: Detector): number | null {
  if (anchored) return 0;
  if (!keywords) return shape ? OF_SHAPE[shape] : 0;
  if (reach === undefined) return null;
  return shape ? 2 * reach + OF_WINDOW + OF_SHAPE[shape] : reach + OF_WINDOW;
}

function widest(a: Reach, b: Reach | undefined): Reach {
  if (!b) return a;
  return {
    back: Math.max(a.back, b.back),
    forward: Math.max(a.forward, b.forward),
    runs: Math.max(a.runs, b.runs),
    oneWord: a.oneWord === null || b.oneWord === null ? null : Math.max(a.oneWord, b.oneWord),
  };
}
