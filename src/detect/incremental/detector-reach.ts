/** How far from a change in a text a detector's findings may differ. */
import type { Detector } from "../detector";
import type { ShapeName } from "../shapes";
import { patternReach } from "./pattern-reach";

/** What a detector looks at around one of its keywords, in code units of the normalised text. */
export interface Reach {
  /** Its matches start at most so far from the keyword; 0: at the keyword. */
  readonly moved: number;
  readonly back: number;
  readonly forward: number;
  /** Runs without end of characters other than blanks that come on top. */
  readonly runs: number;
  /** No match has a blank in it. */
  readonly oneWord: boolean;
}

export interface Reaches {
  /** By the detector's place in the list; of one without keywords, from where a match starts. */
  readonly of: readonly Reach[];
  /** Those without keywords. */
  readonly alone: readonly number[];
  /** The farthest that those look. */
  readonly near: { readonly back: number; readonly forward: number };
  /** The farthest from a keyword that a match of the others starts. */
  readonly moved: number;
}

/** A detector without keywords that looks further would have to be asked about most of a text. */
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
  const of: Reach[] = [];
  const alone: number[] = [];
  const near = { back: 0, forward: 0 };
  for (const [rank, detector] of detectors.entries()) {
    const reach = reachOf(detector);
    if (!reach) return null;
    of.push(reach);
    if (detector.keywords) continue;
    if (reach.runs > 0 || Math.max(reach.back, reach.forward) > NEAR) return null;
    alone.push(rank);
    near.back = Math.max(near.back, reach.back);
    near.forward = Math.max(near.forward, reach.forward);
  }
  return { of, alone, near, moved: Math.max(0, ...of.map(({ moved }) => moved)) };
}

function reachOf(detector: Detector): Reach | null {
  const { behind, ahead, runs, blanks } = patternReach(detector.pattern);
  const { keywords, anchored, reach, shape } = detector;
  if (runs === Infinity || (keywords && !anchored && reach === undefined)) return null;
  const moved = !keywords || anchored ? 0 : (reach ?? 0) + OF_WINDOW;
  const window = shape && !anchored ? OF_SHAPE[shape] : 0;
  return {
    moved,
    back: moved + Math.max(behind + JUDGED, behind + window),
    forward: moved + Math.max(ahead + JUDGED, ahead + window),
    runs,
    oneWord: !blanks,
  };
}
